import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { decodeText } from './decode-text.ts';
import { readText } from './text.ts';

const cv = 'René Façade-Müller\r\nGeschäftsführer – Zürich\r\nGrößere Umbauten, übliche Prüfungen';
const layout = (text: string) => layoutDocument(readText(new TextEncoder().encode(text)));
const texts = (text: string): readonly string[] => layout(text).lines.map(line => line.text);

function oneByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(Array.from(text, letter => codes.get(letter) ?? 63));
}

describe('decodeText', () => {
  it('tells the encoding by the bytes', () => {
    const utf16 = Buffer.from(cv, 'utf16le');
    for (const bytes of [
      new TextEncoder().encode(cv),
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), new TextEncoder().encode(cv)]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      utf16,
      Buffer.from(utf16).swap16(),
      oneByte(cv, 'windows-1252'),
      oneByte(cv, 'macintosh'),
    ]) {
      expect(decodeText(bytes).replace('\uFEFF', '')).toBe(cv);
    }
  });

  it.each([
    ['windows-1250', 'Księgowość, źródła, Łódź i święta; środki trwałe'],
    ['windows-1251', 'Главный бухгалтер в небольшой компании'],
  ])('tells %s', (encoding, text) => {
    expect(decodeText(oneByte(text, encoding))).toBe(text);
  });

  it('refuses what is not text', () => {
    expect(() => decodeText(Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 32))).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_UNSUPPORTED' }),
    );
    expect(() => decodeText(Buffer.from('text\0with\0zeros'))).toThrow(expect.objectContaining({ code: 'DOCUMENT_UNSUPPORTED' }));
  });
});

describe('readText', () => {
  it('keeps lines, parts blocks at empty lines and marks items', () => {
    const { lines } = layout('Jane Doe\nNurse\n\nSkills\n- Excel\n* SQL\n• Payroll');
    expect(lines.map(line => [line.text, line.bullet])).toEqual([
      ['Jane Doe', false],
      ['Nurse', false],
      ['Skills', false],
      ['Excel', true],
      ['SQL', true],
      ['Payroll', true],
    ]);
    expect(lines[0]?.block).toBe(lines[1]?.block);
    expect(lines[1]?.block).not.toBe(lines[2]?.block);
  });

  it('reads light Markdown', () => {
    expect(
      texts('# Jane Doe\n\nNurse\n=====\n**Leeds** General, [mail](mailto:jane@example.com)\n\n| Skill | Years |\n|---|---|\n| SQL | 5 |'),
    ).toEqual(['Jane Doe', 'Nurse', 'Leeds General, mail (jane@example.com)', 'Skill\tYears', 'SQL\t5']);
    expect(layout('# Jane Doe').lines[0]).toMatchObject({ fontSize: 22, bold: true });
  });

  it('takes wide gaps for columns, removes controls, breaks pages and wraps endless lines', () => {
    expect(texts('Nurse        2019 - 2023')).toEqual(['Nurse\t2019 - 2023']);
    expect(texts('Ja\u0007ne\u001b')).toEqual(['Jane']);
    expect(layout('one\ftwo').lines.map(line => line.page)).toEqual([1, 2]);
    expect(texts('word '.repeat(500)).every(line => line.length <= 400)).toBe(true);
  });

  it('reports words in tag characters and letters interrupted by nothing', () => {
    const tags = Array.from('Kubernetes', letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    const { lines, hidden } = layout(`Jane Doe${tags}\nTerra\u200bform`);
    expect(lines.map(line => line.text)).toEqual(['Jane Doe', 'Terraform']);
    expect(hidden.map(each => [each.technique, each.text])).toEqual([['zero-width', 'Kubernetes Terraform']]);
  });

  it('has nothing to read in an empty text', () => {
    expect(() => layout(' \n\t\n')).toThrow(expect.objectContaining({ code: 'DOCUMENT_EMPTY' }));
  });

  it('never loses a word', () => {
    const word = fc.stringMatching(/^[a-zéß]{2,9}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 80 }), lines => {
        expect(texts(lines.map(line => line.join(' ')).join('\n')).flatMap(line => line.split(/\s/))).toEqual(lines.flat());
      }),
    );
  });
});

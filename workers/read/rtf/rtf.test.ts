import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readRtf } from './rtf.ts';

const head =
  '{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset204 Arial Cyr;}{\\f3\\fcharset128 MS Mincho;}{\\f4\\ftech\\fcharset2 Symbol;}}';
const colours = '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red20\\green40\\blue80;}';
const rtf = (body: string): Uint8Array =>
  new Uint8Array(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${colours}\n${body}}`, 'latin1'));
const layout = (body: string) => layoutDocument(readRtf(rtf(body)));
const texts = (body: string): readonly string[] => layout(body).lines.map(line => line.text);

describe('readRtf', () => {
  it('reads paragraphs, lines and tabs, and how text looks', () => {
    const { lines } = layout('\\pard\\b\\fs40 Jane Doe\\b0\\fs22\\par Nurse\\tab 2019\\endash 2023\\line Le\neds\\par');
    expect(lines.map(line => line.text)).toEqual(['Jane Doe', 'Nurse\t2019–2023', 'Leeds']);
    expect(lines[0]).toMatchObject({ bold: true, fontSize: 20 });
    expect(lines[1]).toMatchObject({ bold: false, fontSize: 11 });
    expect(lines[1]?.block).toBe(lines[2]?.block);
  });

  it('reads letters in the encoding of the file, of their font, and as Unicode', () => {
    expect(texts("Jos\\'e9 Mu\\'f1oz, \\f1 \\'a3\\'f3d\\'9f\\f0\\par")).toEqual(['José Muñoz, Łódź']);
    expect(texts("\\f2 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0\\par")).toEqual(['Москва']);
    expect(texts("{\\f3 \\'93\\'8c\\'8b\\'9e}\\par")).toEqual(['東京']);
    expect(texts("\\uc1 M\\u252?ller {\\uc2 \\u321\\'a3xa} \\u-4051? \\u-10179?\\u-8704?\\par")).toEqual(['Müller Ła 😀']);
    expect(texts('{\\upr{Lodz}{\\*\\ud{\\uc0 \\u321 \\u243 d\\u378 }}}\\par')).toEqual(['Łódź']);
  });

  it('marks the items of lists and drops their drawn marks', () => {
    const item = (text: string): string => `\\pard\\ls1{\\listtext\\f4\\'b7\\tab}${text}\\par`;
    const { lines } = layout(`\\pard Duties\\par${item('Kept wards')}${item('Ran rotas')}\\pard Then\\par {\\f4\\'b7}\\tab Typed\\par`);
    expect(lines.map(line => [line.text, line.bullet])).toEqual([
      ['Duties', false],
      ['Kept wards', true],
      ['Ran rotas', true],
      ['Then', false],
      ['Typed', true],
    ]);
  });

  it('reads tables row by row, nested ones too', () => {
    const row = '\\trowd\\cellx2000\\cellx4000\\pard\\intbl Phone\\cell 0113 496\\cell\\row';
    expect(texts(`${row}\\pard After\\par`)).toEqual(['Phone\t0113 496', 'After']);
    const inner = '\\pard\\intbl\\itap2 City\\nestcell Leeds\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttables\\par}';
    expect(texts(`\\trowd\\cellx9\\pard\\intbl Contact\\par${inner}\\pard\\intbl\\cell\\row`)).toEqual(['Contact', 'City\tLeeds']);
  });

  it('reads page headers first, footnotes and boxes after their paragraph, and no machinery', () => {
    const machinery =
      '{\\stylesheet{\\s1 heading 1;}}{\\*\\generator Word;}{\\info{\\title My CV}{\\author Jane}}{\\pict\\pngblip 89504e47}{\\*\\bkmkstart a}';
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn fillColor}{\\sv 1}}{\\shptxt Boxed\\par}}{\\shprslt Boxed}}';
    const body = `${machinery}{\\headerf Never}{\\header Jane Doe\\par}{\\footer Page 1\\par}Nurse${box}{\\footnote A note\\par}\\par`;
    expect(texts(body)).toEqual(['Jane Doe', 'Nurse', 'Boxed', 'A note', 'Page 1']);
    expect(layout(body)).toMatchObject({ properties: { Title: 'My CV', Author: 'Jane' } });
    expect(layout(body).lines.map(line => line.region)).toEqual(['header', 'body', 'body', 'body', 'footer']);
    expect(texts('Jane{\\*\\objdata \\bin5 }}}}}end}\\par')).toEqual(['Jane']);
  });

  it('shows fields by their result and adds the addresses of links', () => {
    expect(texts('{\\field{\\*\\fldinst HYPERLINK "mailto:jane@example.org"}{\\fldrslt\\ul Mail}}\\par')).toEqual([
      'Mail (jane@example.org)',
    ]);
    expect(texts('Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par')).toEqual(['Page 1']);
  });

  it('finds hidden, deleted, tiny and white text, and nothing in ordinary designs', () => {
    const { lines, hidden } = layout('Jane{\\v SAP expert}\\par{\\deleted old}\\par{\\fs2 tiny words}\\par{\\cf2 white words}\\par');
    expect(lines.map(line => line.text)).toEqual(['Jane']);
    expect(hidden.map(({ text, technique }) => [text, technique])).toEqual([
      ['SAP expert old', 'vanish'],
      ['tiny words', 'tiny'],
      ['white words', 'same-colour'],
    ]);
    const dark = '\\trowd\\clcbpat3\\cellx99\\pard\\intbl\\cf2 Jane\\cell\\row\\pard\\cbpat3 Doe\\par\\pard\\cf2\\chcbpat3 Nurse\\par';
    expect(layout(dark).hidden).toEqual([]);
  });

  it('answers broken files with an error of the catalogue, or with what they hold', () => {
    expect(() => readRtf(rtf('Jane').subarray(0, -1))).toThrow(expect.objectContaining({ code: 'DOCUMENT_DAMAGED' }));
    expect(() => readRtf(rtf('{'.repeat(10_000)))).toThrow(expect.objectContaining({ code: 'DOCUMENT_TOO_COMPLEX' }));
    const part = fc.constantFrom(
      '{',
      '}',
      '\\par',
      '\\cell',
      '\\row',
      '\\nestcell',
      '\\intbl',
      '\\itap3',
      '\\u',
      '\\u-9',
      "\\'",
      '\\*',
      '\\bin9',
      '{\\field',
      '{\\header',
      '{\\upr',
      ' Jane',
      '\\colortbl;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 50 }), parts => {
        try {
          layoutDocument(readRtf(rtf(parts.join(''))));
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 200 },
    );
  });
});

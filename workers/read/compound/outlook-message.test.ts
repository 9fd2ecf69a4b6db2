import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { drawablePdf } from '../drawable.ts';
import { readDocument } from '../read-document.ts';
import { show, smallPdf } from '../small-pdf.fixture.ts';
import { sniffKind } from '../sniff-kind.ts';
import { smallCompound } from './small-compound.fixture.ts';

const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const pdf = smallPdf({ pages: [show('Jane Doe of the PDF 2019 2020', 50, 700)] });
const head = { '__properties_version1.0': Buffer.alloc(32), '__substg1.0_0037001F': wide('My CV') };
const attached = (index: number, name: string, bytes: Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}) => {
  const folder = `__attach_version1.0_#0000000${index}`;
  return {
    [`${folder}/__substg1.0_3707001F`]: wide(name),
    [`${folder}/__substg1.0_37010102`]: bytes,
    ...Object.fromEntries(Object.entries(more).map(([key, value]) => [`${folder}/${key}`, value])),
  };
};
const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  layoutDocument(await readDocument(bytes)).lines.map(line => line.text);

describe('an Outlook message', () => {
  it('is read as the CV that came with it, and drawn from it', async () => {
    const message = smallCompound({
      ...head,
      '__substg1.0_1000001F': wide('Please find my CV attached.'),
      ...attached(0, 'Cover letter.pdf', smallPdf({ pages: [show('Dear all', 50, 700)] })),
      ...attached(1, 'CV Jane.pdf', pdf),
    });
    expect(sniffKind(message)).toBe('msg');
    expect((await readDocument(message)).kind).toBe('pdf');
    expect(await linesOf(message)).toEqual(['Jane Doe of the PDF 2019 2020']);
    expect(await drawablePdf(message)).toEqual(pdf);
  });

  it('is read by its own words where no file came with it, HTML before plain text, and with its sender', async () => {
    const words = { '__substg1.0_0C1A001F': wide('Jane Doe'), '__substg1.0_5D01001F': wide('jane@example.org') };
    const plain = smallCompound({ ...head, ...words, '__substg1.0_1000001F': wide('Nurse in Leeds') });
    expect(await linesOf(plain)).toEqual(['Jane Doe', 'jane@example.org', 'Nurse in Leeds']);
    const html = { '__substg1.0_10130102': Buffer.from('<html><p>Nurse of the HTML</p><img src="cid:logo1"></html>') };
    const logo = attached(0, 'a.pdf', pdf, { '__substg1.0_3712001F': wide('logo1') });
    const rich = smallCompound({ ...head, ...html, '__substg1.0_1000001F': wide('Nurse of the text'), ...logo });
    expect(await linesOf(rich)).toEqual(['Nurse of the HTML']);
    const narrow = smallCompound({ ...head, '__substg1.0_1000001E': Buffer.from('Jos\xe9, Pflegerin in K\xf6ln', 'latin1') });
    expect(await linesOf(narrow)).toEqual(['José, Pflegerin in Köln']);
  });

  it('is opened where it passes another message on', async () => {
    const inner = { '__substg1.0_3701000D/__attach_version1.0_#00000000/__substg1.0_37010102': pdf };
    const message = smallCompound({
      ...head,
      ...Object.fromEntries(Object.entries(inner).map(([key, value]) => [`__attach_version1.0_#00000000/${key}`, value])),
    });
    expect(await linesOf(message)).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it('ends with an error of the catalogue, or with what can be read, whatever is broken', async () => {
    const whole = smallCompound({ ...head, '__substg1.0_1000001F': wide('Nurse in Leeds'), ...attached(0, 'CV.pdf', pdf) });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice(0, at % 3 === 0 ? at : undefined);
        bytes[at % Math.max(1, bytes.length)] = byte;
        const error: unknown = await readDocument(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof AppError).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('other compound files', () => {
  it.each([
    ['an old Office file (.doc)', 'WordDocument'],
    ['an old Excel workbook (.xls)', 'Workbook'],
    ['an old PowerPoint presentation (.ppt)', 'PowerPoint Document'],
    ['a Microsoft Works file (.wps)', 'CONTENTS'],
    ['a Publisher file (.pub)', 'Quill/QuillSub/CONTENTS'],
  ])('are named: %s', (found, stream) => {
    expect(() => sniffKind(smallCompound({ [stream]: 'x' }))).toThrow(expect.objectContaining({ details: { found } }));
  });
});

import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../../core/contract/document.ts';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { loadPdf } from './pdf-library.ts';
import { readPdf } from './pdf.ts';
import { show, type SmallPdf, smallPdf, stream } from './small-pdf.fixture.ts';

const read = (pdf: SmallPdf) => readPdf(smallPdf(pdf));
const readPage = async (content: string, more: Partial<SmallPdf> = {}): Promise<readonly RawSpan[]> =>
  (await read({ pages: [content], ...more })).spans;
const texts = (spans: readonly RawSpan[]): readonly string[] => spans.map(span => span.text.trim());

/** What hides the word, and everything else that is found on the page. */
async function hiding(content: string, more: Partial<SmallPdf> = {}): Promise<string | null> {
  const document = layoutDocument(await read({ pages: [show('Jane Doe keeps the books', 50, 700) + content], ...more }));
  expect(document.lines[0]?.text).toBe('Jane Doe keeps the books');
  expect(document.lines.some(line => line.text.includes('Kubernetes'))).toBe(document.hidden.length === 0);
  return document.hidden[0]?.technique ?? null;
}

const word = show('Kubernetes', 60, 500);

describe('readPdf', () => {
  it('places words with their size, style and colour', async () => {
    const spans = await readPage(`0.2 0.4 0.6 rg ${show('Jane Doe', 50, 700, 'F2', 20)}`);
    expect(texts(spans)).toEqual(['Jane', 'Doe']);
    expect(spans[0]).toMatchObject({ page: 1, baseline: 142, fontSize: 20, bold: true, italic: false, color: '#336699', rotation: 0 });
    expect(spans[0]?.box.x).toBeCloseTo(50, 3);
    expect(spans[1]?.box.x).toBeCloseTo(50 + 20 * (0.556 + 0.556 + 0.611 + 0.556 + 0.278), 1);
    expect(spans[1]?.text).toBe(' Doe');
  });

  it('puts words where the text extraction of pdf.js puts them', async () => {
    const content = `BT /F1 11 Tf 1.1 0 0 1.2 40 600 Tm 2 Tc 5 Tw 90 Tz (Senior nurse) Tj 0 -20 Td [(Lee) -300 (ds) 120 (, UK)] TJ T* 14 TL (Ward) ' ET`;
    const bytes = smallPdf({ pages: [`q 0.9 0 0 0.9 10 20 cm ${content} Q`] });
    const { library } = await loadPdf();
    const document = await library.getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const items = (await (await document.getPage(1)).getTextContent()).items.flatMap(item =>
      'str' in item && item.str.trim() !== '' ? [item] : [],
    );
    const spans = await readPdf(bytes).then(raw => raw.spans);
    for (const item of items) {
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      expect(spans.some(span => Math.abs(span.box.x - x) < 0.6 && Math.abs(842 - span.baseline - y) < 0.1)).toBe(true);
    }
    expect(texts(spans).join(' ')).toBe('Senior nurse Lee ds, UK Ward');
  });

  it('reads forms, saved states and rotated pages', async () => {
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Matrix [1 0 0 1 100 300] /Resources << /Font << /F1 3 0 R >> >>',
      show('Inside', 10, 10),
    );
    const spans = await readPage(`q 1 0 0 rg Q ${show('Outside', 50, 700)} /Fm Do`, {
      objects: [form],
      resources: '/XObject << /Fm 10 0 R >>',
    });
    expect(spans.map(span => [span.text, span.color, Math.round(span.box.x), Math.round(span.baseline)])).toEqual([
      ['Outside', '#000000', 50, 142],
      ['Inside', '#000000', 110, 532],
    ]);
    const raw = await read({ pages: [show('Turned', 50, 700)], pageEntries: '/Rotate 90' });
    expect(raw.pages).toEqual([{ width: 842, height: 595 }]);
    expect(raw.spans[0]).toMatchObject({ rotation: 90 });
  });

  it('takes ligatures apart, drops icons and keeps list marks of symbol fonts', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <FB01> <42> <F095> <43> <F0B7> endbfchar endcmap end';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>';
    const objects = [font, stream('', map)];
    const content = `BT /F3 10 Tf 50 700 Td (of Ace) Tj 0 -20 Td (B 555) Tj 0 -20 Td (C item) Tj ET`;
    const raw = await read({ pages: [content], objects, resources: '' });
    expect(raw.spans.length).toBeGreaterThan(0);
    const spans = await readPage(content.replaceAll('/F3', '/F1'), { objects, resources: '/Font << /F1 10 0 R >>' });
    expect(texts(spans)).toEqual(['of', 'fice', '555', '•', 'item']);
  });

  it('joins accents that are drawn on their own with their letter', async () => {
    const spans = await readPage('BT /F1 10 Tf 50 700 Td [(M) (\\250) 445 (uller und Ren) (\\264) 445 (e)] TJ ET');
    expect(texts(spans)).toEqual(['Müller', 'und', 'René']);
  });

  it('sees letters that are bitmaps and knows them by their codes, as older TeX writes them', async () => {
    const glyph = stream(
      '',
      '8 0 0 0 8 8 d1 q 8 0 0 8 0 0 cm BI /W 8 /H 8 /IM true /BPC 1 /D [1 0] ID \xff\x81\xbd\xa5\xa5\xbd\x81\xff EI Q',
    );
    const widths = Array.from({ length: 50 }, () => 8).join(' ');
    const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 8 8] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 30 /LastChar 79 /Widths [${widths}] /CharProcs << /a30 10 0 R /a79 10 0 R >> /Encoding << /Type /Encoding /Differences [30 /a30 79 /a79] >> /Resources << >> >>`;
    const page = { pages: ['BT /F3 10 Tf 50 700 Td (O\\036O) Tj ET'], objects: [glyph, font], resources: '/Font << /F3 11 0 R >>' };
    const { lines, hidden } = layoutDocument(await read(page));
    expect([lines.map(line => line.text), hidden]).toEqual([['OffiO'], []]);
  });

  it('finds each way to hide a word', async () => {
    const alpha = { resources: '/ExtGState << /G << /ca 0 >> >>' };
    expect(await hiding(word)).toBeNull();
    expect(await hiding(`q 1 g ${word} Q`)).toBe('same-colour');
    expect(await hiding(`q 0 0 0 0 k ${word} Q`)).toBe('same-colour');
    expect(await hiding(`q 0.1 0.2 0.4 rg 40 480 300 60 re f ${word} Q`)).toBe('same-colour');
    expect(await hiding(`q 0.1 0.2 0.4 rg 40 480 300 60 re f 1 g ${word} Q`)).toBeNull();
    expect(await hiding(`q 3 Tr ${word} Q`)).toBe('invisible-mode');
    expect(await hiding(`q /G gs ${word} Q`, alpha)).toBe('transparent');
    expect(await hiding(show('Kubernetes', 60, 500, 'F1', 1))).toBe('tiny');
    expect(await hiding(`q 0.1 0 0 0.1 0 0 cm ${show('Kubernetes', 600, 5000)} Q`)).toBe('tiny');
    expect(await hiding(show('Kubernetes', -300, 500))).toBe('off-page');
    expect(await hiding(`${word} q 1 g 50 490 200 30 re f Q`)).toBe('covered');
    expect(await hiding(`q 0 0 1 1 re W n ${word} Q`)).toBe('covered');
    const marker = { resources: '/ExtGState << /H << /BM /Multiply >> >>' };
    expect(await hiding(`${word} q /H gs 1 1 0 rg 50 490 200 30 re f Q`, marker)).toBeNull();
  });

  it('finds words on a layer that is switched off, under a picture, and behind an empty mask', async () => {
    const layer = {
      objects: ['<< /Type /OCG /Name (notes) >>'],
      resources: '/Properties << /L 10 0 R >>',
      catalogue: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
    };
    expect(await hiding(`/OC /L BDC ${word} EMC`, layer)).toBe('hidden-layer');
    const picture = stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '0');
    expect(await hiding(`${word} q 200 0 0 30 50 490 cm /Im Do Q`, { objects: [picture], resources: '/XObject << /Im 10 0 R >>' })).toBe(
      'covered',
    );
    const mask = [stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>', ' ')];
    expect(
      await hiding(`q /M gs ${word} Q`, { objects: mask, resources: '/ExtGState << /M << /SMask << /S /Luminosity /G 10 0 R >> >> >>' }),
    ).toBe('transparent');
  });

  it('knows pictures by their place without decoding them', async () => {
    const picture = stream('/Type /XObject /Subtype /Image /Width 9000 /Height 9000 /ColorSpace /DeviceRGB /BitsPerComponent 8', 'nothing');
    const raw = await read({ pages: ['q 595 0 0 842 0 0 cm /Im Do Q'], objects: [picture], resources: '/XObject << /Im 10 0 R >>' });
    expect(raw.images).toMatchObject([{ page: 1, box: { x: 0, y: 0, width: 595, height: 842 } }]);
    expect(layoutDocument(raw).imagePages).toEqual([1]);
  });

  it('adds the address behind a printed word', async () => {
    const link = '<< /Type /Annot /Subtype /Link /Rect [48 695 100 712] /A << /S /URI /URI (https://www.linkedin.com/in/jane-doe) >> >>';
    const raw = await read({ pages: [show('LinkedIn', 50, 700)], objects: [link], pageEntries: '/Annots [10 0 R]' });
    expect(layoutDocument(raw).lines[0]?.text).toBe('LinkedIn (linkedin.com/in/jane-doe)');
  });

  it('leaves the bytes of the caller alone', async () => {
    const bytes = smallPdf({ pages: [show('Jane', 50, 700)] });
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });
});

describe('readPdf refuses', () => {
  it('more than sixty pages, and reads sixty', async () => {
    const pages = Array.from({ length: 60 }, (_, index) => show(`Page ${index}`, 50, 700));
    expect((await read({ pages })).pages).toHaveLength(60);
    await expect(read({ pages: [...pages, ' '] })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_MANY_PAGES',
      details: { pages: 61, limit: 60 },
    });
  });

  it('what needs a password', async () => {
    const PdfKit: new (options: object) => NodeJS.ReadableStream & { text(text: string): void; end(): void } = createRequire(
      import.meta.url,
    )('pdfkit');
    const pdf = new PdfKit({ userPassword: 'secret' });
    pdf.text('Jane Doe');
    pdf.end();
    const chunks: Buffer[] = [];
    for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
    await expect(readPdf(new Uint8Array(Buffer.concat(chunks)))).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
  });

  it('what cannot be followed', async () => {
    const bytes = smallPdf({ pages: [show('Jane', 50, 700)] });
    await expect(readPdf(bytes.subarray(0, 300))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
  });

  it('streams that unpack to more than memory, once or twice packed', async () => {
    const bomb = deflateSync(Buffer.alloc(48 * 1024 * 1024, 32), { level: 9 });
    const packed = (data: Buffer, filter: string): Uint8Array => {
      const object = stream(`/Filter ${filter}`, data.toString('latin1'));
      return smallPdf({ pages: [show('Jane', 50, 700)], objects: [object] });
    };
    await expect(readPdf(packed(bomb, '/FlateDecode'))).rejects.toMatchObject({ code: 'DOCUMENT_UNSAFE' });
    await expect(readPdf(packed(deflateSync(bomb), '[/FlateDecode /FlateDecode]'))).rejects.toMatchObject({ code: 'DOCUMENT_UNSAFE' });
  });

  it('forms that draw forms without end', async () => {
    const form = (inner: string): string =>
      stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${inner} >> >>`, '/X Do '.repeat(60));
    const objects = [form('11 0 R'), form('12 0 R'), stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 1 1 re f '.repeat(60))];
    await expect(read({ pages: ['/X Do '.repeat(60)], objects, resources: '/XObject << /X 10 0 R >>' })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_COMPLEX',
    });
  });
});

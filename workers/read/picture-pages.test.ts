import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { drawablePdf } from './drawable.ts';
import { odtParagraph, odtXml } from './odt/small-odt.fixture.ts';
import { readDocument } from './read-document.ts';
import { paragraph, wordXml, zip, type ZipPart } from './small-docx.fixture.ts';

const png = (width: number, height: number): Buffer =>
  Buffer.from(
    encode({ width, height, channels: 1, data: Uint8Array.from({ length: width * height }, (_, index) => (index * index) % 251) }),
  );
const [first, second, logo] = [png(600, 800), png(800, 600), png(60, 60)];

const picture = (id: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
function docx(body: string, more: readonly ZipPart[] = []): Uint8Array<ArrayBuffer> {
  const ids = { one: 'media/one.png', two: '/word/media/two.png', logo: 'media/logo.png', wmf: 'media/three.wmf' };
  const links = Object.entries(ids).map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`);
  const outside = '<Relationship Id="far" Target="https://example.com/a.png" TargetMode="External"/>';
  return new Uint8Array(
    zip([
      { name: 'word/document.xml', data: wordXml('document', `<w:body>${body}</w:body>`) },
      { name: 'word/_rels/document.xml.rels', data: `<Relationships>${links.join('')}${outside}</Relationships>` },
      { name: 'word/media/one.png', data: first },
      { name: 'word/media/two.png', data: second },
      { name: 'word/media/logo.png', data: logo },
      { name: 'word/media/three.wmf', data: 'no picture of a page' },
      ...more,
    ]),
  );
}

describe('a document of pictures', () => {
  it('is read as the pages that its pictures show, in its order, from Word', async () => {
    const bytes = docx(['two', 'one', 'logo', 'wmf', 'far', 'two'].map(picture).join(''));
    const raw = await readDocument(bytes);
    expect(raw.kind).toBe('pdf');
    expect(raw.pages.map(page => page.width > page.height)).toEqual([true, false]);
    expect(raw.images.map(image => image.page)).toEqual([1, 2]);
    expect((await drawablePdf(bytes))?.length).toBeGreaterThan(first.length);
  });

  it('is read so from OpenDocument, packed and flat, and from RTF', async () => {
    const body = (inner: string): string =>
      `<office:body><office:text>${odtParagraph(`<draw:frame>${inner}</draw:frame>`)}</office:text></office:body>`;
    const packed = zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', data: odtXml('document-content', body('<draw:image xlink:href="Pictures/1.png"/>')) },
      { name: 'Pictures/1.png', data: first },
    ]);
    const kept = `<draw:image><office:binary-data>${first.toString('base64')}</office:binary-data></draw:image>`;
    const flat = odtXml('document', body(kept)).replace(
      '<office:document ',
      '<office:document office:mimetype="application/vnd.oasis.opendocument.text" ',
    );
    const hex = first.toString('hex').replace(/.{120}/g, '$&\r\n');
    const rtf = `{\\rtf1\\ansi{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 1}}}\\picw600\\pngblip{\\*\\blipuid 00ff}\r\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 0100}}\\par}`;
    const raw = Buffer.concat([Buffer.from(`{\\rtf1\\ansi{\\pict\\pngblip\\bin${first.length} `), first, Buffer.from('}\\par}')]);
    for (const bytes of [packed, Buffer.from(flat), Buffer.from(rtf), raw]) {
      const read = await readDocument(new Uint8Array(bytes));
      expect([read.kind, read.pages.length, read.images.length]).toEqual(['pdf', 1, 1]);
      expect(await drawablePdf(new Uint8Array(bytes))).not.toBeNull();
    }
  });

  it('stays what it is where it has text, or no picture of the size of a page', async () => {
    const text = docx(paragraph('Jane Doe') + picture('one'));
    expect((await readDocument(text)).kind).toBe('docx');
    expect(await drawablePdf(text)).toBeNull();
    const small = await readDocument(docx(picture('logo')));
    expect([small.kind, small.imagePages]).toEqual(['docx', [1]]);
  });
});

import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { readDocx } from './docx.ts';
import { readDocument } from './read-document.ts';
import { paragraph, smallDocx, wordXml, zip, type ZipPart } from './small-docx.fixture.ts';
import { sniffKind } from './sniff-kind.ts';

const textsOf = (bytes: Uint8Array): readonly string[] => layoutDocument(readDocx(bytes)).lines.map(line => line.text);
const texts = (body: string, parts: Readonly<Record<string, string>> = {}): readonly string[] => textsOf(smallDocx(body, parts));
const relations = (...entries: readonly (readonly [id: string, kind: string, target: string, more?: string])[]): string =>
  `<Relationships>${entries
    .map(
      ([id, kind, target, more = '']) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" ${more}/>`,
    )
    .join('')}</Relationships>`;
const typed = (type: string): ZipPart => ({ name: '[Content_Types].xml', data: `<Types><Override ContentType="${type}"/></Types>` });
const wordType = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}.main+xml`;
const header = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>';

describe('a Word package', () => {
  it('is read whatever its parts are called, as long as the file says which is which', async () => {
    const big = wordXml('styles', '<w:style w:type="paragraph" w:styleId="Big"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>');
    const bytes = zip([
      typed(wordType('document')),
      { name: '_rels/.rels', data: relations(['r1', 'officeDocument', '/content/text7.xml']) },
      { name: 'content/_rels/text7.xml.rels', data: relations(['s', 'styles', 'look2.xml'], ['h', 'header', '../edges/top.xml']) },
      { name: 'content/look2.xml', data: big },
      { name: 'edges/top.xml', data: wordXml('hdr', paragraph('Jane Doe')) },
      {
        name: 'content/text7.xml',
        data: wordXml('document', `<w:body>${paragraph('Nurse', '', '<w:pStyle w:val="Big"/>')}${header}</w:body>`),
      },
    ]);
    expect(sniffKind(bytes)).toBe('docx');
    const { lines } = layoutDocument(await readDocument(bytes));
    expect(lines.map(line => [line.text, line.fontSize])).toEqual([
      ['Jane Doe', 11],
      ['Nurse', 20],
    ]);
  });

  it('is read as a macro document or a template too, without its macros', () => {
    const macros = { name: 'word/vbaProject.bin', data: Buffer.from('Sub AutoOpen') };
    const main = { name: 'word/document.xml', data: wordXml('document', `<w:body>${paragraph('Jane')}</w:body>`) };
    for (const type of [
      'application/vnd.ms-word.document.macroEnabled.main+xml',
      wordType('template'),
      'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    ])
      expect(textsOf(zip([typed(type), main, macros]))).toEqual(['Jane']);
  });

  it('is read in the strict form of the standard', () => {
    const strict = wordXml(
      'document',
      `<w:body>${paragraph('Jane', '<w:b w:val="on"/>')}<w:p><w:r><w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></w:r></w:p></w:body>`,
    )
      .replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
      .replace('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main');
    const root =
      '<Relationships><Relationship Id="m" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    expect(
      textsOf(
        zip([
          { name: '_rels/.rels', data: root },
          { name: 'word/document.xml', data: strict },
        ]),
      ),
    ).toEqual(['Jane', 'Boxed']);
  });

  it('is read where names differ in capitals or begin with a slash, and where everything but the text is missing or broken', () => {
    const document = wordXml('document', `<w:body>${paragraph('Jane')}</w:body>`);
    expect(textsOf(zip([{ name: 'Word/Document.xml', data: document }]))).toEqual(['Jane']);
    expect(textsOf(zip([{ name: '/word/document.xml', data: document }]))).toEqual(['Jane']);
    const broken = { 'word/styles.xml': '<broken', 'word/numbering.xml': '', 'word/settings.xml': '<a></b>', '_rels/.rels': 'no XML' };
    expect(texts(paragraph('Jane'), broken)).toEqual(['Jane']);
    const dangling = relations(['r1', 'officeDocument', 'word/gone.xml']);
    expect(texts(paragraph('Jane'), { '_rels/.rels': dangling })).toEqual(['Jane']);
  });

  it('never follows a link to the outside, whatever part it claims to be', () => {
    const outside = relations(
      ['h', 'header', 'https://example.com/header.xml', 'TargetMode="External"'],
      ['x', 'header', 'word/secret.xml', 'TargetMode="External"'],
      ['t', 'attachedTemplate', 'file:///etc/passwd', 'TargetMode="External"'],
      ['c', 'aFChunk', 'https://example.com/chunk.html', 'TargetMode="External"'],
      ['s', 'styles', 'https://example.com/styles.xml', 'TargetMode="External"'],
    );
    const secret = { 'word/secret.xml': wordXml('hdr', paragraph('Secret')) };
    const edges =
      '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:headerReference w:type="first" r:id="x"/><w:titlePg/></w:sectPr>';
    expect(texts(`${paragraph('Jane')}<w:altChunk r:id="c"/>${edges}`, { 'word/_rels/document.xml.rels': outside, ...secret })).toEqual([
      'Jane',
    ]);
  });

  it('shows the page headers of each section, those of first and even pages only where they are switched on', () => {
    const section = (first: string, usual: string, even: string, titlePage: string): string =>
      `<w:sectPr><w:headerReference w:type="first" r:id="${first}"/><w:headerReference w:type="default" r:id="${usual}"/><w:headerReference w:type="even" r:id="${even}"/>${titlePage}</w:sectPr>`;
    const body =
      `<w:sdt><w:sdtContent><w:p><w:pPr>${section('a', 'b', 'c', '<w:titlePg/>')}</w:pPr></w:p></w:sdtContent></w:sdt>` +
      paragraph('Nurse') +
      section('d', 'e', 'c', '<w:titlePg w:val="0"/>');
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const parts = Object.fromEntries(ids.map(id => [`word/${id}.xml`, wordXml('hdr', paragraph(`Header ${id}`))]));
    const rels = { 'word/_rels/document.xml.rels': relations(...ids.map(id => [id, 'header', `${id}.xml`] as const)) };
    expect(texts(body, { ...parts, ...rels })).toEqual(['Header a', 'Header b', 'Header e', 'Nurse']);
    const settings = { 'word/settings.xml': wordXml('settings', '<w:evenAndOddHeaders/>') };
    expect(texts(body, { ...parts, ...rels, ...settings })).toEqual(['Header a', 'Header b', 'Header c', 'Header e', 'Nurse']);
  });

  it('reads the notes that the text refers to, and no comment', () => {
    const body = `<w:p><w:r><w:t>Nurse</w:t><w:footnoteReference w:id="2"/><w:endnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const note = (kind: string, id: string, text: string): string => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;
    const parts = {
      'word/notes7.xml': wordXml('footnotes', note('footnote', '2', 'In Leeds') + note('footnote', '3', 'Nowhere shown')),
      'word/endnotes.xml': wordXml('endnotes', note('endnote', '1', 'Part time')),
      'word/comments.xml': wordXml('comments', note('comment', '0', 'Is this true?')),
      'word/_rels/document.xml.rels': relations(['f', 'footnotes', 'notes7.xml'], ['c', 'comments', 'comments.xml']),
    };
    expect(texts(body, parts)).toEqual(['Nurse', 'In Leeds', 'Part time']);
  });

  it('reads whole documents kept within it where they stand: HTML, web archive, RTF, text, Word', () => {
    const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;
    const cell = `<w:tbl><w:tr><w:tc>${chunk('t')}<w:p/></w:tc></w:tr></w:tbl>`;
    const body = paragraph('Before') + ['h', 'm', 'r', 'w'].map(chunk).join('') + cell + paragraph('After');
    const archive =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html";\r\n boundary="==b"\r\n\r\n--==b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>From the arch=\r\nive: caf=C3=A9</p></body></html>\r\n--==b--\r\n';
    const bytes = zip([
      { name: 'word/document.xml', data: wordXml('document', `<w:body>${body}</w:body>`) },
      {
        name: 'word/_rels/document.xml.rels',
        data: relations(...['h', 'm', 'r', 'w', 't'].map(id => [id, 'aFChunk', `chunks/${id}`] as const)),
      },
      { name: 'word/chunks/h', data: '<html><body><h2>From HTML</h2><p style="display:none">Hidden</p></body></html>' },
      { name: 'word/chunks/m', data: archive },
      { name: 'word/chunks/r', data: '{\\rtf1\\ansi From RTF\\par}' },
      { name: 'word/chunks/w', data: Buffer.from(smallDocx(paragraph('From Word'))) },
      { name: 'word/chunks/t', data: 'From text' },
    ]);
    const { lines, hidden } = layoutDocument(readDocx(bytes));
    expect(lines.map(line => line.text)).toEqual([
      'Before',
      'From HTML',
      'From the archive: café',
      'From RTF',
      'From Word',
      'From text',
      'After',
    ]);
    expect(hidden.map(({ text }) => text)).toEqual(['Hidden']);
  });

  it('opens documents within documents three deep, and no deeper', () => {
    const nested = (depth: number): Uint8Array =>
      zip([
        { name: 'word/document.xml', data: wordXml('document', `<w:body>${paragraph(`Level ${depth}`)}<w:altChunk r:id="c"/></w:body>`) },
        { name: 'word/_rels/document.xml.rels', data: relations(['c', 'aFChunk', 'inner.docx']) },
        { name: 'word/inner.docx', data: depth === 0 ? '' : Buffer.from(nested(depth - 1)) },
      ]);
    expect(textsOf(nested(3))).toEqual(['Level 3', 'Level 2', 'Level 1', 'Level 0']);
    expect(() => readDocx(nested(4))).toThrow(expect.objectContaining({ code: 'DOCUMENT_TOO_COMPLEX' }));
  });
});

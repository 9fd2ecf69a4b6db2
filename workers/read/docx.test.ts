import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { readDocx } from './docx.ts';
import { paragraph, run, smallDocx, wordXml, zip } from './small-docx.fixture.ts';

const layout = (body: string, parts: Readonly<Record<string, string>> = {}) => layoutDocument(readDocx(smallDocx(body, parts)));
const texts = (body: string, parts: Readonly<Record<string, string>> = {}): readonly string[] =>
  layout(body, parts).lines.map(line => line.text);
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const relations = (entries: string): string => `<Relationships>${entries}</Relationships>`;

describe('readDocx', () => {
  it('reads paragraphs, tabs and line breaks in the order of the file', () => {
    const body =
      paragraph('Jane Doe') +
      `<w:p>${run('Nurse')}<w:r><w:tab/></w:r>${run('2019 – 2023', '<w:b/>')}<w:r><w:br/><w:t>Leeds</w:t></w:r></w:p>`;
    expect(texts(body)).toEqual(['Jane Doe', 'Nurse\t2019 – 2023', 'Leeds']);
  });

  it('resolves size and weight along styles', () => {
    const styles = wordXml(
      'styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:rPr><w:b/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Big"><w:name w:val="big"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>',
    );
    const [title, plain] = layout(paragraph('Jane', '', '<w:pStyle w:val="Big"/>') + paragraph('Nurse'), {
      'word/styles.xml': styles,
    }).lines;
    expect(title).toMatchObject({ fontSize: 20, bold: true });
    expect(plain).toMatchObject({ fontSize: 10, bold: false });
  });

  it('marks list items', () => {
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering = wordXml(
      'numbering',
      '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>',
    );
    const { lines } = layout(paragraph('Duties') + paragraph('Kept the books', '', item) + paragraph('Paid wages', '', item), {
      'word/numbering.xml': numbering,
    });
    expect(lines.map(line => [line.text, line.bullet])).toEqual([
      ['Duties', false],
      ['Kept the books', true],
      ['Paid wages', true],
    ]);
    expect(lines[1]?.block).toBe(lines[2]?.block);
    expect(lines[0]?.block).not.toBe(lines[1]?.block);
  });

  it('reads rows of short cells as lines and cells of a layout one after the other', () => {
    const data = `<w:tbl>${row(paragraph('Phone'), paragraph('0113 496 0000'))}${row(paragraph('City'), paragraph('Leeds'))}</w:tbl>`;
    expect(texts(data)).toEqual(['Phone\t0113 496 0000', 'City\tLeeds']);
    const sides = `<w:tbl>${row(paragraph('Skills') + paragraph('Excel'), paragraph('Experience') + paragraph('Payroll clerk'))}</w:tbl>`;
    expect(texts(sides)).toEqual(['Skills', 'Excel', 'Experience', 'Payroll clerk']);
    const inner = (text: string): string => `<w:tbl>${row(paragraph(text), paragraph('2019'))}</w:tbl>`;
    const page = paragraph('Work') + inner('Clerk') + paragraph('School') + inner('Leeds');
    expect(texts(`<w:tbl>${row(paragraph('Skills'), page)}</w:tbl>`)).toEqual(['Skills', 'Work', 'Clerk\t2019', 'School', 'Leeds\t2019']);
    const dated = `<w:tbl>${row(paragraph('2019 – 2023'), paragraph('Nurse') + paragraph('Leeds General'))}</w:tbl>`;
    expect(texts(dated)).toEqual(['2019 – 2023\tNurse', 'Leeds General']);
  });

  it('reads tables within tables and text in content controls', () => {
    const inner = `<w:tbl>${row(paragraph('inner'))}</w:tbl>`;
    const body = `<w:sdt><w:sdtContent>${paragraph('control')}</w:sdtContent></w:sdt><w:tbl>${row(paragraph('outer') + inner)}</w:tbl>`;
    expect(texts(body)).toEqual(['control', 'outer', 'inner']);
  });

  it('reads a text box once, not again for old programs', () => {
    const content = `<w:txbxContent>${paragraph('Box')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(`<w:p>${run('Text')}<w:r>${drawing}</w:r></w:p>`)).toEqual(['Text', 'Box']);
  });

  it('reads the page header first, that of the first page before the others', () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="h2"/><w:headerReference w:type="first" r:id="h1"/><w:titlePg/></w:sectPr>';
    const { lines } = layout(paragraph('Nurse') + section, {
      'word/_rels/document.xml.rels': relations('<Relationship Id="h1" Target="header1.xml"/><Relationship Id="h2" Target="header2.xml"/>'),
      'word/header1.xml': wordXml('hdr', paragraph('Jane Doe')),
      'word/header2.xml': wordXml('hdr', paragraph('J. Doe, page 2')),
    });
    expect(lines.map(line => [line.text, line.region])).toEqual([
      ['Jane Doe', 'header'],
      ['J. Doe, page 2', 'header'],
      ['Nurse', 'body'],
    ]);
  });

  it('adds the address of contact links', () => {
    const body = `<w:p><w:hyperlink r:id="m">${run('E-mail')}</w:hyperlink> <w:hyperlink r:id="n">${run(' News')}</w:hyperlink></w:p>`;
    const rels = relations(
      '<Relationship Id="m" TargetMode="External" Target="mailto:jane@example.com"/><Relationship Id="n" TargetMode="External" Target="https://news.example.com/a/b"/>',
    );
    expect(texts(body, { 'word/_rels/document.xml.rels': rels })).toEqual(['E-mail (jane@example.com) News']);
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:jo@example.com" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Mail')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(texts(field)).toEqual(['Mail (jo@example.com)']);
  });

  it('finds each way to hide words, and keeps inserted ones', () => {
    const hiding = (body: string): string | null => {
      const { lines, hidden } = layout(paragraph('Jane') + body);
      expect(lines.some(line => line.text.includes('Kubernetes'))).toBe(hidden.length === 0);
      return hidden[0]?.technique ?? null;
    };
    const properties = (run: string): string | null => hiding(paragraph('Kubernetes', run));
    expect(properties('')).toBeNull();
    expect(properties('<w:vanish/>')).toBe('vanish');
    expect(properties('<w:vanish w:val="0"/>')).toBeNull();
    expect(properties('<w:sz w:val="2"/>')).toBe('tiny');
    expect(properties('<w:color w:val="FFFFFF"/>')).toBe('same-colour');
    expect(properties('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>')).toBeNull();
    expect(properties('<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>')).toBe('same-colour');
    expect(hiding(paragraph('Kubernetes', '<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="000000"/>'))).toBeNull();
    expect(hiding('<w:p><w:del><w:r><w:delText>Kubernetes</w:delText></w:r></w:del></w:p>')).toBe('vanish');
    expect(hiding(`<w:p><w:ins>${run('Kubernetes')}</w:ins></w:p>`)).toBeNull();
    const box = (extent: string, more = ''): string =>
      `<w:p><w:r><w:drawing><wp:anchor><wp:extent ${extent}/>${more}<a:graphic><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Kubernetes')}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
    expect(hiding(box('cx="2000000" cy="900000"'))).toBeNull();
    expect(hiding(box('cx="1000" cy="1000"'))).toBe('tiny');
    expect(hiding(box('cx="2000000" cy="900000"', '<wp:docPr hidden="1"/>'))).toBe('vanish');
    expect(hiding(box('cx="2000000" cy="900000"', '<wp:positionH><wp:posOffset>90000000</wp:posOffset></wp:positionH>'))).toBe('off-page');
  });

  it('follows namespaces that are named otherwise', () => {
    const xml = wordXml('document', `<w:body>${paragraph('Jane')}</w:body>`)
      .replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=');
    expect(layoutDocument(readDocx(zip([{ name: 'word/document.xml', data: xml }]))).lines[0]?.text).toBe('Jane');
  });
});

describe('readDocx refuses', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes);
      return 'read';
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };
  const document = (data: string | Buffer, claimed?: number): Uint8Array =>
    zip([{ name: 'word/document.xml', data, ...(claimed === undefined ? {} : { claimed }) }]);

  it('entities, of whatever kind', () => {
    expect(refusal(document('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'))).toBe('DOCUMENT_UNSAFE');
    expect(refusal(document('<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'))).toBe('DOCUMENT_UNSAFE');
  });

  it('text that unpacks to far more than its size, whatever size it claims', () => {
    const bomb = Buffer.alloc(80 * 1024 * 1024, 32);
    expect(refusal(document(bomb))).toBe('DOCUMENT_UNSAFE');
    expect(refusal(document(bomb, 500))).toBe('DOCUMENT_UNSAFE');
  });

  it('thousands of files', () => {
    expect(refusal(zip(Array.from({ length: 2_100 }, (_, index) => ({ name: `word/${index}`, data: '' }))))).toBe('DOCUMENT_UNSAFE');
  });

  it('broken XML, a missing text, a cut-off container, endless nesting', () => {
    expect(refusal(document('<w:document><w:body>'))).toBe('DOCUMENT_DAMAGED');
    expect(refusal(zip([{ name: 'word/styles.xml', data: '<a/>' }]))).toBe('DOCUMENT_DAMAGED');
    expect(refusal(smallDocx(paragraph('Jane')).slice(0, 200))).toBe('DOCUMENT_DAMAGED');
    expect(refusal(smallDocx('<w:sdt>'.repeat(3_000) + '</w:sdt>'.repeat(3_000)))).toBe('DOCUMENT_TOO_COMPLEX');
  });
});

import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { zip } from '../small-docx.fixture.ts';
import { readOdt } from './odt.ts';
import { odtParagraph as p, odtStyle, odtXml, smallOdt, type SmallOdt } from './small-odt.fixture.ts';

const layout = (parts: SmallOdt) => layoutDocument(readOdt(smallOdt(parts)));
const texts = (body: string): readonly string[] => layout({ body }).lines.map(line => line.text);
const textStyle = (name: string, values: string): string => odtStyle(name, 'text', `<style:text-properties ${values}/>`);
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;

describe('readOdt', () => {
  it('reads paragraphs, tabs, spaces and line breaks in the order of the file', () => {
    const body = `<text:h text:outline-level="1">Jane Doe</text:h>${p('Nurse<text:tab/>2019 <text:s text:c="2"/>on<text:line-break/>Le<text:span>eds</text:span>')}`;
    expect(texts(body)).toEqual(['Jane Doe', 'Nurse\t2019 on', 'Leeds']);
  });

  it('resolves size and weight along styles', () => {
    const shared = `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:default-style>${odtStyle('Base', 'paragraph', '<style:text-properties fo:font-size="150%" fo:font-weight="bold"/>')}</office:styles>`;
    const styles = odtStyle('P1', 'paragraph', '', 'style:parent-style-name="Base"') + textStyle('T1', 'fo:font-style="italic"');
    const { lines } = layout({ body: p('Jane', 'P1') + p('<text:span text:style-name="T1">Nurse</text:span>'), styles, shared });
    expect(lines[0]).toMatchObject({ fontSize: 15, bold: true });
    expect(lines[1]).toMatchObject({ fontSize: 10, bold: false, italic: true });
  });

  it('marks the items of lists, not the headings in them', () => {
    const styles = '<text:list-style style:name="L1"><text:list-level-style-bullet text:bullet-char="•"/></text:list-style>';
    const list = `<text:list text:style-name="L1"><text:list-item>${p('Kept wards')}${p('for years')}</text:list-item><text:list-item><text:h>Work</text:h></text:list-item></text:list>`;
    expect(layout({ body: list, styles }).lines.map(line => [line.text, line.bullet])).toEqual([
      ['Kept wards', true],
      ['for years', false],
      ['Work', false],
    ]);
  });

  it('reads rows of short cells as lines, and frames after their paragraph', () => {
    const table = `<table:table><table:table-header-rows>${row(p('Phone'), p('0113 496'))}</table:table-header-rows>${row(p('City'), p('Leeds'))}</table:table>`;
    const frame = `<draw:frame svg:width="5cm"><draw:text-box>${p('Boxed')}</draw:text-box><svg:desc>never</svg:desc></draw:frame>`;
    expect(texts(table + p(`${frame}Anchor`))).toEqual(['Phone\t0113 496', 'City\tLeeds', 'Anchor', 'Boxed']);
  });

  it('leaves out deletions and comments, keeps insertions, notes and addresses', () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('A note')}</text:note-body></text:note>`;
    const link = '<text:a xlink:href="mailto:jane@example.org">Mail</text:a>';
    const body = `${changes}${p(`Nurse<text:change-start/> and midwife<office:annotation>${p('why')}</office:annotation>${note}`)}${p(link)}`;
    expect(texts(body)).toEqual(['Nurse and midwife', 'Mail (jane@example.org)', 'A note']);
  });

  it('reads page headers before the body and footers after it', () => {
    const master = `<style:master-page style:name="Standard"><style:header>${p('Jane Doe')}</style:header><style:header-left>${p('Jane Doe')}</style:header-left><style:footer>${p('Page 1')}</style:footer><style:footer-first style:display="false">${p('never')}</style:footer-first></style:master-page>`;
    const { lines, properties } = layout({
      body: p('Nurse'),
      shared: `<office:master-styles>${master}</office:master-styles>`,
      meta: '<dc:title>My CV</dc:title>',
    });
    expect(lines.map(line => [line.text, line.region])).toEqual([
      ['Jane Doe', 'header'],
      ['Nurse', 'body'],
      ['Page 1', 'footer'],
    ]);
    expect(properties).toEqual({ Title: 'My CV' });
  });

  it('finds hidden text of every kind, and nothing in ordinary designs', () => {
    const styles =
      textStyle('none', 'text:display="none"') +
      textStyle('white', 'fo:color="#ffffff"') +
      textStyle('small', 'fo:font-size="1pt"') +
      odtStyle('dark', 'paragraph', '<style:paragraph-properties fo:background-color="#123456"/>');
    const span = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;
    const body =
      p(span('none', 'SAP')) +
      p(span('white', 'Java')) +
      p(span('small', 'Rust')) +
      `<text:section text:display="none">${p('Perl')}</text:section>${p('<text:hidden-text text:string-value="Ada"/>')}` +
      p(span('white', 'Jane'), 'dark');
    const { lines, hidden } = layout({ body, styles });
    expect(lines.map(line => line.text)).toEqual(['Jane']);
    expect(hidden.map(({ text, technique }) => `${text} ${technique}`)).toEqual([
      'SAP vanish',
      'Java same-colour',
      'Rust tiny',
      'Perl Ada vanish',
    ]);
  });

  it('reads the flat form, and names what it cannot read', () => {
    const flat = odtXml('document', `<office:body><office:text>${p('Jane')}</office:text></office:body>`);
    expect(layoutDocument(readOdt(new TextEncoder().encode(flat))).lines[0]?.text).toBe('Jane');
    const manifest = odtXml('x', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>');
    const locked = zip([
      { name: 'META-INF/manifest.xml', data: manifest },
      { name: 'content.xml', data: 'noise' },
    ]);
    expect(() => readOdt(locked)).toThrow(expect.objectContaining({ code: 'DOCUMENT_ENCRYPTED' }));
    expect(() => readOdt(zip([{ name: 'content.xml', data: '<a/>' }]))).toThrow(expect.objectContaining({ code: 'DOCUMENT_DAMAGED' }));
    const deep = '<text:section>'.repeat(10_000);
    expect(() => readOdt(smallOdt({ body: deep }))).toThrow(expect.objectContaining({ code: 'DOCUMENT_TOO_COMPLEX' }));
  });
});

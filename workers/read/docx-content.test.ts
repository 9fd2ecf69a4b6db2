import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { readDocx } from './docx.ts';
import { paragraph, run, smallDocx, wordXml } from './small-docx.fixture.ts';

const layout = (body: string, parts: Readonly<Record<string, string>> = {}) => layoutDocument(readDocx(smallDocx(body, parts)));
const texts = (body: string, parts: Readonly<Record<string, string>> = {}): readonly string[] =>
  layout(body, parts).lines.map(line => line.text);
const p = (content: string): string => `<w:p>${content}</w:p>`;
const mark = (kind: string, data = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string => mark('begin') + instruction + mark('separate') + result + mark('end');
const drawing = (content: string): string => `<w:r><w:drawing><wp:inline><a:graphic>${content}</a:graphic></wp:inline></w:drawing></w:r>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

describe('what a Word file shows is read', () => {
  it('in content controls of every kind, around words, paragraphs, rows and cells', () => {
    const control = (properties: string, content: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const list =
      '<w:dropDownList><w:listItem w:displayText="Fluent" w:value="1"/><w:listItem w:displayText="Native" w:value="2"/></w:dropDownList>';
    const inline = p(
      run('English: ') + control(list, run('Native')) + run(', since ') + control('<w:date w:fullDate="2020-01-01"/>', run('2020')),
    );
    expect(texts(inline)).toEqual(['English: Native, since 2020']);
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const rows = control('', control('', `<w:tr>${cell(paragraph('City'))}${control('', cell(control('', paragraph('Leeds'))))}</w:tr>`));
    expect(texts(`<w:tbl>${rows}</w:tbl>`)).toEqual(['City\tLeeds']);
    const custom = `<w:customXml><w:tr>${cell(paragraph('Phone'))}<w:customXml>${cell(paragraph('0113'))}</w:customXml></w:tr></w:customXml>`;
    expect(texts(`<w:tbl>${custom}</w:tbl>`)).toEqual(['Phone\t0113']);
    expect(texts(p(`<w:smartTag w:element="City">${run('Leeds')}</w:smartTag>${control('<w14:checkbox/>', run('☒'))}`))).toEqual([
      'Leeds☒',
    ]);
  });

  it('in fields: their result, never their code, fields within their code neither', () => {
    expect(texts(p(field(code(' MERGEFIELD Name '), run('Jane Doe'))))).toEqual(['Jane Doe']);
    expect(texts(p(`<w:fldSimple w:instr=" MERGEFIELD City ">${run('Leeds')}</w:fldSimple>`))).toEqual(['Leeds']);
    const inner = field(code(' MERGEFIELD Sex '), run('f'));
    expect(texts(p(field(`${code(' IF ')}${inner}${code(' = "f" "Mrs" "Mr" ')}`, run('Mrs Doe'))))).toEqual(['Mrs Doe']);
    expect(texts(p(`<w:fldSimple w:instr="HYPERLINK mailto:jane@example.org">${run('Mail')}</w:fldSimple>`))).toEqual([
      'Mail (jane@example.org)',
    ]);
  });

  it('in form fields: what was chosen or ticked', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Beginner"/><w:listEntry w:val="Expert"/></w:ddList></w:ffData>';
    const form = (data: string, instruction: string): string => mark('begin', data) + code(instruction) + mark('end');
    expect(texts(p(run('Excel: ') + form(list, ' FORMDROPDOWN ')))).toEqual(['Excel: Expert']);
    const tick = (state: string): string => form(`<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`, ' FORMCHECKBOX ');
    expect(texts(p(`${tick('<w:checked/>')}${run(' Car ')}${tick('<w:default w:val="0"/>')}${run(' Lorry')}`))).toEqual(['☒ Car ☐ Lorry']);
  });

  it('with tracked changes as they stand: insertions in, moved-away words out', () => {
    const moved = `<w:moveFrom>${run('Old place')}</w:moveFrom><w:moveTo>${run('New place')}</w:moveTo>`;
    expect(texts(p(moved))).toEqual(['New place']);
    const row = (properties: string, text: string): string => `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const { lines, hidden } = layout(`<w:tbl>${row('<w:ins/>', 'Added')}${row('<w:del/>', 'Dropped')}</w:tbl>`);
    expect(lines.map(line => line.text)).toEqual(['Added']);
    expect(hidden.map(({ text, technique }) => [text, technique])).toEqual([['Dropped', 'vanish']]);
  });

  it('hidden by a style, through what the style is based on', () => {
    const style = (id: string, more: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const styles = wordXml('styles', style('Gone', '<w:rPr><w:vanish/></w:rPr>') + style('Sub', '<w:basedOn w:val="Gone"/>'));
    const { lines, hidden } = layout(
      paragraph('Jane') +
        paragraph('Kubernetes', '', '<w:pStyle w:val="Sub"/>') +
        paragraph('Nurse', '<w:vanish w:val="0"/>', '<w:pStyle w:val="Sub"/>'),
      { 'word/styles.xml': styles },
    );
    expect(lines.map(line => line.text)).toEqual(['Jane', 'Nurse']);
    expect(hidden.map(({ text }) => text)).toEqual(['Kubernetes']);
  });

  it('in symbol fonts as what is drawn: ticks and Greek letters, no pictures, and words that nobody can read as hidden', () => {
    const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(texts(p(symbol('Wingdings', 'F0FE') + run(' Car, ') + symbol('Symbol', 'F061') + run('-amylase')))).toEqual([
      '☑ Car, α-amylase',
    ]);
    const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    expect(texts(p(run('(', fonts('Wingdings')) + run('0113 496') + run(' m', fonts('Symbol')) + run('m')))).toEqual(['0113 496 μm']);
    const { lines, hidden } = layout(p(run('Nurse ') + run('Kubernetes', fonts('Wingdings'))));
    expect(lines.map(line => line.text)).toEqual(['Nurse']);
    expect(hidden.map(({ text, technique }) => [text, technique])).toEqual([['Kubernetes', 'invisible-mode']]);
  });

  it('in text boxes of either kind once, in drawn shapes, and in lettering of the old kind outside the page headers', () => {
    const group = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${box('One')}</wps:txbx></wps:wsp><wps:wsp><wps:txbx>${box('Two')}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:group><v:shape><v:textbox>${box('One')}</v:textbox></v:shape></v:group></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(p(group))).toEqual(['One', 'Two']);
    expect(texts(p(`<w:r><w:pict><v:shape><v:textbox>${box('Old box')}</v:textbox></v:shape></w:pict></w:r>`))).toEqual(['Old box']);
    const shape = '<a:sp><a:txSp><a:txBody><a:p><a:r><a:t>Drawn </a:t></a:r><a:r><a:t>words</a:t></a:r></a:p></a:txBody></a:txSp></a:sp>';
    expect(texts(p(drawing(shape)))).toEqual(['Drawn words']);
    const lettering = p('<w:r><w:pict><v:shape><v:textpath string="Jane Doe"/></v:shape></w:pict></w:r>');
    expect(texts(lettering)).toEqual(['Jane Doe']);
    const header = {
      'word/header1.xml': wordXml('hdr', lettering),
      'word/_rels/document.xml.rels': '<Relationships><Relationship Id="h" Target="header1.xml"/></Relationships>',
    };
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>';
    expect(texts(paragraph('Nurse') + section, header)).toEqual(['Nurse']);
  });

  it('in diagrams, shape after shape in their order, and not in charts', () => {
    const point = (id: string, text: string, more = ''): string =>
      `<dgm:pt modelId="${id}" ${more}><dgm:t><a:p><a:r><a:rPr sz="1200"/><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const link = (from: string, to: string, place: number): string =>
      `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${place}"/><dgm:cxn type="presOf" srcId="${to}" destId="p"/>`;
    const data = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${point('3', 'Ward sister 2019')}${point('2', 'Nurse 2015')}${point('1', '', 'type="doc"')}${point('p', 'never', 'type="pres"')}${point('4', 'Leeds')}</dgm:ptLst><dgm:cxnLst>${link('1', '3', 1)}${link('1', '2', 0)}${link('2', '4', 0)}</dgm:cxnLst></dgm:dataModel>`;
    const relations =
      '<Relationships><Relationship Id="d" Target="diagrams/data1.xml"/><Relationship Id="c" Target="charts/chart1.xml"/></Relationships>';
    const parts = {
      'word/_rels/document.xml.rels': relations,
      'word/diagrams/data1.xml': data,
      'word/charts/chart1.xml': '<c:chart><c:v>Sales 2020</c:v></c:chart>',
    };
    const body = p(run('Career') + drawing('<dgm:relIds r:dm="d"/>') + drawing('<c:chart r:id="c"/>'));
    const { lines } = layout(body, parts);
    expect(lines.map(line => line.text)).toEqual(['Career', 'Nurse 2015', 'Leeds', 'Ward sister 2019']);
    expect(lines[1]?.fontSize).toBe(12);
    expect(texts(body, { 'word/_rels/document.xml.rels': relations, 'word/diagrams/data1.xml': '<broken' })).toEqual(['Career']);
  });

  it('from right to left in the order in which it is read, tables too', () => {
    const right = (text: string): string => `<w:p><w:pPr><w:bidi/></w:pPr>${run(text, '<w:rtl/>')}</w:p>`;
    expect(texts(right('ممرضة في القاهرة'))).toEqual(['ممرضة في القاهرة']);
    const cell = (text: string): string => `<w:tc>${right(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>${cell('הטלפון')}${cell('03-1234567')}</w:tr></w:tbl>`;
    expect(texts(table)).toEqual(['הטלפון\t03-1234567']);
    expect(texts(p(`<w:bdo w:val="rtl">${run('שלום')}</w:bdo>`))).toEqual(['שלום']);
  });
});

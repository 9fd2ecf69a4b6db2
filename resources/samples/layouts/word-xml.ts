/** Pieces of WordprocessingML. All functions give XML text; sizes are in points unless named otherwise. */

/** Escapes text for element content and attribute values. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly size?: number;
  /** RRGGBB without the hash. */
  readonly colour?: string;
}

/** A run of text; a tab in the text becomes a real tab. */
export function run(text: string, style: RunStyle = {}): string {
  const marks = [
    style.bold === true ? '<w:b/>' : '',
    style.italic === true ? '<w:i/>' : '',
    style.caps === true ? '<w:caps/>' : '',
    style.colour === undefined ? '' : `<w:color w:val="${style.colour}"/>`,
    style.size === undefined ? '' : `<w:sz w:val="${Math.round(style.size * 2)}"/>`,
  ].join('');
  const content = text
    .split('\t')
    .map(part => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}${content}</w:r>`;
}

export interface ParagraphStyle {
  /** Identifier of a style of the package, such as `Heading1`. */
  readonly style?: string;
  /** Position of a right-aligned tab stop. */
  readonly rightTab?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** A paragraph around runs. */
export function paragraph(runs: string, style: ParagraphStyle = {}): string {
  const marks = [
    style.style === undefined ? '' : `<w:pStyle w:val="${style.style}"/>`,
    style.keepNext === true ? '<w:keepNext/>' : '',
    style.rightTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${Math.round(style.rightTab * 20)}"/></w:tabs>`,
    style.after === undefined ? '' : `<w:spacing w:after="${Math.round(style.after * 20)}"/>`,
  ].join('');
  return `<w:p>${marks === '' ? '' : `<w:pPr>${marks}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of the bullet list. */
export function bullet(text: string): string {
  return paragraph(run(text), { style: 'ListBullet' });
}

/** A table without borders; widths in points, one list of cell contents per row, an optional fill per column. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  fills: readonly (string | undefined)[] = [],
): string {
  const grid = widths.map(width => `<w:gridCol w:w="${Math.round(width * 20)}"/>`).join('');
  const body = rows
    .map(cells => `<w:tr>${cells.map((cell, index) => tableCell(cell, widths[index] ?? 0, fills[index])).join('')}</w:tr>`)
    .join('');
  const total = Math.round(widths.reduce((sum, width) => sum + width, 0) * 20);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function tableCell(content: string, width: number, fill: string | undefined): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(width * 20)}" w:type="dxa"/>${shade}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
}

/** A floating text box at the right of the page, in the modern form and in the old one that programs fall back to. */
export function textBox(content: string, width: number, height: number): string {
  const emu = (points: number): number => Math.round(points * 12700);
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="2" name="Text Box 2"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F1F3F5"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="TextBox2" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:${width}pt;height:${height}pt;z-index:251659264;mso-position-horizontal:right;mso-position-horizontal-relative:margin" fillcolor="#f1f3f5" stroked="f"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox><w10:wrap type="square"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

import type { HidingTechnique } from '../../../core/contract/document.ts';
import type { TableRow, TextBlock } from '../text-blocks.ts';
import { childrenOf, elementsOf, type XmlElement } from '../xml.ts';
import type { OdtContext } from './odt-context.ts';
import { isDrawn, OdtParagraph } from './odt-paragraph.ts';
import { lengthOf } from './odt-styles.ts';

/** Room by which list levels are set in, in points. */
const levelIndent = 18;
/** A box that is smaller than this in points shows nothing; one farther away is on no page. */
const smallestBox = 4;
const farAway = 1_250;
const skipped = new Set(
  (
    'text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls text:table-of-content-source ' +
    'office:forms office:annotation office:event-listeners svg:title svg:desc table:shapes ' +
    'draw:image draw:object draw:object-ole draw:plugin draw:applet'
  ).split(' '),
);

/** The blocks of what an element holds, in the order of the file. */
export function readOdtBlocks(parent: XmlElement, context: OdtContext): readonly TextBlock[] {
  return elementsOf(parent).flatMap(element => readBlock(element, context));
}

function readBlock(element: XmlElement, context: OdtContext): readonly TextBlock[] {
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(element, context);
    case 'text:list':
      return readList(element, context);
    case 'table:table':
      return readTable(element, context);
    case 'text:section':
      return readOdtBlocks(element, isHiddenSection(element) ? hide(context) : context);
    default:
      if (isDrawn(element.name)) return readBox(element, context);
      return skipped.has(element.name) ? [] : readOdtBlocks(element, context);
  }
}

/** A section under a condition is hidden while the file says that the condition holds. */
function isHiddenSection({ attributes }: XmlElement): boolean {
  const display = attributes['text:display'];
  return display === 'none' || (display === 'condition' && attributes['text:is-hidden'] !== 'false');
}

function readParagraph(element: XmlElement, context: OdtContext): readonly TextBlock[] {
  const { styles, list } = context;
  const style = element.attributes['text:style-name'];
  const { breaksPage, indent } = styles.paragraph(style);
  const isHidden = elementsOf(element).some(
    child => child.name === 'text:hidden-paragraph' && child.attributes['text:is-hidden'] === 'true',
  );
  const paper = styles.background('paragraph', style) ?? context.paper;
  const paragraph = new OdtParagraph({ ...(isHidden ? hide(context) : context), paper });
  paragraph.read(element, styles.paragraphLook(style));
  const item = list !== null && element.name !== 'text:h' && styles.isMarked(list.style, list.level);
  const own = paragraph.end(Math.max(0, indent) + (list === null ? 0 : (list.level + 1) * levelIndent), item);
  for (const note of paragraph.notes) context.notes.push(...readOdtBlocks(note, context));
  const boxes = paragraph.boxes.flatMap(box => readBox(box, { ...context, list: null }));
  return [...(breaksPage ? [{ kind: 'page-break' } as const] : []), ...own, ...boxes];
}

function readList(element: XmlElement, context: OdtContext): readonly TextBlock[] {
  const { list } = context;
  const inner = { style: element.attributes['text:style-name'] ?? list?.style ?? null, level: list === null ? 0 : list.level + 1 };
  return elementsOf(element).flatMap(item => {
    // The first paragraph of an item has the mark; what follows it is set in below.
    let isFirst = item.name === 'text:list-item';
    return elementsOf(item).flatMap(child => {
      const blocks = readBlock(child, { ...context, list: inner });
      if (child.name === 'text:list' || isFirst) {
        isFirst = false;
        return blocks;
      }
      return blocks.map(block => (block.kind === 'paragraph' ? { ...block, item: false } : block));
    });
  });
}

function readTable(element: XmlElement, context: OdtContext): readonly TextBlock[] {
  const paper = context.styles.background('table', element.attributes['table:style-name']) ?? context.paper;
  const rows = rowsOf(element).map((row): TableRow => {
    const isHidden = /^(collapse|filter)$/.test(row.attributes['table:visibility'] ?? '');
    const shade = context.styles.background('table-row', row.attributes['table:style-name']) ?? paper;
    const around = { ...(isHidden ? hide(context) : context), list: null };
    const cells = childrenOf(row, 'table:table-cell').map(cell => {
      const own = context.styles.background('table-cell', cell.attributes['table:style-name']) ?? shade;
      return readOdtBlocks(cell, { ...around, paper: own });
    });
    return { cells };
  });
  return [{ kind: 'table', rows }];
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap(child =>
    child.name === 'table:table-row' ? [child] : /^table:table-(header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [],
  );
}

function readBox(element: XmlElement, context: OdtContext): readonly TextBlock[] {
  const { attributes } = element;
  const hidden = context.hidden ?? hidingOf(attributes);
  const paper = context.styles.background('graphic', attributes['draw:style-name']) ?? context.paper;
  const inner = { ...context, paper, hidden, list: null };
  return elementsOf(element).flatMap(child => (child.name === 'draw:text-box' ? readOdtBlocks(child, inner) : readBlock(child, inner)));
}

function hidingOf(attributes: Readonly<Record<string, string>>): HidingTechnique | null {
  if (attributes['draw:display'] === 'none' || attributes['draw:display'] === 'printer') return 'vanish';
  if (['svg:x', 'svg:y'].some(side => Math.abs(lengthOf(attributes[side]) ?? 0) > farAway)) return 'off-page';
  // A height is often the least of what grows with its text, a width is what the text is set in.
  const width = lengthOf(attributes['svg:width']);
  return width !== null && width < smallestBox ? 'tiny' : null;
}

function hide(context: OdtContext): OdtContext {
  return { ...context, hidden: context.hidden ?? 'vanish' };
}

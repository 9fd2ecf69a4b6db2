import type { PageFill, PageSize } from '../contract/document.ts';
import { contrast } from './color.ts';
import type { Word } from './word.ts';

/** Words parted by a coloured panel that takes one side of a page. */
export interface Panel {
  readonly above: readonly Word[];
  readonly inside: readonly Word[];
  readonly beside: readonly Word[];
  readonly below: readonly Word[];
  /** True where the panel stands left of the text. */
  readonly leads: boolean;
}

/** A panel takes this share of the page's width, and at least this share of its height. */
const widthShare = { least: 0.12, most: 0.55 } as const;
const heightShare = 0.3;
/** Text over the edges of a panel stands in this share of it at its top; words nearer than this many em are one text. */
const headShare = 0.25;
const spaceEm = 0.45;
/** Panels that begin so near the edge of the page, in points, have no text on that side. */
const edgeReach = 10;
/** Share of the words at its height that may cross its edge. */
const crossingShare = 0.03;

/** The coloured panel of a page, if it has one that no text crosses. */
export function findPanel(words: readonly Word[], page: PageSize, fills: readonly PageFill[]): Panel | null {
  const candidates = fills.filter(fill => isPanel(fill, page)).sort((one, other) => other.box.height - one.box.height);
  for (const { box } of candidates) {
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const top = lastAcross(words, box);
    const level = words.filter(word => word.baseline > top && word.baseline <= bottom);
    const inside = level.filter(word => word.left >= box.x - 2 && word.right <= right + 2);
    const beside = level.filter(word => word.right <= box.x + 2 || word.left >= right - 2);
    const crossing = level.length - inside.length - beside.length;
    const bothSides = beside.some(word => word.left >= right - 2) && beside.some(word => word.right <= box.x + 2);
    if (inside.length < 3 || beside.length < 3 || bothSides || crossing > crossingShare * level.length) continue;
    const insideSet = new Set(inside);
    return {
      above: words.filter(word => word.baseline <= top),
      inside,
      beside: level.filter(word => !insideSet.has(word)),
      below: words.filter(word => word.baseline > bottom),
      leads: box.x + box.width / 2 < page.width / 2,
    };
  }
  return null;
}

/** Height down to which text runs over the edges of a panel: a name or title above it. Else the top of the panel. */
function lastAcross(words: readonly Word[], box: PageFill['box']): number {
  const edges = box.x > edgeReach ? [box.x, box.x + box.width] : [box.x + box.width];
  const within = words.filter(word => word.baseline > box.y && word.baseline <= box.y + headShare * box.height);
  return edges.reduce((found, edge) => {
    const after = within.filter(word => word.left >= edge && word.left < edge + word.size);
    const across = within.filter(word => word.right <= edge && word.right > edge - word.size && after.some(next => isNextTo(word, next)));
    return across.reduce((lowest, word) => Math.max(lowest, word.baseline + 0.3 * word.size), found);
  }, box.y);
}

/** Words of one row and style with no more than a space between them. */
function isNextTo(word: Word, next: Word): boolean {
  const isSameRow = Math.abs(word.baseline - next.baseline) < 0.05 * word.size && Math.abs(word.size - next.size) < 0.05 * word.size;
  return isSameRow && word.bold === next.bold && word.color === next.color && next.left - word.right < spaceEm * word.size;
}

function isPanel(fill: PageFill, page: PageSize): boolean {
  const { box, color } = fill;
  const isWide = box.width >= widthShare.least * page.width && box.width <= widthShare.most * page.width;
  return isWide && box.height >= heightShare * page.height && fill.alpha > 0.02 && (color === null || contrast(color, '#ffffff') > 1.02);
}

import type { Box } from '../../../core/contract/geometry.ts';

/** How a passage is marked on the page: what it says about the person, or why someone should look at it; `unseen` and `unwritten` stand in the text alone, or in the picture alone. */
export type MarkKind = 'evidence' | 'alternative' | 'hidden' | 'unsure' | 'unseen' | 'unwritten' | 'search';

/** Characters `start` to `end` (exclusive) of a line of the document's text. */
export interface TextSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A marked passage of the document. Boxes are in points, origin top left of the page. */
export interface PageMark {
  /** Unique in the document; the part of the page that shows it has it as `data-evidence-id`. */
  readonly id: string;
  /** Page number, from 1. */
  readonly page: number;
  readonly box: Box;
  readonly kind: MarkKind;
  /** What it stands for: "TypeScript", "Hidden: too small to see, 1 pt". */
  readonly label: string;
  /** Where it stands in the running text; without it the text view cannot show it. */
  readonly span?: TextSpan | undefined;
  /** The words of a hidden passage, drawn where a reader sees none. */
  readonly words?: string | undefined;
}

/** Marks that share a place on the page, shown as one. */
export interface MergedMark extends Omit<PageMark, 'span'> {
  /** Ids of all that are shown here, the first being `id`. */
  readonly ids: readonly string[];
}

/** What stands above when two marks share a place. */
const order: readonly MarkKind[] = ['search', 'hidden', 'unseen', 'unwritten', 'evidence', 'alternative', 'unsure'];

/**
 * The marks of a page, those with the same box as one: two criteria may rest on the same words.
 * Their labels are joined ("TypeScript, JavaScript"); the strongest kind is shown.
 */
export function mergeMarks(marks: readonly PageMark[], page: number): readonly MergedMark[] {
  const places = new Map<string, MergedMark>();
  for (const { span: _span, ...mark } of marks) {
    if (mark.page !== page) continue;
    const place = placeOf(mark);
    const known = places.get(place);
    if (known === undefined) places.set(place, { ...mark, ids: [mark.id] });
    else
      places.set(place, {
        ...known,
        ids: [...known.ids, mark.id],
        label: join(known.label, mark.label),
        kind: stronger(known.kind, mark.kind),
      });
  }
  return [...places.values()];
}

/** Boxes that differ by less than a point are one; a search hit stays a mark of its own. */
function placeOf({ box, kind }: PageMark): string {
  const corners = [box.x, box.y, box.x + box.width, box.y + box.height];
  return [kind === 'search' ? 'search' : '', ...corners.map(Math.round)].join(' ');
}

function join(one: string, other: string): string {
  return one.split(', ').includes(other) ? one : `${one}, ${other}`;
}

function stronger(one: MarkKind, other: MarkKind): MarkKind {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

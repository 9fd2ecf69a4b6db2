/** Widths of the ranking's columns in pixels; a name takes what is left. */
export interface RankingColumns {
  readonly place: number;
  readonly score: number;
  readonly bar: number;
  /** Length of the score bar itself. */
  readonly barLength: number;
  readonly advice: number | null;
  readonly years: number;
  readonly required: number;
  /** Wide enough for words: "Required met", the word of the status. */
  readonly strip: boolean;
  /** Cells of the match strip are drawn, else only "10/12". */
  readonly cells: boolean;
  readonly status: number;
}

/** More cells than this are not drawn, only counted (see the match strip). */
const mostCells = 12;
/** Room for "Required met" in the head. */
const leastRequired = 82;

/** How much there is to show, on which the widths depend. */
export interface RankingExtent {
  readonly narrow: boolean;
  readonly requiredCriteria: number;
  readonly people: number;
  /** Width of the pane in pixels; 0 while it is not measured. */
  readonly paneWidth: number;
}

/** Widths in pixels of what stands between the columns: padding of the row, margins of cells, the dot before a name. */
const between = 24 + 14 + 8 + 10;
/** Names are cut last: they have this much room before cells are drawn. */
const leastNameRoom = 120;
/** Width of the ranking for nine required criteria. */
const usualWidth = 592;

/** The columns for a window: narrow ones have neither advice nor strip, and of the status the icon alone. */
export function columnsFor({ narrow, requiredCriteria, people, paneWidth }: RankingExtent): RankingColumns {
  // Digits of the last place, "=" for ties, and the gap to the score.
  const place = Math.max(26, String(people).length * 8 + 10);
  if (narrow)
    return { place, score: 19, bar: 51, barLength: 36, advice: null, years: 36, required: 40, strip: false, cells: false, status: 16 };
  const fixed = { place, score: 19, bar: 73, barLength: 58, advice: 70, years: 38, status: 78 };
  const counted = requiredCriteria > 9 ? 36 : 22;
  const withCells = Math.max(leastRequired, counted + requiredCriteria * 7.5 + 8);
  const taken = Object.values({ ...fixed, barLength: 0 }).reduce((sum, width) => sum + width, between + withCells);
  const cells = requiredCriteria <= mostCells && (paneWidth || usualWidth) - taken >= leastNameRoom;
  return { ...fixed, required: cells ? withCells : leastRequired, strip: true, cells };
}

/** Width of the ranking at first, in pixels: as in the design for nine required criteria, with room for more where there is. */
export function widthFor({ narrow, requiredCriteria }: Pick<RankingExtent, 'narrow' | 'requiredCriteria'>, isRoomy: boolean): number {
  if (narrow) return 371;
  const more = isRoomy ? Math.min(mostCells, requiredCriteria) - 9 : 0;
  return usualWidth + Math.max(0, more) * 12;
}

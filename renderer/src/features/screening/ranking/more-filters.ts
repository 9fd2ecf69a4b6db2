import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { RowFilter } from '../../../../../core/contract/row-filter.ts';
import { standings, type DeclineReason, type Standing } from '../../../../../core/contract/triage.ts';
import { countBands, scoreBands } from '../../../../../core/triage/score-bands.ts';
import { showCount } from '../../../data/formats.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { bandChip, criterionChip, ratingChip, reasonChip, standingChip, tagChip, type FilterChip } from './filter-chips.ts';

/** Standings that are offered always; others when somebody stands there. */
const usual: ReadonlySet<Standing> = new Set(['new', 'shortlist', 'maybe', 'decline']);
/** Tags in the menu; others are found by typing them into the field. */
const mostTags = 12;
/** Least ratings that are offered. */
const ratings = [5, 4, 3] as const;

interface FilterFacts {
  readonly filter: RowFilter;
  readonly head: BatchScreen['head'];
  readonly tags: readonly string[];
  readonly reasons: readonly DeclineReason[];
  readonly rows: ReadonlyMap<string, BatchRow>;
}

type Change = (change: Partial<RowFilter>) => void;

/** The filters that are not chips yet: score bands and standings with how many, reasons, ratings, criteria, tags. */
export function moreFilters({ filter, head, tags, reasons, rows }: FilterFacts, onFilter: Change): readonly (readonly MenuItem[])[] {
  const item = ({ id, label, on, toggle }: FilterChip, count?: number): MenuItem => ({
    id,
    label,
    checked: on,
    ...(count === undefined ? {} : { detail: showCount(count) }),
    onPick: () => onFilter(toggle),
  });
  const all = [...rows.values()];
  const bands = head.rubric === null ? [] : scoreBands(head.rubric.thresholds);
  const inBands = countBands(
    all.map(row => row.score),
    bands,
  );
  const standing = countBy(all, row => row.standing);
  const given = countBy(all, row => row.reasonId);
  const isRated = filter.minRating !== null || all.some(row => row.rating !== null);
  const criteria = head.rubric?.criteria.flatMap((criterion, index) =>
    criterion.necessity === 'required' ? [item(criterionChip(index, filter, head.rubric))] : [],
  );
  const hidden: FilterChip = { id: 'hidden', label: 'Hidden words', on: filter.hidden, toggle: { hidden: !filter.hidden } };
  const groups: readonly (readonly MenuItem[])[] = [
    bands.map((band, index) => item(bandChip(band, filter), inBands[index])),
    standings.filter(one => usual.has(one) || standing.has(one)).map(one => item(standingChip(one, filter), standing.get(one) ?? 0)),
    reasons
      .filter(({ id }) => given.has(id) || filter.reasons.includes(id))
      .map(({ id }) => item(reasonChip(id, filter, reasons), given.get(id) ?? 0)),
    isRated ? ratings.map(rating => item(ratingChip(rating, filter))) : [],
    criteria ?? [],
    tags.slice(0, mostTags).map(tag => item(tagChip(tag, filter))),
    [item(hidden)],
  ];
  return groups.filter(group => group.length > 0);
}

function countBy<Key>(rows: readonly BatchRow[], keyOf: (row: BatchRow) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

import type { Rubric } from '../../../../../core/contract/rubric.ts';
import type { RowFilter, ScoreBand } from '../../../../../core/contract/row-filter.ts';
import type { DeclineReason, Standing } from '../../../../../core/contract/triage.ts';
import { labelOfReason } from '../../../data/reason-words.ts';
import { say } from '../../../language/texts.ts';

/** A filter as a chip: a click on an offered one switches it on, the x of a set one takes it off. */
export interface FilterChip {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly count?: number | undefined;
  /** What of the filter changes when it is clicked. */
  readonly toggle: Partial<RowFilter>;
}

interface ChipFacts {
  readonly filter: RowFilter;
  readonly rubric: Rubric | null;
  /** Criterion that is offered, as a place in the rubric. */
  readonly telling: number | null;
  readonly unread: number;
  readonly reasons: readonly DeclineReason[];
}

/** The chips of the tool row: what is offered always (score, the telling criterion, unread), then all else that is set. */
export function chipsOf({ filter, rubric, telling, unread, reasons }: ChipFacts): readonly FilterChip[] {
  const least = rubric?.thresholds.yes ?? null;
  const score = filter.minScore ?? least;
  const criteria = telling === null ? filter.criteria : [telling, ...filter.criteria.filter(index => index !== telling)];
  return [
    ...(score === null
      ? []
      : [
          chip('score', say('screening:chip.score', { score }), filter.minScore !== null, {
            minScore: filter.minScore === null ? score : null,
          }),
        ]),
    ...criteria.map(index => criterionChip(index, filter, rubric)),
    { ...chip('unread', say('screening:chip.unread'), filter.unread, { unread: !filter.unread }), count: unread },
    ...filter.bands.map(band => bandChip(band, filter)),
    ...filter.standings.map(standing => standingChip(standing, filter)),
    ...filter.reasons.map(id => reasonChip(id, filter, reasons)),
    ...(filter.minRating === null ? [] : [ratingChip(filter.minRating, filter)]),
    ...filter.tags.map(tag => tagChip(tag, filter)),
    ...(filter.hidden ? [chip('hidden', say('screening:chip.hidden'), true, { hidden: false })] : []),
  ];
}

function chip(id: string, label: string, on: boolean, toggle: Partial<RowFilter>): FilterChip {
  return { id, label, on, toggle };
}

/** Most letters of a criterion on a chip. */
const mostLetters = 22;

/** A label as short as a chip needs it: of several choices the first, "Message Queues …". */
function shortLabel(label: string): string {
  if (label.length <= mostLetters) return label;
  const [first = label] = label.split(' or ');
  return first.length < mostLetters ? `${first} …` : `${label.slice(0, mostLetters - 1).trimEnd()}…`;
}

/** A criterion as a filter: people in whose CV it was found. */
export function criterionChip(index: number, { criteria }: RowFilter, rubric: Rubric | null): FilterChip {
  return chip(`criterion-${index}`, shortLabel(rubric?.criteria[index]?.label ?? ''), criteria.includes(index), {
    criteria: toggled(criteria, index),
  });
}

/** A standing as a filter. */
export function standingChip(standing: Standing, { standings }: RowFilter): FilterChip {
  return chip(`standing-${standing}`, say(`ui:standing.${standing}`), standings.includes(standing), {
    standings: toggled(standings, standing),
  });
}

/** A tag as a filter. */
export function tagChip(tag: string, { tags }: RowFilter): FilterChip {
  return chip(`tag-${tag}`, tag, tags.includes(tag), { tags: toggled(tags, tag) });
}

/** A stretch of scores as a filter. */
export function bandChip(band: ScoreBand, { bands }: RowFilter): FilterChip {
  const isOn = bands.some(other => other.from === band.from);
  const label = say('triage:band', { from: band.from, to: band.to });
  return chip(`band-${band.from}`, label, isOn, {
    bands: isOn ? bands.filter(other => other.from !== band.from) : [...bands, band],
  });
}

/** A reason for declining as a filter. */
export function reasonChip(id: string, { reasons }: RowFilter, known: readonly DeclineReason[]): FilterChip {
  return chip(`reason-${id}`, labelOfReason(known, id), reasons.includes(id), { reasons: toggled(reasons, id) });
}

/** A least rating as a filter. */
export function ratingChip(rating: number, { minRating }: RowFilter): FilterChip {
  return chip(`rating-${rating}`, say('triage:rating.least', { rating }), minRating === rating, {
    minRating: minRating === rating ? null : rating,
  });
}

/** The list with the entry put in, or taken out. */
function toggled<Value>(list: readonly Value[], entry: Value): readonly Value[] {
  return list.includes(entry) ? list.filter(other => other !== entry) : [...list, entry];
}

import {
  funnelStages,
  heatColumns,
  type DecisionCounts,
  type FunnelStage,
  type HeatColumn,
  type JobFigures,
} from '../contract/job-figures.ts';
import { criterionStatuses, type CriterionStatus } from '../contract/match.ts';
import type { Criterion } from '../contract/rubric.ts';

/** A file that was read for a job, with who is behind it. Times in milliseconds since 1970. */
export interface Applicant {
  readonly person: string;
  readonly batchId: string;
  readonly receivedAt: number;
  readonly score: number | null;
  readonly rubricId: string | null;
  /** Index into `criterionStatuses` for each criterion of that rubric. */
  readonly statuses: Uint8Array | null;
  readonly decision: 'advance' | 'hold' | 'decline' | null;
  readonly status: string | null;
  readonly decidedAt: number | null;
}

/** What figures are made of beside the applicants. */
export interface FigureParts {
  readonly criteria: readonly Criterion[];
  /** Least score of a yes. */
  readonly threshold: number;
  /** Criteria ids of each rubric version that ranked somebody, in their order. */
  readonly criteriaOf: ReadonlyMap<string, readonly string[]>;
  readonly batches: readonly { readonly batchId: string; readonly title: string }[];
}

const dayMs = 86_400_000;

const columnOf: Readonly<Record<CriterionStatus, HeatColumn>> = {
  met: 'found',
  implied: 'found',
  partly: 'partly',
  alternative: 'alternative',
  missing: 'missing',
  unknown: 'unknown',
};

const decisionWords = { advance: 'shortlist', hold: 'maybe', decline: 'decline' } as const;

/** Stages of the application that come after an interview. */
const interviewed: ReadonlySet<string> = new Set(['interview_complete', 'report_pending', 'complete', 'hired']);

type PeopleFigures = Pick<JobFigures, 'people' | 'funnel' | 'decisions' | 'weeks' | 'scores' | 'criteria' | 'daysToDecision' | 'sources'>;

/** Counts people: once each, by the file that comes first in `applicants`, received when the first of all was. */
export function countPeople(applicants: readonly Applicant[], parts: FigureParts): PeopleFigures {
  const people = onceEach(applicants);
  return {
    people: people.length,
    funnel: funnelOf(people, parts.threshold),
    decisions: countDecisions(people),
    weeks: weeksOf(people),
    scores: scoresOf(people),
    criteria: criteriaOf(people, parts),
    daysToDecision: daysToDecision(people),
    sources: sourcesOf(people, parts),
  };
}

function onceEach(applicants: readonly Applicant[]): readonly Applicant[] {
  const people = new Map<string, Applicant>();
  for (const applicant of applicants) {
    const known = people.get(applicant.person);
    if (known === undefined) people.set(applicant.person, applicant);
    else if (applicant.receivedAt < known.receivedAt) people.set(applicant.person, { ...known, receivedAt: applicant.receivedAt });
  }
  return [...people.values()];
}

/** Whoever came to a later stage has passed those before it, also where the score is below the threshold. */
function funnelOf(people: readonly Applicant[], threshold: number): Readonly<Record<FunnelStage, number>> {
  const counts: Record<FunnelStage, number> = { received: 0, completed: 0, reaching: 0, shortlisted: 0, interviewed: 0, hired: 0 };
  for (const { score, decision, status } of people) {
    const last = stageOf(score ?? -1, threshold, decision, status ?? '');
    for (const stage of funnelStages.slice(0, funnelStages.indexOf(last) + 1)) counts[stage] += 1;
  }
  return counts;
}

function stageOf(score: number, threshold: number, decision: Applicant['decision'], status: string): FunnelStage {
  if (status === 'hired') return 'hired';
  if (interviewed.has(status)) return 'interviewed';
  if (decision === 'advance') return 'shortlisted';
  return score >= threshold ? 'reaching' : 'completed';
}

function countDecisions(people: readonly Applicant[]): DecisionCounts {
  const counts = { shortlist: 0, maybe: 0, decline: 0, open: 0 };
  for (const { decision } of people) counts[decision === null ? 'open' : decisionWords[decision]] += 1;
  return counts;
}

function weeksOf(people: readonly Applicant[]): JobFigures['weeks'] {
  const weeks = new Map<number, Applicant[]>();
  for (const person of people) {
    const from = mondayOf(person.receivedAt);
    const week = weeks.get(from);
    if (week === undefined) weeks.set(from, [person]);
    else week.push(person);
  }
  return [...weeks.keys()].toSorted((a, b) => a - b).map(from => ({ from, ...countDecisions(weeks.get(from) ?? []) }));
}

/** Monday, 0:00, of the week in which a moment lies, by the calendar of this computer. */
export function mondayOf(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7)).getTime();
}

function scoresOf(people: readonly Applicant[]): readonly number[] {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { score } of people) {
    if (score === null) continue;
    const bin = Math.min(9, Math.floor(score / 10));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

function criteriaOf(people: readonly Applicant[], { criteria, criteriaOf: idsOf }: FigureParts): JobFigures['criteria'] {
  const rows = new Map(criteria.map(({ id }) => [id, new Uint32Array(criterionStatuses.length)]));
  const columns = new Map([...idsOf].map(([rubricId, ids]) => [rubricId, ids.map(id => rows.get(id))]));
  for (const { rubricId, statuses } of people) {
    const own = rubricId === null ? undefined : columns.get(rubricId);
    if (own === undefined || statuses?.length !== own.length) continue;
    for (const [index, row] of own.entries()) {
      const status = statuses[index] ?? 0;
      if (row !== undefined) row[status] = (row[status] ?? 0) + 1;
    }
  }
  return criteria.map(({ id, label, necessity }) => ({ id, label, required: necessity === 'required', counts: heatOf(rows.get(id)) }));
}

function heatOf(row: Uint32Array | undefined): Readonly<Record<HeatColumn, number>> {
  const counts: Record<HeatColumn, number> = { found: 0, partly: 0, alternative: 0, unknown: 0, missing: 0 };
  for (const [index, status] of criterionStatuses.entries()) counts[columnOf[status]] += row?.[index] ?? 0;
  return counts;
}

/** All columns of a criterion together. */
export function judgedBy(counts: Readonly<Record<HeatColumn, number>>): number {
  return heatColumns.reduce((sum, column) => sum + counts[column], 0);
}

function daysToDecision(people: readonly Applicant[]): JobFigures['daysToDecision'] {
  const days = people
    .flatMap(({ decidedAt, receivedAt }) => (decidedAt === null ? [] : [Math.max(0, decidedAt - receivedAt) / dayMs]))
    .toSorted((a, b) => a - b);
  if (days.length === 0) return null;
  const at = (share: number): number => days[Math.min(days.length - 1, Math.ceil(share * days.length) - 1)] ?? 0;
  return { decided: days.length, median: at(0.5), p90: at(0.9) };
}

function sourcesOf(people: readonly Applicant[], { batches, threshold }: FigureParts): JobFigures['sources'] {
  const counts = new Map(batches.map(({ batchId }) => [batchId, { people: 0, reaching: 0, shortlisted: 0 }]));
  for (const { batchId, score, decision } of people) {
    const own = counts.get(batchId);
    if (own === undefined) continue;
    own.people += 1;
    if ((score ?? -1) >= threshold) own.reaching += 1;
    if (decision === 'advance') own.shortlisted += 1;
  }
  return batches.flatMap(({ batchId, title }) => {
    const own = counts.get(batchId);
    return own === undefined || own.people === 0 ? [] : [{ batchId, title, ...own }];
  });
}

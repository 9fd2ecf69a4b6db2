import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchItemResult, BatchSummary, RankedItem } from '../../../core/contract/batch.ts';
import { legibleAccent } from '../../../core/contract/brand.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { BatchOutputInput, Concealed, DecisionRemark, ReportPaper } from '../../../core/contract/report.ts';
import type { Decision } from '../../../core/contract/triage.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { getItemGlance, listDecisions, listRemarks } from '../../../db/queries/exports.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';
import { readLogo } from './logo.service.ts';

interface ShortlistRule {
  readonly top: number | null;
  readonly threshold: number | null;
}

/** Results of batches, read one at a time. Rankings come in promises, because thousands are read in pieces. */
export interface BatchSource {
  readonly summary: (batchId: string, rule: ShortlistRule) => BatchSummary;
  readonly ranking: (batchId: string, rule: ShortlistRule) => Promise<readonly RankedItem[]>;
  /** Some people with their places; of all others only the scores. */
  readonly people: (
    batchId: string,
    itemIds: readonly string[],
  ) => Promise<{ readonly items: readonly RankedItem[]; readonly scores: readonly number[] }>;
  readonly itemResult: (batchId: string, item: RankedItem) => BatchItemResult;
  readonly concealed: (documentId: string) => Concealed;
}

/** Where the results of a batch come from, and who makes the report. */
export interface BatchInputParts {
  readonly db: Db;
  readonly batches: BatchSource;
  /** A position may name a blind person: a firm of their own. */
  readonly coverGlance: <Value>(about: { readonly itemId: string }, glance: Value) => Value;
  readonly settings: () => { readonly organization: string; readonly accent: string; readonly reportFooter: string };
}

/** All that reports on people of a batch are made from. `scores` are those of everyone who is ranked, best first. */
export interface PeopleInput extends Omit<BatchOutputInput, 'ranking' | 'glance'> {
  readonly scores: readonly number[];
}

/** How many decisions are read at once: about 5 ms. */
const decisionsAtOnce = 1_000;

/** All that reports of a batch are made from, with what people decided. Throws NOT_FOUND. */
export async function batchInput(parts: BatchInputParts, batchId: string, paper: ReportPaper): Promise<BatchOutputInput> {
  const { db, batches, coverGlance } = parts;
  requireTitle(db, batchId);
  const rule = { top: null, threshold: batches.summary(batchId, { top: null, threshold: null }).threshold };
  const ranking = await batches.ranking(batchId, rule);
  const common = commonInput(parts, batchId, paper);
  const decisions = await readDecisions(db, ranking);
  return {
    ...common,
    // Once people have decided, the shortlist is theirs; before, it is what the software proposes.
    ranking: decisions.size === 0 ? ranking : ranking.map(item => ({ ...item, shortlisted: decisions.get(item.itemId) === 'shortlist' })),
    glance: item => coverGlance({ itemId: item.itemId }, getItemGlance(db, item.itemId)),
    decisions,
    remarks: await readRemarks(db, ranking),
  };
}

/**
 * All that reports on these people are made from, and who they are, in this order. Throws NOT_FOUND when the batch or one
 * of them is not there or was not read.
 */
export async function peopleInput(
  parts: BatchInputParts,
  batchId: string,
  itemIds: readonly string[],
  paper: ReportPaper,
): Promise<{ readonly input: PeopleInput; readonly items: readonly RankedItem[] }> {
  requireTitle(parts.db, batchId);
  const wanted = [...new Set(itemIds)];
  const { items, scores } = await parts.batches.people(batchId, wanted);
  const readable = items.filter(item => item.status === 'completed' || item.status === 'needs-help');
  if (readable.length < wanted.length) throw new AppError('NOT_FOUND', { what: 'CV' });
  return { input: { ...commonInput(parts, batchId, paper), scores, decisions: await readDecisions(parts.db, items) }, items };
}

/** What reports on people need of the input of a whole batch. */
export function peopleOf(input: BatchOutputInput): PeopleInput {
  const { ranking, glance: _glance, ...rest } = input;
  return { ...rest, scores: ranking.flatMap(item => (item.rank === null || item.score === null ? [] : [item.score])) };
}

/** What a batch is called: by its job, else by itself. Throws NOT_FOUND. */
export function requireTitle(db: Db, batchId: string): string {
  const batch = getBatch(db, batchId);
  if (batch === null) throw new AppError('NOT_FOUND', { what: 'batch' });
  return (batch.jobId === null ? null : getJob(db, batch.jobId))?.title ?? batch.title;
}

function commonInput({ db, batches, settings }: BatchInputParts, batchId: string, paper: ReportPaper) {
  const { organization, accent, reportFooter } = settings();
  return {
    summary: { ...batches.summary(batchId, { top: null, threshold: null }), title: requireTitle(db, batchId) },
    results: (item: RankedItem) => batches.itemResult(batchId, item),
    hiddenOf: batches.concealed,
    paper,
    organization,
    brand: { logo: readLogo(db), accent: legibleAccent(accent), footer: reportFooter },
    decidedBy: null,
  };
}

async function readRemarks(db: Db, items: readonly RankedItem[]): Promise<ReadonlyMap<string, DecisionRemark>> {
  const remarks = new Map<string, DecisionRemark>();
  for (let from = 0; from < items.length; from += decisionsAtOnce) {
    if (from > 0) await nextTurn();
    const some = items.slice(from, from + decisionsAtOnce).map(item => item.itemId);
    for (const [itemId, remark] of listRemarks(db, some)) remarks.set(itemId, remark);
  }
  return remarks;
}

async function readDecisions(db: Db, items: readonly RankedItem[]): Promise<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  for (let from = 0; from < items.length; from += decisionsAtOnce) {
    if (from > 0) await nextTurn();
    const some = items.slice(from, from + decisionsAtOnce).map(item => item.itemId);
    for (const [itemId, decision] of listDecisions(db, some)) decisions.set(itemId, decision);
  }
  return decisions;
}

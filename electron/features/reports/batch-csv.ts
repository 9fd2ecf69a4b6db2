import { stringify } from 'csv-stringify/sync';
import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { Criterion } from '../../../core/contract/rubric.ts';
import { eachResult, nameOf } from './item-facts.ts';
import { decisionOf, itemStatusWords, reasonOf, recommendationOf, remarksOf } from './output-words.ts';

type Value = string | number | null;

/** Marks the file as UTF-8, without which Excel takes it for the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** Longest text of one value: what fits into a cell of a spreadsheet. */
const longestValue = 32_000;

const headScore = ['rank', 'score', 'low', 'high', 'recommendation', 'shortlisted'];
const headPerson = ['name', 'email', 'phone', 'location', 'years', 'required met', 'required of'];
const headAfter = ['status', 'reason', 'file'];

/** The batch as CSV (RFC 4180), one line per document, in pieces. No value can begin a formula: such values get an apostrophe in front. */
export async function* batchCsvLines(input: BatchOutputInput): AsyncGenerator<string> {
  const criteria = input.summary.rubric?.criteria ?? [];
  const decision = [
    ...(input.decisions === undefined ? [] : ['decision']),
    ...(input.remarks === undefined ? [] : ['declined because', 'rating']),
  ];
  yield byteOrderMark + lineOf([...headScore, ...decision, ...headPerson, ...criteria.map(criterion => criterion.label), ...headAfter]);
  for await (const { item, result } of eachResult(input, input.ranking)) yield lineOf(valuesOf(input, criteria, item, result));
}

function lineOf(values: readonly Value[]): string {
  const cleaned = values.map(value => (typeof value === 'string' ? plainText(value) : value));
  return stringify([cleaned], { escape_formulas: true, record_delimiter: '\r\n' });
}

function valuesOf(
  input: BatchOutputInput,
  criteria: readonly Criterion[],
  item: RankedItem,
  { cv, match }: BatchItemResult,
): readonly Value[] {
  const results = new Map(match?.results.map(result => [result.criterionId, result.satisfaction]));
  return [
    item.rank,
    item.score,
    item.low,
    item.high,
    recommendationOf(item),
    item.shortlisted ? 'yes' : 'no',
    ...(input.decisions === undefined ? [] : [decisionOf(input, item)]),
    ...remarksOf(input, item),
    item.status === 'completed' ? nameOf(item, cv) : (cv?.name?.value ?? item.name),
    cv?.emails[0]?.value ?? '',
    cv?.phones[0]?.value ?? '',
    cv?.location?.value ?? '',
    cv?.totalYears ?? item.totalYears,
    item.requiredMet,
    item.requiredTotal,
    ...criteria.map(criterion => roundedOf(results.get(criterion.id))),
    itemStatusWords[item.status],
    reasonOf(item),
    item.file,
  ];
}

function roundedOf(satisfaction: number | undefined): Value {
  return satisfaction === undefined ? null : Math.round(satisfaction * 1000) / 1000;
}

/** One line of text: control characters become spaces, so that no tab or line end can hide what stands before a formula. */
function plainText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue)} …` : line;
}

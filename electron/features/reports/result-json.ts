import type { BatchItemResult, BatchSummary } from '../../../core/contract/batch.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { summariseRubric } from '../../../core/job/summarise-rubric.ts';

/** The full result as JSON text in pieces, one candidate at a time, so that thousands never stand in memory together. */
export async function* resultJson(summary: BatchSummary, items: AsyncIterable<BatchItemResult>): AsyncGenerator<string> {
  yield `{"job":${JSON.stringify(describeJob(summary.rubric))},\n"candidates":[`;
  let separator = '\n';
  for await (const item of items) {
    yield separator + JSON.stringify(describeItem(item));
    separator = ',\n';
  }
  const files = summary.counts.received;
  const perSecond = summary.seconds > 0 ? round(files / summary.seconds, 2) : 0;
  yield `],\n"timing":${JSON.stringify({ files, seconds: round(summary.seconds, 3), perSecond })}}\n`;
}

function describeJob(rubric: Rubric | null): unknown {
  return rubric === null ? null : summariseRubric(rubric);
}

function describeItem(item: BatchItemResult): unknown {
  const { cv, match } = item;
  return {
    file: item.file,
    status: item.status,
    error: item.error === null ? '' : `${item.error.sentence} ${item.error.nextStep}`,
    duplicateOf: item.duplicateOf,
    name: cv?.name?.value ?? '',
    emails: cv?.emails.map(field => field.value) ?? [],
    phones: cv?.phones.map(field => field.value) ?? [],
    location: cv?.location?.value ?? '',
    links: cv?.links.map(link => link.url) ?? [],
    skills: cv?.skills.filter(skill => skill.listed).map(skill => skill.name) ?? [],
    skillDetails: cv?.skills ?? [],
    experience: cv?.experience ?? [],
    education: cv?.education ?? [],
    certificates: cv?.certificates ?? [],
    languages: cv?.languages ?? [],
    totalYears: cv?.totalYears ?? 0,
    score: match?.score.score ?? null,
    rank: item.rank,
    recommendation: match?.recommendation ?? '',
    shortlisted: item.shortlisted,
    match,
    warnings: item.warnings,
    seconds: round(item.seconds, 3),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

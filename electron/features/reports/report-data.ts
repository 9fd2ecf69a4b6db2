import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { Cv } from '../../../core/contract/cv.ts';
import type { BatchOutputInput, BatchReport, CandidateReport, ComparisonReport } from '../../../core/contract/report.ts';
import type { BatchItemStatus } from '../../../core/contract/task.ts';
import { peopleOf, type PeopleInput } from './batch-input.ts';
import type { ItemFacts } from './item-facts.ts';
import { decidedAbout, decidedInBatch, decisionOf, standsInRanking } from './output-words.ts';

/** All that the report on one candidate shows. `printedOn` is an ISO day. Null when the document gave no CV. */
export function candidateReport(input: PeopleInput, item: RankedItem, result: BatchItemResult, printedOn: string): CandidateReport | null {
  if (result.cv === null) return null;
  const { hidden, instructions } = item.documentId === null ? { hidden: [], instructions: [] } : input.hiddenOf(item.documentId);
  return {
    kind: 'candidate',
    ...frameOf(input, printedOn, decidedAbout(input, item)),
    file: item.file,
    pageCount: result.pageCount,
    handPage: result.handPage,
    cv: withoutBulk(result.cv),
    rubric: input.summary.rubric,
    match: result.match,
    rank: item.rank,
    tied: item.tied,
    batchScores: input.scores,
    hidden,
    instructions,
  };
}

/** All that the comparison of these people shows; the scores of all others stay out of it. `printedOn` is an ISO day. */
export function comparisonReport(input: PeopleInput, people: readonly CandidateReport[], printedOn: string): ComparisonReport {
  return {
    kind: 'comparison',
    ...frameOf(input, printedOn, decidedInBatch(input)),
    title: input.summary.title,
    rubric: input.summary.rubric,
    people: people.map(person => ({ ...person, batchScores: [] })),
    ranked: input.scores.length,
  };
}

/** All that the summary of a batch shows. `facts` are those of the items that were read, in the order of the ranking. */
export function batchReport(input: BatchOutputInput, facts: readonly ItemFacts[], printedOn: string): BatchReport {
  const { summary, ranking } = input;
  const matched = summary.rubric !== null;
  const ofStatus = (status: BatchItemStatus): readonly RankedItem[] => ranking.filter(item => item.status === status);
  const reached = facts.filter(({ item }) => item.score !== null && item.score >= summary.threshold);
  return {
    kind: 'batch',
    ...frameOf(input, printedOn, decidedInBatch(input)),
    summary,
    rows: matched
      ? reached.map(({ item, name, now, missing }) => ({ item: { ...item, name }, now, missing, decision: decisionOf(input, item) }))
      : [],
    people: matched ? [] : facts.map(({ item, name, now, years, email }) => ({ itemId: item.itemId, name, now, years, email })),
    scores: peopleOf(input).scores,
    needHelp: ofStatus('needs-help'),
    refused: ofStatus('refused'),
    failed: ofStatus('failed'),
    duplicates: ofStatus('duplicate'),
    olderVersions: ranking.filter(item => item.versionOf !== null),
    coverage: coverageOf(input, facts),
    hiddenText: facts.filter(entry => entry.hiddenWords > 0).map(entry => ({ name: entry.name, words: entry.hiddenWords })),
  };
}

/** Candidates whose own report belongs to the file of a batch: the shortlisted ones, best first. */
export function reportedItems(ranking: readonly RankedItem[], most: number): readonly RankedItem[] {
  return ranking.filter(item => item.shortlisted && standsInRanking(item)).slice(0, most);
}

function frameOf(
  { organization, summary }: Pick<BatchOutputInput, 'organization' | 'summary'>,
  printedOn: string,
  decidedBy: string | null,
) {
  return { organization, printedOn, rubricSavedOn: summary.rubricSavedAt?.slice(0, 10) ?? null, decidedBy };
}

function coverageOf({ summary }: BatchOutputInput, facts: readonly ItemFacts[]): BatchReport['coverage'] {
  const ranked = facts.filter(entry => entry.item.rank !== null);
  const required = summary.rubric?.criteria.filter(criterion => criterion.necessity === 'required') ?? [];
  return required.map(({ id, label }) => ({ label, found: ranked.filter(entry => entry.found.has(id)).length }));
}

/** A report shows no skills beside those of the criteria and no bullets: they need not travel to the printing window. */
function withoutBulk(cv: Cv): Cv {
  return {
    ...cv,
    skills: [],
    sections: cv.sections.map(section => Object.assign({ ...section }, { lines: [] })),
    experience: cv.experience.map(entry => Object.assign({ ...entry }, { bullets: [], lines: [], evidence: [] })),
  };
}

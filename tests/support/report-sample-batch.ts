import type { BatchItemResult, RankedItem } from '../../core/contract/batch.ts';
import { describeError } from '../../core/contract/errors.ts';
import type { BatchOutputInput } from '../../core/contract/report.ts';
import { anaCv, anaMatch, backendRubric } from './report-sample-person.ts';
import { rankedItem, textField } from './report-samples.ts';

const people: readonly (readonly [string, string, number, number, number, number])[] = [
  ['Ana Lindqvist', 'Staff engineer, Nordbank', 88, 85, 90, 9.5],
  ['Deniz Öztürk', 'Senior backend engineer, Paylink', 86, 83, 88, 7],
  ['Łucja Żółć-Nowakowska', 'Principal engineer, Orbital Freight', 84, 82, 87, 11],
  ['Őrsi Kőműves', 'Senior engineer, Lagoon Health', 82, 80, 84, 8.2],
  ['Жанна Щербакова', 'Backend engineer, Mercado Norte', 82, 77, 85, 4],
  ['Αλέξανδρος Παπαδόπουλος', 'Platform engineer, Stellwerk', 79, 76, 81, 6.1],
  ['Nguyễn Thị Phương', 'Backend engineer, Tidepool', 78, 75, 80, 4.1],
];

/** Scores of a batch of 110, one of them above the others, spread like a bell. */
function bellScores(amount: number): readonly number[] {
  return Array.from({ length: amount }, (_, index) => Math.round((25 + 46 * (index / amount) ** 0.5 + ((index * 37) % 13)) * 10) / 10);
}

/** A batch of 120 documents in which seven people reach the threshold. */
export function sampleRanking(): readonly RankedItem[] {
  const best = people.map(([name, , score, low, high, totalYears], index) =>
    rankedItem({
      itemId: `cv-${index}`,
      name,
      score,
      low,
      high,
      recommendation: score >= 85 ? 'strong-yes' : 'yes',
      rank: [1, 2, 3, 4, 4, 6, 7][index] ?? null,
      tied: score === 82,
      shortlisted: true,
      totalYears,
      requiredMet: 8,
      requiredTotal: 9,
    }),
  );
  const others = bellScores(103)
    .map(score => Math.min(69.5, score))
    .toSorted((a, b) => b - a)
    .map((score, index) =>
      rankedItem({
        itemId: `other-${index}`,
        name: `Candidate ${index}`,
        score,
        low: score - 3,
        high: score + 2,
        recommendation: 'maybe',
        rank: 8 + index,
        totalYears: 3,
        requiredMet: 5,
        requiredTotal: 9,
      }),
    );
  const problems = [
    rankedItem({ itemId: 'scan_0412', status: 'needs-help', error: describeError('DOCUMENT_NO_TEXT') }),
    rankedItem({ itemId: 'CV_M_Haddad', status: 'refused', error: describeError('DOCUMENT_ENCRYPTED') }),
    rankedItem({ itemId: 'oeztuerk', status: 'duplicate', duplicateOf: 'cv-1.pdf' }),
    rankedItem({ itemId: 'cut-off', status: 'failed', error: describeError('INTERNAL', { reason: 'worker stopped' }) }),
  ];
  return [...best, ...others, ...problems];
}

/** What the outputs of that batch are made from. */
export function sampleBatch(changes: Partial<BatchOutputInput> = {}): BatchOutputInput {
  const ranking = sampleRanking();
  return {
    summary: {
      batchId: 'batch-1',
      title: 'Backend engineer',
      createdAt: '2026-11-12T09:00:00.000Z',
      finishedAt: '2026-11-12T09:00:48.000Z',
      rubric: backendRubric,
      rubricSavedAt: '2026-11-11T08:00:00.000Z',
      counts: { received: 114, waiting: 0, running: 0, completed: 110, needsHelp: 1, refused: 1, duplicate: 1, failed: 1 },
      threshold: 70,
      seconds: 48,
    },
    ranking,
    results: sampleResult,
    hiddenOf: documentId =>
      documentId === 'document-cv-5'
        ? {
            hidden: [{ page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, text: 'Kubernetes Go GraphQL expert', technique: 'same-colour' }],
            instructions: [],
          }
        : { hidden: [], instructions: [] },
    paper: 'A4',
    organization: 'Kestrel Clearing',
    decidedBy: null,
    ...changes,
  };
}

/** What was found in one document of that batch: everybody has the career of one person. */
export function sampleResult(item: RankedItem): BatchItemResult {
  const read = item.status === 'completed';
  const scored = { ...anaMatch.score, score: item.score ?? 0, low: item.low ?? 0, high: item.high ?? 0 };
  return {
    file: item.file,
    status: item.status,
    error: item.error,
    duplicateOf: item.duplicateOf,
    cv: read ? { ...anaCv, name: textField(item.name) } : null,
    match: read ? { ...anaMatch, score: scored } : null,
    rank: item.rank,
    tied: item.tied,
    shortlisted: item.shortlisted,
    warnings: [],
    seconds: item.seconds,
    pageCount: 2,
    handPage: null,
  };
}

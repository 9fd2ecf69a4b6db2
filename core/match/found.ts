import type { CriterionResult } from '../contract/match.ts';
import type { Cv } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { Rubric } from '../contract/rubric.ts';
import type { Evidence } from '../contract/geometry.ts';
import { leastConfidence, leastQuality, mostEvidencePerResult } from './limits.ts';
import type { MatchContext } from './match-context.ts';
import { ownWords } from './own-words.ts';
import type { RelevantExperience } from './relevant-experience.ts';
import { finding } from './sentences.ts';

export type { MatchContext };

/** Everything a judge of one criterion may look at. */
export interface Judging {
  readonly cv: Cv;
  readonly document: DocumentText;
  readonly rubric: Rubric;
  readonly context: MatchContext;
  readonly relevant: RelevantExperience;
  /** True where the document was not understood well enough to call anything missing. */
  readonly unclear: boolean;
  /** Lines of positions, whose sentences say more than lists. */
  readonly told: ReadonlySet<number>;
}

/** True where too little of a document was understood to call anything missing. */
export function isUnclear(cv: Cv, document: DocumentText): boolean {
  const unread = document.pages.length > 0 && document.imagePages.length * 2 >= document.pages.length;
  return (
    cv.confidence < leastConfidence || document.quality < leastQuality || unread || (cv.experience.length === 0 && cv.skills.length === 0)
  );
}

/** A result before it knows its criterion; `low` and `high` default to the satisfaction. */
export interface Found {
  readonly status: CriterionResult['status'];
  readonly satisfaction: number;
  readonly low?: number;
  readonly high?: number;
  readonly finding: string;
  readonly found: string;
  readonly years?: number | null;
  readonly lastUsed?: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}

/** The result of a criterion. Credit without evidence is refused: it becomes missing or unknown. */
export function resultOf(criterionId: string, found: Found | null, judging: Judging): CriterionResult {
  if (found === null || (found.satisfaction > 0 && found.evidence.length === 0)) return nothing(criterionId, judging);
  const satisfaction = clamp(found.satisfaction);
  return {
    criterionId,
    status: found.status,
    satisfaction,
    low: Math.min(satisfaction, clamp(found.low ?? satisfaction)),
    high: Math.max(satisfaction, clamp(found.high ?? satisfaction)),
    finding: found.finding,
    found: found.found,
    years: found.years ?? null,
    lastUsed: found.lastUsed ?? null,
    evidence: found.evidence.slice(0, mostEvidencePerResult),
    quote: ownWords(judging.document, found.evidence, judging.told),
    confidence: clamp(found.confidence * (0.5 + judging.cv.confidence / 2)),
  };
}

function nothing(criterionId: string, judging: Judging): CriterionResult {
  const status = judging.unclear ? 'unknown' : 'missing';
  return {
    criterionId,
    status,
    satisfaction: 0,
    low: 0,
    high: judging.unclear ? 1 : 0,
    finding: judging.unclear ? finding.unknown : finding.missing,
    found: '',
    years: null,
    lastUsed: null,
    evidence: [],
    quote: '',
    confidence: judging.unclear ? 0.2 : clamp(judging.cv.confidence),
  };
}

function clamp(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

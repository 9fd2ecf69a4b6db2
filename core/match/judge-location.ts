import type { Criterion } from '../contract/rubric.ts';
import { foldAligned } from '../job/word-pattern.ts';
import type { Found, Judging } from './found.ts';
import { finding } from './sentences.ts';

type LocationCriterion = Extract<Criterion, { kind: 'location' }>;

/** Whether the person's place is the job's, or the job can be done from elsewhere. A CV without a place leaves it open. */
export function judgeLocation(criterion: LocationCriterion, judging: Judging): Found | null {
  const { location } = judging.cv;
  if (!location)
    return { status: 'unknown', satisfaction: 0, low: 0, high: 1, finding: finding.noPlace, found: '', evidence: [], confidence: 0.3 };
  const own = foldAligned(location.value);
  const near = criterion.places.some(place =>
    foldAligned(place)
      .split(/[^\p{L}]+/u)
      .some(word => word.length > 3 && own.includes(word)),
  );
  if (!near && !criterion.remote) return null;
  return {
    status: near ? 'met' : 'implied',
    satisfaction: near ? 1 : 0.9,
    finding: near ? location.value : finding.remote,
    found: location.value,
    evidence: location.evidence,
    confidence: location.confidence,
  };
}

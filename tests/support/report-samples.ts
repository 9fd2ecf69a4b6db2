import type { RankedItem } from '../../core/contract/batch.ts';
import type { Cv, Education, Experience, Period, TextField } from '../../core/contract/cv.ts';
import type { Evidence } from '../../core/contract/geometry.ts';
import type { Counterfactual, CriterionResult, CriterionStatus, Match, Question, Recommendation } from '../../core/contract/match.ts';
import { defaultGroupWeights, defaultThresholds, type Criterion, type Rubric } from '../../core/contract/rubric.ts';

/** A passage on a page; its box says nothing. */
export function evidence(quote: string, page = 1): Evidence {
  return { page, quote, box: { x: 60, y: 200, width: 300, height: 12 }, line: 10, start: 0, end: quote.length };
}

/** A value that the CV prints word for word. */
export function textField(value: string): TextField {
  return { value, confidence: 0.95, evidence: [evidence(value)] };
}

/** A position; dates are `YYYY-MM` or `YYYY`, `end` null means that it is still held. */
export function position(title: string, organization: string, location: string, start: string | null, end: string | null): Experience {
  const current = end === null;
  return { title, organization, location, start, end, current, bullets: [], lines: [], confidence: 0.9, evidence: [evidence(title)] };
}

/** A master's degree. */
export function degree(title: string, institution: string, start: string | null, end: string | null): Education {
  return {
    institution,
    degree: title,
    level: 'master',
    field: '',
    grade: '',
    start,
    end,
    confidence: 0.9,
    evidence: [evidence(`${title}, ${institution}`)],
  };
}

/** A CV with the given parts and nothing else. */
export function cvOf(parts: Partial<Cv>): Cv {
  return {
    language: 'en',
    name: null,
    headline: null,
    emails: [],
    phones: [],
    location: null,
    links: [],
    summary: null,
    sections: [],
    experience: [],
    education: [],
    certificates: [],
    languages: [],
    skills: [],
    totalYears: 0,
    gaps: [],
    overlaps: [],
    confidence: 0.9,
    ...parts,
  };
}

const criterionBase = { weight: 1, knockOut: false, source: null, confidence: 0.9 };

/** A skill asked for. */
export function skillCriterion(label: string, necessity: 'required' | 'preferred'): Criterion {
  return { ...criterionBase, id: idOf(label), label, necessity, kind: 'skill', anyOf: [label], synonyms: [], minYears: null };
}

function idOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** A rubric of the given criteria with ordinary weights and limits. */
export function rubricOf(title: string, criteria: readonly Criterion[]): Rubric {
  return {
    title,
    version: 4,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria,
    seniority: 'senior',
    language: 'en',
    lint: [],
  };
}

interface FoundRow {
  readonly label: string;
  readonly status: CriterionStatus;
  readonly finding: string;
  readonly quote: string;
  readonly points: number;
  readonly most: number;
  readonly found?: string;
}

interface MatchParts {
  readonly rows: readonly FoundRow[];
  readonly low: number;
  readonly high: number;
  readonly recommendation: Recommendation;
  readonly summary: string;
  readonly strengths?: readonly string[];
  readonly questions?: readonly Question[];
  readonly counterfactuals?: readonly Counterfactual[];
  readonly gaps?: readonly Period[];
}

/** A match whose points add up to its score. */
export function matchOf(parts: MatchParts): Match {
  const score = Math.round(parts.rows.reduce((sum, row) => sum + row.points, 0) * 10) / 10;
  return {
    rubricVersion: 4,
    results: parts.rows.map(resultOf),
    score: {
      score,
      low: parts.low,
      high: parts.high,
      points: parts.rows.map(row => ({ criterionId: idOf(row.label), points: row.points, most: row.most })),
    },
    recommendation: parts.recommendation,
    confidence: 0.9,
    summary: parts.summary,
    reasons: [],
    nextStep: '',
    requiredMet: 8,
    requiredTotal: 9,
    knockedOutBy: [],
    dimensions: { technical: 87, experience: 94, education: 100, softSkills: 71, roleFit: 84 },
    experienceAssessment: 'exceeds',
    strengths: (parts.strengths ?? []).map(text => ({ text, evidence: [evidence(text)] })),
    questions: parts.questions ?? [],
    redFlags: [],
    focusAreas: [],
    counterfactuals: parts.counterfactuals ?? [],
    gaps: parts.gaps ?? [],
    insufficient: false,
  };
}

function resultOf(row: FoundRow): CriterionResult {
  const satisfaction = row.most === 0 ? 0 : row.points / row.most;
  return {
    criterionId: idOf(row.label),
    status: row.status,
    satisfaction,
    low: satisfaction,
    high: satisfaction,
    finding: row.finding,
    found: row.found ?? (row.status === 'missing' || row.status === 'unknown' ? '' : row.label),
    years: null,
    lastUsed: null,
    evidence: row.quote === '' ? [] : [evidence(row.quote)],
    quote: row.quote,
    confidence: 0.9,
  };
}

/** A ranked line of a batch. */
export function rankedItem(parts: Partial<RankedItem> & { readonly itemId: string }): RankedItem {
  return {
    documentId: `document-${parts.itemId}`,
    file: `${parts.itemId}.pdf`,
    status: 'completed',
    error: null,
    duplicateOf: null,
    versionOf: null,
    name: '',
    email: '',
    score: null,
    low: null,
    high: null,
    recommendation: null,
    rank: null,
    tied: false,
    shortlisted: false,
    totalYears: null,
    requiredMet: null,
    requiredTotal: null,
    seconds: 0.2,
    ...parts,
  };
}

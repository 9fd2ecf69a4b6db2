import type { Cv, Experience } from '../contract/cv.ts';
import type { Evidence } from '../contract/geometry.ts';
import type { Rubric } from '../contract/rubric.ts';
import { monthOf, monthsOf, yearsOfUnion } from '../cv/skills-usage.ts';
import { foldAligned } from '../job/word-pattern.ts';
import type { JobWords } from '../job/words.ts';
import { classifyTitle } from '../occupations/classify-title.ts';
import type { MatchContext } from './match-context.ts';
import { mostFromNear, nearYear, ordinaryYears, recency } from './limits.ts';

/** How near a position is to the field of the job: the field itself, a neighbouring occupation, or another. */
export type Nearness = 'same' | 'near' | 'other';

/** The positions of a CV seen from a job. */
export interface RelevantExperience {
  /** The field that was looked for, in the ad's words. */
  readonly field: string | null;
  /** Nearness by index of the position. */
  readonly nearness: readonly Nearness[];
  /** Years in the field, overlaps counted once. */
  readonly years: number;
  /** Further years in neighbouring occupations. */
  readonly nearYears: number;
  /** Years since the last position in the field ended; 0 while it is held, null where there is none. */
  readonly idleYears: number | null;
  readonly evidence: readonly Evidence[];
  /** 0 to 1: how far the years carry against those asked for, or two years where none are. */
  readonly plausibility: number;
}

/** Judges each position by its title, and by the required skills that its lines name. `field` is in the ad's words. */
export function findRelevantExperience(cv: Cv, rubric: Rubric, field: string | null, context: MatchContext): RelevantExperience {
  const wanted = wantedOf(field, rubric, context.jobWords);
  const skills = requiredSkills(rubric, context);
  const nearness = cv.experience.map(position => nearnessOf(position, wanted, skills, cv, context.jobWords));
  const stretches = (wantedNearness: readonly Nearness[]): readonly (readonly [number, number])[] =>
    cv.experience
      .filter((_, index) => wantedNearness.includes(nearness[index] ?? 'other'))
      .map(position => monthsOf(position, context.today))
      .filter(stretch => stretch !== null);
  const same = stretches(['same']);
  const years = yearsOfUnion(same);
  const nearYears = Math.max(0, yearsOfUnion(stretches(['same', 'near'])) - years);
  const asked =
    Math.max(0, ...rubric.criteria.map(criterion => (criterion.kind === 'experience' ? criterion.minYears : 0))) || ordinaryYears;
  const last = same.length === 0 ? null : Math.max(...same.map(stretch => stretch[1]));
  return {
    field,
    nearness,
    years,
    nearYears,
    idleYears: last === null ? null : Math.max(0, (monthOf(context.today, 'end') - last) / 12),
    evidence: cv.experience.filter((_, index) => nearness[index] !== 'other').flatMap(position => position.evidence.slice(0, 1)),
    plausibility: shareOfYears(years, nearYears, asked),
  };
}

/** Share of the years asked for that years in the field, and to a part those next to it, make up; at most 1. */
export function shareOfYears(years: number, nearYears: number, asked: number): number {
  if (asked <= 0) return 1;
  return Math.min(1, years / asked + Math.min(mostFromNear, (nearYear * nearYears) / asked));
}

/** Share that is left of experience that ended long ago. */
export function recencyShare(idleYears: number | null): number {
  return recency.find(step => (idleYears ?? 0) > step.olderThan)?.share ?? 1;
}

/** What a job looks for: fields of work by the words of the ad, and the family of its title. */
interface Wanted {
  readonly fields: ReadonlySet<string>;
  readonly family: string | null;
}

function wantedOf(field: string | null, rubric: Rubric, words: JobWords): Wanted {
  return {
    fields: occupationsOf([field ?? '', rubric.title].join(' · '), words),
    family: familyOf(rubric.title, words),
  };
}

/** Nearness of a title by its family, where the words of fields say nothing: the same where the job has no field either. */
function byFamily(title: string, wanted: Wanted, own: ReadonlySet<string>, words: JobWords): Nearness {
  const silent = wanted.family !== null && (own.size === 0 || wanted.fields.size === 0);
  if (!silent || familyOf(title, words) !== wanted.family) return 'other';
  return wanted.fields.size === 0 ? 'same' : 'near';
}

const occupations = new WeakMap<JobWords, Map<string, ReadonlySet<string>>>();
/** Titles come back in every batch; so many are remembered. */
const mostTitles = 5000;

const families = new WeakMap<JobWords, Map<string, string | null>>();

function familyOf(title: string, words: JobWords): string | null {
  const known = families.get(words) ?? new Map<string, string | null>();
  families.set(words, known);
  const remembered = known.get(title);
  if (remembered !== undefined) return remembered;
  const family = classifyTitle(title, words.titles).family?.code ?? null;
  if (known.size >= mostTitles) known.clear();
  known.set(title, family);
  return family;
}

function occupationsOf(text: string, words: JobWords): ReadonlySet<string> {
  const known = occupations.get(words) ?? new Map<string, ReadonlySet<string>>();
  occupations.set(words, known);
  const remembered = known.get(text);
  if (remembered) return remembered;
  const folded = foldAligned(text);
  const found = new Set(words.occupations.filter(({ pattern }) => pattern.test(folded)).map(({ entry }) => entry.field));
  if (known.size >= mostTitles) known.clear();
  known.set(text, found);
  return found;
}

function nearnessOf(position: Experience, wanted: Wanted, skills: readonly ReadonlySet<string>[], cv: Cv, words: JobWords): Nearness {
  const own = occupationsOf(position.title, words);
  if ([...own].some(field => wanted.fields.has(field))) return 'same';
  const family = byFamily(position.title, wanted, own, words);
  if (family === 'same') return 'same';
  const lines = new Set(position.lines);
  const named = new Set(cv.skills.filter(skill => skill.evidence.some(evidence => lines.has(evidence.line))).map(skill => skill.canonical));
  const covered = skills.filter(names => [...named].some(name => names.has(name))).length;
  const share = skills.length === 0 ? 0 : covered / Math.min(4, skills.length);
  if (share >= 0.75 && covered >= 2) return 'same';
  const near = words.occupations.some(({ entry }) => own.has(entry.field) && entry.near.some(field => wanted.fields.has(field)));
  return near || family === 'near' || (share >= 0.5 && covered >= 2) ? 'near' : 'other';
}

/** Names that meet each required skill, office software left out: everybody uses it. */
function requiredSkills(rubric: Rubric, context: MatchContext): readonly ReadonlySet<string>[] {
  return rubric.criteria.flatMap(criterion => {
    if (criterion.kind !== 'skill' || criterion.necessity !== 'required') return [];
    const entries = criterion.anyOf.map(name => context.vocabulary.get(name)).filter(entry => entry !== null);
    if (entries.length === 0 || entries.some(entry => entry.family === 'Office software' || entry.category === 'soft')) return [];
    return [new Set(entries.map(entry => entry.name))];
  });
}

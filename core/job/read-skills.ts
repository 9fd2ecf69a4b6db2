import type { SkillHit } from '../contract/vocabulary.ts';
import { isUsed, necessityOf, sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import { groupTerms, type AdTerm } from './group-terms.ts';
import type { Clause } from './modality.ts';
import { findFreeTerms } from './free-terms.ts';
import { labelOf } from './name-terms.ts';
import { foldAligned } from './word-pattern.ts';

/** Weights against 1 for an ordinary skill. */
const weights = { soft: 0.3, task: 0.3, industry: 0.3, free: 0.7, plain: 0.6, detail: 0.4 } as const;
/** An ad that sets at least so many skills in bold means the others less. */
const manyBold = 3;
/** Soft skills that are work to be done count like any other. */
const workLike = /leadership|people management/i;
/** Work with people that is asked of nearly everybody counts like a soft skill. */
const softLike: ReadonlySet<string> = new Set(['Coaching', 'Mentoring']);
/** With fewer required skills than this, the tasks of an ad are read for more. */
const fewRequired = 3;

/** Skills that an ad asks for: of the vocabulary, and terms that it does not know. `bySkill` are minimum years. */
export function readSkillCriteria(reading: AdReading, used: UsedSpans, bySkill: ReadonlyMap<string, number>): readonly CriterionDraft[] {
  const asked = collect(reading, used, bySkill, clause => clause.modality === 'required' || clause.modality === 'preferred');
  const bold = collect(reading, used, bySkill, clause => clause.modality === 'task', true);
  const drafts = merge([...asked, ...bold]);
  const required = drafts.filter(draft => draft.necessity === 'required' && draft.weight > weights.soft);
  if (required.length >= fewRequired) return drafts;
  const tasks = collect(reading, used, bySkill, clause => clause.modality === 'task').filter(draft => draft.weight > weights.soft);
  const asRequired = required.length === 0 && drafts.filter(draft => draft.weight > weights.soft).length < fewRequired;
  return merge(drafts.concat(tasks.map(draft => (asRequired ? withNeed(draft) : withTaskWeight(draft)))));
}

function withNeed(draft: SkillDraft): SkillDraft {
  return { ...draft, necessity: 'required' };
}

function withTaskWeight(draft: SkillDraft): SkillDraft {
  return { ...draft, weight: weights.task };
}

type SkillDraft = Extract<CriterionDraft, { kind: 'skill' }>;

function collect(
  reading: AdReading,
  used: UsedSpans,
  bySkill: ReadonlyMap<string, number>,
  choose: (clause: Clause) => boolean,
  onlyBold = false,
): readonly SkillDraft[] {
  return reading.clauses.filter(choose).flatMap(clause => {
    const hits = acceptHits(reading, clause).filter(hit => !isUsed(used, clause.start + hit.start, clause.start + hit.end));
    const known: AdTerm[] = hits.map(hit => ({ name: hit.skill.name, skill: hit.skill, start: hit.start, end: hit.end }));
    const free = clause.modality === 'task' ? [] : findFreeTerms(reading, clause, used, hits);
    const terms = [...known, ...free]
      .sort((a, b) => a.start - b.start)
      .filter(term => !onlyBold || isBold(clause.text, term.start, term.end));
    return groupTerms(terms, clause, reading.language).map(group => describe(reading, clause, group, bySkill, onlyBold));
  });
}

/** Ambiguous names count in an ad when they are bold, or written with the capitals of the name and not merely at a sentence's start. */
function acceptHits(reading: AdReading, clause: Clause): readonly SkillHit[] {
  const hits = reading.vocabulary.find(clause.text).filter(hit => {
    if (hit.certain || isBold(clause.text, hit.start, hit.end) || isLed(reading, clause, hit)) return true;
    const written = clause.text.slice(hit.start, hit.end);
    const starts = clause.folded.slice(0, hit.start).trim() === '';
    const asNamed =
      (hit.skill.name.split(/[\s/]+/).some(word => word.toLowerCase() === written.toLowerCase()) && /^\p{Lu}/u.test(written)) ||
      (written.length > 1 && written === written.toUpperCase());
    return asNamed && (clause.bullet || !starts || clause.section !== 'none');
  });
  return hits.filter((hit, index) => !isMeans(clause, hit, hits[index + 1]));
}

/** "Knowledge of vat": right behind such words, and with nothing following, even an everyday word is the name. */
function isLed({ language }: AdReading, clause: Clause, hit: SkillHit): boolean {
  const before = clause.folded.slice(0, hit.start).trimEnd();
  const lead = language.leads.findAll(before).at(-1);
  return lead?.end === before.length && /^\s*(?:[,;.)]|$)/.test(clause.folded.slice(hit.end)) && !language.traits.test(clause.folded);
}

const tools = new Set(['tool', 'platform', 'library', 'framework', 'database', 'language']);
const means = /^\s(?:with|in|using|via|mit|mittels|avec|sous|con|com|met|w)\s+$/;

/** "reporting with Google Analytics": the common word says only what the tool is for. */
function isMeans(clause: Clause, hit: SkillHit, next: SkillHit | undefined): boolean {
  if (!next || !tools.has(next.skill.category) || tools.has(hit.skill.category)) return false;
  const word = clause.text.slice(hit.start, hit.end);
  return /^\p{Ll}+$/u.test(word) && means.test(clause.folded.slice(hit.end, next.start).replace(/\s+/g, ' ').replace(/ $/, ' '));
}

function isBold(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).split('**').length - 1;
  return before % 2 === 1 && text.indexOf('**', end) >= 0;
}

function describe(
  reading: AdReading,
  clause: Clause,
  group: readonly AdTerm[],
  bySkill: ReadonlyMap<string, number>,
  bold: boolean,
): SkillDraft {
  const alternatives = withoutGeneric(group, clause, reading);
  const names = [...new Set(alternatives.map(term => term.name))];
  const start = clause.start + (group[0]?.start ?? 0);
  const end = clause.start + (group.at(-1)?.end ?? 0);
  const soft = group.every(term => softLike.has(term.name) || (term.skill?.category === 'soft' && !workLike.test(term.name)));
  const free = group.every(term => term.skill === null);
  const necessity = soft ? 'preferred' : bold ? 'required' : necessityOf(clause);
  const emphasised = group.some(term => isBold(clause.text, term.start, term.end));
  const industry = necessity === 'preferred' && group.some(term => isIndustry(term, clause, reading));
  const plain = emphasised || !hasManyBold(reading.text) ? 1 : weights.plain;
  return {
    kind: 'skill',
    label: labelOf(alternatives, clause, reading.language.code),
    necessity,
    weight: soft
      ? weights.soft
      : industry
        ? weights.industry
        : (free ? weights.free : 1) * plain * (isDetail(clause, group[0], reading) ? weights.detail : 1),
    knockOut: clause.mandatory && necessity === 'required',
    source: sourceOfSpan(reading.text, start, end),
    confidence: free ? 0.6 : 0.9,
    anyOf: names,
    synonyms: group.filter(term => !alternatives.includes(term)).map(term => term.name),
    minYears: names.map(name => bySkill.get(name)).find(value => value !== undefined) ?? null,
  };
}

/** "Relational databases (MySQL or PostgreSQL)": the wide name is another word for what its kinds say, not one of them. */
function withoutGeneric(group: readonly AdTerm[], clause: Clause, { language }: AdReading): readonly AdTerm[] {
  const narrow = group.filter(term => !group.some(other => other.skill?.implies.includes(term.name)));
  const between = clause.folded.slice(narrow[0]?.end ?? 0, narrow.at(-1)?.start ?? 0);
  return narrow.length > 1 && language.or.test(between) ? narrow : group;
}

/** An industry somebody has worked in; welcome ones are background and weigh like soft skills. */
function isIndustry(term: AdTerm, clause: Clause, reading: AdReading): boolean {
  const written = foldAligned(clause.text.slice(term.start, term.end)).trim();
  return reading.words.industries.has(foldAligned(term.name)) || reading.words.industries.has(written);
}

/** "PostgreSQL: data modelling, query tuning": what follows the colon explains the skill before it. */
function isDetail(clause: Clause, term: AdTerm | undefined, reading: AdReading): boolean {
  const colon = clause.text.indexOf(':');
  return (
    clause.bullet &&
    term !== undefined &&
    colon > 0 &&
    term.start > colon &&
    reading.vocabulary.find(clause.text.slice(0, colon)).length > 0
  );
}

function hasManyBold(text: string): boolean {
  return text.split('**').length > 2 * manyBold;
}

/** One criterion per set of names: the stronger request wins; a single name that an earlier group holds is not repeated. */
function merge(drafts: readonly SkillDraft[]): readonly SkillDraft[] {
  const merged: SkillDraft[] = [];
  for (const draft of drafts) {
    const index = merged.findIndex(other => other.anyOf[0] === draft.anyOf[0] || draft.anyOf.every(name => other.anyOf.includes(name)));
    const other = merged[index];
    if (!other) {
      merged.push(draft);
      continue;
    }
    const stronger = draft.necessity === 'required' && other.necessity === 'preferred' ? draft : other;
    merged[index] = { ...stronger, minYears: other.minYears ?? draft.minYears, weight: Math.max(draft.weight, other.weight) };
  }
  return merged;
}

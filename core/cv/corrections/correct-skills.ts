import type { Cv, CvSection, CvSkill, Experience } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import type { Evidence } from '../../contract/geometry.ts';
import type { UnderstandingContext } from '../../contract/reading.ts';
import { foldName } from '../../skills/fold.ts';
import { readSkills } from '../skills.ts';
import { usageIn } from '../skills-usage.ts';
import type { LanguageTables } from '../tables.ts';
import type { ResolvedField } from './resolve.ts';

/** What the skills of a corrected CV follow from. */
export interface SkillSources {
  readonly cv: Cv;
  readonly fields: readonly ResolvedField[];
  readonly evidenceOf: (path: string) => readonly Evidence[];
  readonly document: DocumentText;
  readonly sections: readonly CvSection[];
  readonly experience: readonly Experience[];
  readonly context: UnderstandingContext<LanguageTables>;
}

/**
 * The skills of a CV after corrections: with corrected positions their years are counted anew, then names are put right,
 * taken away and added. A skill that is written by hand takes the place of the same one as it was read.
 */
export function correctSkills(sources: SkillSources): readonly CvSkill[] {
  const { cv, fields } = sources;
  const own = fields.filter(field => field.kind === 'skill');
  const current = own.some(field => field.correction !== null) || hasOtherPositions(fields) ? recount(sources) : cv.skills;
  const gone = new Set(own.flatMap(field => (field.correction === null || field.read === null ? [] : [nameOf(field.read.parts)])));
  const made = own.flatMap(field => (field.correction === null || field.parts === null ? [] : [skillOf(field, sources)]));
  const names = new Set(made.map(skill => skill.canonical));
  const kept = current.filter(skill => !gone.has(foldName(skill.name)) && !names.has(skill.canonical));
  return [...kept, ...made];
}

function hasOtherPositions(fields: readonly ResolvedField[]): boolean {
  return fields.some(field => field.kind === 'position' && field.correction !== null);
}

/** The skills as they were read, used as long as the corrected positions say. */
function recount({ cv, document, sections, experience, context }: SkillSources): readonly CvSkill[] {
  const printed = sections.filter(section => !isByHand(section, cv));
  const read = readSkills(document, printed, experience, context.vocabulary, context.today);
  const before = new Map(cv.skills.map(skill => [foldName(skill.name), skill]));
  // What an earlier version of the vocabulary found stays found.
  const now = new Map(read.map(skill => [foldName(skill.name), skill]));
  return [...before].map(([name, skill]) => now.get(name) ?? skill).concat(read.filter(skill => !before.has(foldName(skill.name))));
}

function isByHand(section: CvSection, cv: Cv): boolean {
  return !cv.sections.includes(section) && section.kind === 'skills';
}

function skillOf(field: ResolvedField, sources: SkillSources): CvSkill {
  const { evidenceOf, experience, context } = sources;
  const name = String(field.parts?.['text'] ?? '').trim();
  const entry = context.vocabulary.get(name);
  const same = sources.cv.skills.filter(skill => skill.canonical === (entry?.name ?? name) && field.read === null);
  const evidence = unique([...evidenceOf(field.path), ...same.flatMap(skill => skill.evidence)]);
  const lines = new Set(evidence.map(each => each.line));
  const positions = experience.filter(position => position.lines.some(line => lines.has(line)));
  return {
    name,
    canonical: entry?.name ?? name,
    known: entry !== null,
    family: entry?.family ?? '',
    category: entry?.category ?? '',
    listed: true,
    ...usageIn(positions, context.today),
    proficiency: null,
    confidence: 1,
    evidence,
  };
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map(each => [`${each.line}:${each.start}`, each])).values()];
}

function nameOf(parts: Readonly<Record<string, string | boolean>>): string {
  return foldName(String(parts['text'] ?? ''));
}

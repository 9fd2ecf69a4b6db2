import { degreeLevels, type DegreeLevel } from '../contract/cv.ts';
import type { SkillHit } from '../contract/vocabulary.ts';
import type { AdLanguage } from './ad-language.ts';
import { necessityOf, sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import type { Clause } from './modality.ts';
import { compileWords, type WordPattern } from './word-pattern.ts';

interface DegreeMatch {
  readonly level: DegreeLevel;
  readonly start: number;
  readonly end: number;
}

interface DegreePatterns {
  readonly levels: readonly { readonly level: DegreeLevel; readonly pattern: WordPattern }[];
  readonly traps: WordPattern;
  readonly equivalent: WordPattern;
  readonly leads: WordPattern;
}

const fieldStop =
  /[;.():\n]|,(?!\s*[^,;.]{2,30}(?:,[^,;.]{2,30})?\s(?:or|oder|ou|o|of|lub|and|und|et)\s)|\s(?:with|and at least|or (?:a |an )?(?:comparable|equivalent|similar|related|higher)|oder (?:eine |ein )?(?:vergleichbare|gleichwertige|ahnliche)\p{L}*|ou (?:equivalent|experience)|o equivalente|is|are|ist|wird|required|preferred|erforderlich|of vergelijkbaar|or|oder|und mindestens|and \d)(?=\s|$)/u;
const compiled = new WeakMap<AdLanguage, DegreePatterns>();

/** The degree that an ad asks for: the lowest of those it names as alternatives. One criterion per necessity. */
export function readEducation(reading: AdReading, used: UsedSpans): readonly CriterionDraft[] {
  const patterns = patternsOf(reading.language);
  const drafts = new Map<string, CriterionDraft>();
  for (const clause of reading.clauses) {
    if (clause.modality === 'none' || clause.modality === 'task') continue;
    const matches = findDegrees(clause, patterns);
    const first = matches[0];
    const last = matches.at(-1);
    if (!first || !last) continue;
    const fields = matches.map(match => readField(clause, match, patterns, reading)).filter(field => field !== null);
    const end = Math.max(last.end, ...fields.map(field => field.end));
    const level = lowest(matches);
    const necessity = necessityOf(clause);
    // A further degree that is only welcome leaves its field to the skills.
    const isFurther = necessity === 'preferred' && drafts.has('required');
    used.push([clause.start + first.start, clause.start + (isFurther ? last.end : end)]);
    if (drafts.has(necessity)) continue;
    drafts.set(necessity, {
      kind: 'education',
      label: labels[level],
      necessity,
      weight: necessity === 'required' ? 1 : 0.5,
      knockOut: clause.mandatory,
      source: sourceOfSpan(reading.text, clause.start + first.start, clause.start + end),
      confidence: 0.85,
      level,
      fields: [...new Set(fields.flatMap(field => splitFields(field.text, reading.language)))],
      orEquivalent: patterns.equivalent.test(clause.folded),
    });
  }
  const required = drafts.get('required');
  return required ? [required] : [...drafts.values()];
}

const labels: Readonly<Record<DegreeLevel, string>> = {
  none: 'No degree',
  secondary: 'School leaving certificate',
  vocational: 'Vocational training',
  associate: 'Associate degree',
  bachelor: "Bachelor's degree",
  master: "Master's degree",
  doctorate: 'Doctorate',
};

function patternsOf(language: AdLanguage): DegreePatterns {
  const known = compiled.get(language);
  if (known) return known;
  const patterns: DegreePatterns = {
    levels: degreeLevels.map(level => ({ level, pattern: compileWords(language.tables.flatMap(table => table.degrees[level] ?? [])) })),
    traps: compileWords(language.tables.flatMap(table => table.degreeTraps)),
    equivalent: compileWords(language.tables.flatMap(table => table.equivalent)),
    leads: compileWords(language.tables.flatMap(table => table.fieldLeads)),
  };
  compiled.set(language, patterns);
  return patterns;
}

/** Words for any degree: a named one beside them counts. */
const genericDegree =
  /^degree$|^studium$|^carrera|^formation superieure$|^etudes superieures$|^formazione universitaria$|^formacao superior$/;

/** Names of degrees in a clause; of two at one place the longer counts ("associate degree" over "degree"). */
function findDegrees(clause: Clause, patterns: DegreePatterns): readonly DegreeMatch[] {
  const traps = patterns.traps.findAll(clause.folded);
  const all = patterns.levels
    .flatMap(({ level, pattern }) => pattern.findAll(clause.folded).map(match => ({ level, start: match.start, end: match.end })))
    .filter(match => !isShortWord(clause, match) && !traps.some(trap => trap.start < match.end && match.start < trap.end))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: DegreeMatch[] = [];
  for (const match of all) if (!kept.some(other => other.start < match.end && match.start < other.end)) kept.push(match);
  const specific = kept.filter(match => !genericDegree.test(clause.folded.slice(match.start, match.end)));
  return (specific.length > 0 ? specific : kept).sort((a, b) => a.start - b.start);
}

/** Degrees that are everyday words, too: they count in capitals only ("BA", not "ba"; "ITS", not "its"). */
const capitalsOnly: ReadonlySet<string> = new Set(['ba', 'bs', 'md', 'ma', 'its', 'eso', 'cap', 'but', 'bed', 'wo', 'ged', 'dei', 'bac']);

/** Everyday words, and "bac" before "+5", whose own name stands in the tables. */
function isShortWord(clause: Clause, match: DegreeMatch): boolean {
  const word = clause.text.slice(match.start, match.end);
  if (/bac$/i.test(word) && /^\s?\+/.test(clause.folded.slice(match.end))) return true;
  return capitalsOnly.has(word.toLowerCase()) && word !== word.toUpperCase() && word !== 'Bac';
}

function lowest(matches: readonly DegreeMatch[]): DegreeLevel {
  return degreeLevels.find(level => matches.some(match => match.level === level)) ?? 'bachelor';
}

interface FieldText {
  readonly text: string;
  readonly end: number;
}

/** What a degree is in: "degree in …", "degree (law or economics)", "BTS Tourisme"; null where the ad does not say. */
function readField(clause: Clause, degree: DegreeMatch, patterns: DegreePatterns, reading: AdReading): FieldText | null {
  const bracket = /^\s*\(([^)]*)\)/.exec(clause.folded.slice(degree.end));
  const from = degree.end + (bracket?.[0].length ?? 0);
  const rest = clause.folded.slice(from);
  const lead = patterns.leads.find(rest.slice(0, 40));
  const ledBefore = patterns.leads.findAll(clause.folded.slice(degree.start, degree.end)).at(-1)?.end === degree.end - degree.start;
  if (lead && !/[,;.()]/.test(rest.slice(0, lead.start)) && rest.slice(0, lead.start).trim().split(/\s+/).length <= 2)
    return fieldFrom(clause, from + lead.end);
  if (ledBefore) return fieldFrom(clause, from);
  const inside = bracket?.[1] ?? '';
  if (bracket && !patterns.equivalent.test(inside) && reading.vocabulary.find(inside).some(isField))
    return { text: clause.text.slice(degree.end, from).replace(/^\s*\(|\)$/g, ''), end: from };
  const [hit] = reading.vocabulary.find(clause.text.slice(from, from + 60));
  return hit && isField(hit) && hit.start <= 1 ? { text: clause.text.slice(from, from + hit.end).trim(), end: from + hit.end } : null;
}

function isField(hit: SkillHit): boolean {
  return hit.skill.category === 'domain';
}

function fieldFrom(clause: Clause, start: number): FieldText | null {
  const stop = Math.min(fieldStopAt(clause.folded.slice(start)), 80);
  const text = clause.text
    .slice(start, start + stop)
    .replaceAll('*', '')
    .trim();
  return text === '' ? null : { text, end: start + stop };
}

function fieldStopAt(tail: string): number {
  const stop = fieldStop.exec(tail);
  if (!stop) return tail.length;
  const isOr = /^\s(?:or|oder)$/.test(stop[0]);
  if (!isOr) return stop.index;
  const next = fieldStop.exec(tail.slice(stop.index + stop[0].length));
  return next ? stop.index + stop[0].length + next.index : tail.length;
}

function splitFields(text: string, language: AdLanguage): readonly string[] {
  const parts = text.split(/,|\/|\s(?:or|oder|ou|o|of|lub|and|und|et|y|e|en|i)\s/iu).map(part => part.trim());
  const anyField = /^(?:any|einem|einer|similar|un |une )\b|related|verwandt|similar|connexe|afín|pokrewn/i;
  return parts
    .map(part => part.replace(/^(?:a|an|the|der|die|das|den|l'|la|le|les|el|in|im|de)\s+/iu, ''))
    .filter(
      part =>
        part.length > 2 &&
        part.length <= 40 &&
        !anyField.test(part) &&
        !language.notTerms.has(part.toLowerCase()) &&
        part.split(' ').length <= 5,
    );
}

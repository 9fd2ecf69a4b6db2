import type { AdLanguage } from './ad-language.ts';
import { necessityOf, sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import type { Clause } from './modality.ts';
import { compileWords, foldAligned, sourceOf } from './word-pattern.ts';

/** Years that an ad asks for one skill, by canonical name. */
export interface YearsReading {
  readonly criteria: readonly CriterionDraft[];
  readonly bySkill: ReadonlyMap<string, number>;
}

/** Categories of skills for which "three years of X" asks for X itself and not for a field of work. */
const countable = new Set(['language', 'framework', 'library', 'tool', 'platform', 'database', 'standard', 'hardware', 'soft']);
/** More years than this are no request. */
const mostYears = 25;
/** Weight of experience that is only wished for, against 1. */
const wishedWeight = 0.5;
const connector =
  /(?:^|\s)(?:in der|in den|in the|in einem|in einer|im bereich|in|im|within|with|as an|as a|as|of|mit|als|auf|bei|en tant que|en|dans|comme|como|nel|nella|nell'|come|na|no|em|jako|w|met|de|di|on an|on a|on)\s+(?=\S)/;
const fieldStop =
  /[,;.()\n:]|\s(?:with|including|of which|at least|mindestens|avec|con|com|met|or more|is|are|wird|sowie|davon|darunter|dont|gained|preferably|idealerweise)(?:\s|$)/;

/** Minimum years, overall and per skill. Marks the words as used. */
export function readYears(reading: AdReading, used: UsedSpans): YearsReading {
  const pattern = yearsPattern(reading.language);
  const criteria: CriterionDraft[] = [];
  const bySkill = new Map<string, number>();
  for (const clause of reading.clauses) {
    if (clause.modality === 'none' || clause.modality === 'task') continue;
    for (const match of clause.folded.matchAll(pattern)) {
      const years = valueOf(match.groups ?? {}, reading.language);
      if (years === null || years > mostYears || isOther(clause, match.index, match[0].length, reading.language)) continue;
      const found = readField(reading, clause, match.index + match[0].length);
      used.push([clause.start + match.index, found.end]);
      if (found.skills.length > 0) for (const name of found.skills) bySkill.set(name, years);
      else criteria.push(describe(reading, clause, match.index, found, years, criteria.length > 0));
    }
  }
  return { criteria, bySkill };
}

interface FieldReading {
  readonly field: string | null;
  readonly end: number;
  readonly skills: readonly string[];
}

function describe(reading: AdReading, clause: Clause, at: number, found: FieldReading, years: number, later: boolean): CriterionDraft {
  const amount = `At least ${years} ${years === 1 ? 'year' : 'years'}`;
  return {
    kind: 'experience',
    label: later && found.field ? `${amount} in ${found.field}` : amount,
    necessity: necessityOf(clause),
    weight: clause.modality === 'required' ? 1 : wishedWeight,
    knockOut: clause.mandatory,
    source: sourceOfSpan(reading.text, clause.start + at, found.end),
    confidence: 0.9,
    minYears: years,
    inField: found.field ?? (reading.title || null),
  };
}

/** What the years are to be in: a skill that can be counted, else a field in the ad's words. */
function readField(reading: AdReading, clause: Clause, from: number): FieldReading {
  const rest = clause.folded.slice(from);
  const link = connector.exec(rest.slice(0, 60));
  const plainEnd = clause.start + from;
  if (!link || /[,;.()]/.test(rest.slice(0, link.index))) return readBareField(reading, clause, from);
  let start = from + link.index + link[0].length;
  const second = connector.exec(clause.folded.slice(start, start + 40));
  const between = second ? clause.folded.slice(start, start + second.index) : '';
  if (second && /experience|erfahrung|experien|esperienz|ervaring|doswiadcz|practice|praxis/.test(between) && !/[,;.()]/.test(between))
    start += second.index + second[0].length;
  const tail = clause.folded.slice(start);
  const stop = fieldStop.exec(tail)?.index ?? tail.length;
  const words = clause.text
    .slice(start, start + stop)
    .replaceAll('*', '')
    .trim()
    .split(/\s+/)
    .slice(0, 7);
  const field = words.join(' ');
  const end = clause.start + start + Math.min(stop, field.length + 6, tail.length);
  const hits = reading.vocabulary.find(clause.text.slice(start, start + stop));
  const skills = hits.filter(hit => countable.has(hit.skill.category)).map(hit => hit.skill.name);
  const all = hits.length > 0 && skills.length === hits.length;
  if (all) return { field: null, end: plainEnd, skills };
  return { field: field === '' ? null : field, end, skills: [] };
}

/** "two years leading a team", "3 years' Kubernetes": a skill named right behind the number. */
function readBareField(reading: AdReading, clause: Clause, from: number): FieldReading {
  const stop = /[,;.()]/.exec(clause.folded.slice(from))?.index ?? clause.folded.length - from;
  const [hit] = reading.vocabulary.find(clause.text.slice(from, from + Math.min(stop, 50)));
  const end = clause.start + from;
  if (!hit || hit.start > 20) return { field: null, end, skills: [] };
  return countable.has(hit.skill.category)
    ? { field: null, end, skills: [hit.skill.name] }
    : { field: clause.text.slice(from + hit.start, from + hit.end), end: end + hit.end, skills: [] };
}

function yearsPattern(language: AdLanguage): RegExp {
  const numbers = language.tables.flatMap(table => Object.keys(table.numbers));
  const whole = numbers.filter(word => /(?:jährige|letnie|roczne)$/.test(word));
  const counted = sourceOf(numbers.filter(word => !whole.includes(word)));
  const years = sourceOf(language.tables.flatMap(table => table.years));
  const range = String.raw`(?:\s*(?:-|–|to|bis|a|à|y|do|tot|ou|o|oder|or)\s*\d{1,2})?`;
  const more = String.raw`(?:\s*\+|\s+(?:or more|plus|full|or more full|volle|und mehr|ou plus|o más|o mas|of meer))?`;
  return new RegExp(
    String.raw`(?:(?<digits>(?<![\d.,])\d{1,2})|(?<word>${counted}))${more}${range}\s*\+?[\s-]*(?:\([^)]*\)\s*)?(?:full\s+)?${years}|(?<alone>${sourceOf(whole)})`,
    'gu',
  );
}

function valueOf(groups: Readonly<Record<string, string | undefined>>, language: AdLanguage): number | null {
  const { digits, word, alone } = groups;
  if (digits !== undefined) return Number(digits);
  const wanted = word ?? alone;
  for (const table of language.tables) {
    for (const [name, value] of Object.entries(table.numbers)) if (foldAligned(name) === wanted) return value;
  }
  return null;
}

/** Ages, contracts, warranties, the company's own age, deadlines. */
function isOther(clause: Clause, at: number, length: number, language: AdLanguage): boolean {
  const after = clause.folded.slice(at + length, at + length + 24);
  const before = clause.folded.slice(Math.max(0, at - 30), at);
  const traps = compileWords(language.tables.flatMap(table => table.notYears));
  const trap = traps.find(after);
  if (trap && trap.start < 14) return true;
  return (
    /(?:within|after|every|innerhalb|nach|alle|in den letzten|apres|dans les|tras|dopo|na|binnen|since|for over|seit|depuis|desde|age of|aged|last)\s+(?:the\s+|the first\s+|los\s+)?$/.test(
      before,
    ) && !/experience|erfahrung/.test(after)
  );
}

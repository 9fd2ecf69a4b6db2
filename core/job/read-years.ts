import type { AdLanguage } from './ad-language.ts';
import { sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import type { Clause } from './modality.ts';
import { compileWords, sourceOf } from './word-pattern.ts';
import type { JobLanguage } from './words.ts';

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
const usedWith = /(?:with|mit|avec|con|com|met|using|z)\s/;
const fieldStop =
  /[,;.()\n:]|\s(?:with|including|of which|at least|mindestens|avec|con|com|met|or more|is|are|wird|sowie|davon|darunter|dont|gained|preferably|idealerweise)(?:\s|$)/;

/** Minimum years, overall and per skill; months are parts of a year. Marks the words as used. */
export function readYears(reading: AdReading, used: UsedSpans): YearsReading {
  const pattern = yearsPattern(reading.language);
  const criteria: CriterionDraft[] = [];
  const bySkill = new Map<string, number>();
  for (const clause of reading.clauses) {
    if (clause.modality === 'none') continue;
    for (const match of clause.folded.matchAll(pattern)) {
      const years = valueOf(match.groups ?? {}, reading.language);
      if (years === null || years > mostYears || isOther(clause, match.index, match[0].length, reading.language)) continue;
      const counted = match.groups?.['months'] === undefined && match.groups?.['alone'] === undefined;
      const sure = clause.modality !== 'task' && (counted || isLeast(clause, match.index, reading.language));
      if (!sure && !isExperience(clause, match.index, match[0].length, reading.language)) continue;
      const found = readField(reading, clause, match.index + match[0].length);
      used.push([clause.start + match.index, found.end]);
      if (found.skills.length > 0) for (const name of found.skills) bySkill.set(name, years);
      else criteria.push(describe(reading, clause, match.index, found, years, criteria.length > 0));
    }
  }
  return { criteria: criteria.length > 0 ? criteria : readVagueYears(reading), bySkill };
}

/** "Several years" are taken for this many, as a wish: more than two, and fewer than an ad would count. */
const severalYears = 3;

/** "mehrjährige Berufserfahrung", "several years in retail": years without a number are a wish, never a requirement. */
function readVagueYears(reading: AdReading): readonly CriterionDraft[] {
  const vague = compileWords(reading.language.tables.flatMap(table => table.vagueYears));
  for (const clause of reading.clauses) {
    if (clause.modality !== 'required' && clause.modality !== 'preferred') continue;
    const match = vague.find(clause.folded);
    if (!match || !isExperience(clause, match.start, 0, reading.language)) continue;
    const field = readField(reading, clause, match.end).field ?? (reading.title || null);
    return [
      {
        kind: 'experience',
        label: 'Several years of experience',
        necessity: 'preferred',
        weight: wishedWeight,
        knockOut: false,
        source: sourceOfSpan(reading.text, clause.start + match.start, clause.start + match.end),
        confidence: 0.5,
        minYears: severalYears,
        inField: field,
      },
    ];
  }
  return [];
}

/** "at least 18 months": nothing else is counted so. */
function isLeast(clause: Clause, at: number, language: AdLanguage): boolean {
  const least = compileWords(language.tables.flatMap(table => table.atLeast));
  const before = clause.folded.slice(Math.max(0, at - 20), at).replace(/\s(?:de|di|von|of)?\s*$/, '');
  return clause.modality === 'required' && least.findAll(before).at(-1)?.end === before.length;
}

/** Reach of a word for experience around a number, in characters. */
const reach = 60;

/** True where the words around a number tell of experience; tasks, months and bare words for years need them. */
function isExperience(clause: Clause, at: number, length: number, language: AdLanguage): boolean {
  const around = `${clause.folded.slice(Math.max(0, at - reach), at)} | ${clause.folded.slice(at + length, at + length + reach)}`;
  return language.experience.test(around);
}

interface FieldReading {
  readonly field: string | null;
  readonly end: number;
  readonly skills: readonly string[];
}

function describe(reading: AdReading, clause: Clause, at: number, found: FieldReading, years: number, later: boolean): CriterionDraft {
  const amount = `At least ${amountOf(years)}`;
  const necessity = clause.modality === 'preferred' ? 'preferred' : 'required';
  return {
    kind: 'experience',
    label: later && found.field ? `${amount} in ${found.field}` : amount,
    necessity,
    weight: necessity === 'required' ? 1 : wishedWeight,
    knockOut: clause.mandatory,
    source: sourceOfSpan(reading.text, clause.start + at, found.end),
    confidence: 0.9,
    minYears: years,
    inField: found.field ?? (reading.title || null),
  };
}

function amountOf(years: number): string {
  if (years < 1) return `${Math.round(years * 12)} months`;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
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
  const stop = Math.min(fieldStop.exec(tail)?.index ?? tail.length, nextRequest(tail, reading.language));
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
  // "two years with SEO and SEA" names what is used, "in digital marketing" a field of work.
  if (hits.length > 0 && usedWith.test(link[0])) return { field, end: plainEnd, skills: [] };
  return { field: field === '' ? null : field, end, skills: [] };
}

/** Where a field ends because the clause goes on with the next thing asked: "in plant maintenance and able to read …". */
function nextRequest(tail: string, language: AdLanguage): number {
  for (const match of language.and.findAll(tail)) {
    const rest = tail.slice(match.end, match.end + 30).trimStart();
    const starts = (pattern: { find(text: string): { readonly start: number } | null }): boolean => pattern.find(rest)?.start === 0;
    if (starts(language.leads) || starts(language.fillers) || starts(language.required)) return match.start;
  }
  return tail.length;
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
  const words = (choose: (table: JobLanguage) => readonly string[]): string => sourceOf(language.tables.flatMap(choose));
  const counted = words(table => Object.keys(table.numbers));
  const range = String.raw`(?:\s*(?:-|–|to|bis|bis zu|a|à|y|do|tot|ou|o|oder|or)\s*(?:\d{1,2}|${counted}))?`;
  const more = String.raw`(?:\s*\+|\s+(?:or more|plus|full|or more full|volle|und mehr|ou plus|o más|o mas|of meer))?`;
  const number = String.raw`(?:(?<digits>(?<![\d.,])\d{1,2})|(?<word>${counted}))${more}${range}\s*\+?[\s-]*(?:\([^)]*\)\s*)?(?:full\s+)?`;
  const years = words(table => table.years);
  return new RegExp(
    `${number}(?:${years}|(?<months>${words(table => table.months)}))|(?<alone>${words(table => Object.keys(table.wholeYears))})`,
    'gu',
  );
}

function valueOf(groups: Readonly<Record<string, string | undefined>>, language: AdLanguage): number | null {
  const { digits, word, alone, months } = groups;
  if (alone !== undefined) return lookUp(alone, language.tables, table => table.wholeYears);
  const amount = digits === undefined ? lookUp(word ?? '', language.tables, table => table.numbers) : Number(digits);
  return amount === null || months === undefined ? amount : Math.round((amount / 12) * 10) / 10;
}

function lookUp(
  word: string,
  tables: readonly JobLanguage[],
  choose: (table: JobLanguage) => Readonly<Record<string, number>>,
): number | null {
  for (const table of tables) {
    for (const [name, value] of Object.entries(choose(table))) if (compileWords([name]).find(word)?.text === word) return value;
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

import type { SkillHit } from '../contract/vocabulary.ts';
import { isUsed, type AdReading, type UsedSpans } from './draft.ts';
import type { AdTerm } from './group-terms.ts';
import type { Clause } from './modality.ts';
import { foldAligned, sourceOf } from './word-pattern.ts';

/** Longest term that the vocabulary does not know, in words. */
const longestTerm = 4;

/**
 * Terms of a clause that the vocabulary does not know and that are surely names of something to be known: bold words,
 * acronyms and words with inner capitals or digits, and short noun phrases after "experience in", "knowledge of".
 */
export function findFreeTerms(reading: AdReading, clause: Clause, used: UsedSpans, hits: readonly SkillHit[]): readonly AdTerm[] {
  const { language } = reading;
  const leads = new RegExp(sourceOf(language.tables.flatMap(table => table.leads)), 'gu');
  const cut = new RegExp(
    String.raw`[,;:()/•|–—]|\.\s|\.$|${sourceOf(language.tables.flatMap(table => table.or.concat(table.and, table.such, table.similar)))}`,
    'gu',
  );
  const leadEnds = [...clause.folded.matchAll(leads), ...clause.folded.matchAll(knowledgeOf(language))]
    .map(match => match.index + match[0].length)
    .sort((a, b) => a - b);
  const terms: AdTerm[] = [];
  let from = 0;
  const edges = [
    ...Array.from(clause.folded.matchAll(cut), match => [match.index, match.index + match[0].length] as const),
    [clause.folded.length, clause.folded.length] as const,
  ];
  const isItem = isNameItem(clause, reading) && !isUsed(used, clause.start, clause.end);
  // Beside a known skill, a word in small letters tells more about it: "API design, including versioning".
  const byItem = isItem && leadEnds.length === 0 && hits.length > 0;
  let inLead = isItem;
  for (const [edge, next] of edges) {
    const leadEnd = leadEnds.findLast(end => end > from && end <= edge);
    if (leadEnd !== undefined) inLead = true;
    const compound = leadEnd === undefined && (!inLead || byItem) ? compoundStart(clause, from, edge, reading) : null;
    const term = readTerm(clause, leadEnd ?? compound ?? afterUsed(used, clause, from, edge), edge, inLead || compound !== null, reading);
    const accepted = term !== null && isFree(term, clause, reading, used, hits) && !isListed(clause, edge, reading, hits);
    if (accepted && (!byItem || compound !== null || /^\p{Lu}/u.test(term.name))) terms.push(term);
    if (term === null) terms.push(...findNames(clause, from, edge).filter(name => isFree(name, clause, reading, used, hits)));
    if (/[;.]/.test(clause.folded.slice(edge, next))) inLead = false;
    from = next;
  }
  return terms;
}

/** "conocimiento práctico de", "solid grasp of": a noun for being able to do it, at most one word more, and what joins it. */
function knowledgeOf({ tables }: AdReading['language']): RegExp {
  const nouns = sourceOf(tables.flatMap(table => table.fillers));
  return new RegExp(
    String.raw`${nouns}(?:\s\p{L}{4,})?\s(?:of|in|with|de la|de|del|des|du|d'|en|con|di|della|dei|da|do|em|mit|im|von|van|met|w|z)(?=\s|')`,
    'gu',
  );
}

/** "The usual programs (Word, Excel)": the words before a plain list in brackets only announce it. */
function isListed(clause: Clause, edge: number, { language }: AdReading, hits: readonly SkillHit[]): boolean {
  const inside = /^\(([^)]*)\)/.exec(clause.folded.slice(edge))?.[1] ?? '';
  if (!inside.includes(',') || language.or.test(inside) || language.such.test(inside) || inside.includes('/')) return false;
  return hits.some(hit => hit.start > edge && hit.end <= edge + 1 + inside.length);
}

/** Where a piece begins behind what another reader has used up: "Master's degree in critical care" of a further degree. */
function afterUsed(used: UsedSpans, clause: Clause, from: number, to: number): number {
  const start = clause.start + from;
  const span = used.find(([first, last]) => first <= start + 1 && last > start && last < clause.start + to);
  const end = span ? span[1] - clause.start : from;
  return /^\s(?:in|im|en|em|di|w)\s/.test(clause.folded.slice(end)) ? end : from;
}

/** "heat pump experience", "some plant knowledge": in English the noun for being able to do it stands behind. */
function compoundStart(clause: Clause, from: number, to: number, reading: AdReading): number | null {
  if (reading.language.code !== 'en') return null;
  const words = wordsOf(clause, from, to);
  const head = words.findIndex((word, index) => index > 0 && isFiller(word, reading));
  let first = head;
  while (first > 0 && head - first < 3 && isNoun(words[first - 1], reading)) first -= 1;
  return head > first && head > 0 ? (words[first]?.start ?? null) : null;
}

function isNoun(word: Word | undefined, reading: AdReading): boolean {
  const bare = foldAligned(word?.text ?? '');
  return (
    /^[\p{L}\d-]{3,}$/u.test(bare) &&
    !isStop(word, reading) &&
    !isFiller(word, reading) &&
    !prepositions.test(bare) &&
    !verbs.test(bare) &&
    !reading.language.notTerms.has(bare) &&
    !reading.language.traits.test(bare) &&
    !/^(?:got|had|has|have|having|gain|gained|bring|brings|show|with|other|more|less|enough|also)$|ing$|ly$/.test(bare)
  );
}

function isFree(term: AdTerm, clause: Clause, reading: AdReading, used: UsedSpans, hits: readonly SkillHit[]): boolean {
  return (
    !term.name.split(' ').every(word => commonCapitals.has(word)) &&
    !isCue(foldAligned(term.name), reading) &&
    !isUsed(used, clause.start + term.start, clause.start + term.end) &&
    !hits.some(hit => hit.start < term.end && term.start < hit.end)
  );
}

/** Longest list item that is nothing but a name, in words. */
const longestItem = 7;

/** How a verb ends that an item begins with: "montare video", "encadrer une équipe". */
const infinitive: Readonly<Record<string, RegExp>> = {
  fr: /(?:er|ir|oir|dre|tre)$/,
  es: /[aei]r$/,
  it: /[aei]re$/,
  pt: /[aei]r$/,
  pl: /(?:ac|ic|yc|ec)$/,
};

function isVerb(word: string, { language }: AdReading): boolean {
  return /^\p{Ll}/u.test(word) && infinitive[language.code]?.test(foldAligned(word)) === true;
}

/** An item of a list of requirements or wishes that is no sentence and tells of no trait: "Clinical prescribing". */
function isNameItem(clause: Clause, { language }: AdReading): boolean {
  if (!clause.bullet || (clause.section !== 'required' && clause.section !== 'preferred')) return false;
  const words = clause.folded.split(/[^\p{L}\p{N}'-]+/u).filter(word => word !== '');
  return (
    words.length <= longestItem &&
    (/^\P{L}*(?:\p{Lu}|\p{L}{1,4}['’\s])/u.test(clause.text) || language.code !== 'en') &&
    !infinitive[language.code]?.test(words[0] ?? '') &&
    !words.some(word => language.notTerms.has(word) && language.fillers.find(word)?.text !== word) &&
    !language.traits.test(clause.folded)
  );
}

/** Names by their capitals inside a longer phrase: "feel at home with the beA". */
function findNames(clause: Clause, from: number, to: number): readonly AdTerm[] {
  return Array.from(clause.text.slice(from, to).matchAll(innerName), match => ({
    name: match[0],
    skill: null,
    start: from + match.index,
    end: from + match.index + match[0].length,
  })).filter(term => !commonCapitals.has(term.name) && !/^[IVXL]+$/.test(term.name) && !lawBefore.test(clause.text.slice(0, term.start)));
}

const innerName = /(?<![\p{L}\p{N}&.-])(?=\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2}))[\p{L}\d]{2,12}(?![\p{L}\p{N}&-])/gu;
/** "§ 34a GewO": the law that a paragraph is of. */
const lawBefore = /§\s*\d+\p{L}?\s(?:Abs\.\s*\d+\s)?$/u;
/** Words in capitals that name no skill: forms of companies and contracts, places, papers. */
const commonCapitals: ReadonlySet<string> = new Set(
  'AG GmbH mbH KG SA SAS SARL SRL SpA BV NV PLC LLC EU UE USA UK US DACH EMEA CV HR RH IT ICT PC PKW KFZ LKW CDI CDD ETP VZÄ TZ VZ ÖPNV TVöD NHS ID OK DNI NIE PDF UNI EN ISO DIN'.split(
    ' ',
  ),
);

function wordsOf(clause: Clause, from: number, to: number): readonly Word[] {
  return Array.from(clause.text.slice(from, to).matchAll(/[^\s*]+/g), match => ({ text: match[0], start: from + match.index }));
}

function readTerm(clause: Clause, from: number, to: number, led: boolean, reading: AdReading): AdTerm | null {
  const words = wordsOf(clause, from, to);
  const kept = trimWords(beforeVerb(words, led), reading);
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last || kept.length > longestTerm) return null;
  if (kept.some(word => reading.language.notTerms.has(foldAligned(word.text)))) return null;
  if (kept.every(word => isStop(word, reading) || isFiller(word, reading))) return null;
  const start = first.start;
  const end = last.start + last.text.length;
  const name = clause.text.slice(start, end).replaceAll('*', '');
  const bold = clause.text.slice(0, start).split('**').length % 2 === 0;
  const named = kept.some(word => /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{L}\d.+#&-]{2,}$|^\p{L}+\d|^\p{Ll}+\p{Lu}/u.test(word.text));
  if (name.length < 2 || !/\p{L}/u.test(name) || /^[abc][12]$/i.test(name)) return null;
  if (kept.length === 1 && !bold && !named && (name.length < 5 || name.endsWith('ing') || isVerb(name, reading))) return null;
  if (!bold && !named && !(led && isShort(kept, reading) && /^[\p{L}\p{N}'’ -]+$/u.test(name))) return null;
  return { name, skill: null, start, end };
}

/** Up to three words, or four of a name in capitals: "Homelessness Reduction Act 2017". */
function isShort(words: readonly Word[], { language }: AdReading): boolean {
  const counted = words.filter(word => !links.test(word.text));
  return counted.length <= 3 || (language.code !== 'de' && counted.every(word => /^[\p{Lu}\d]/u.test(word.text)));
}

/** Forms of "to be" and the like, behind which a clause says how a term is asked: "calcium imaging is desirable". */
const verbs =
  /^(?:is|are|was|would|will|required|preferred|desirable|welcome|needed|sind|ist|wird|werden|wäre|wären|est|sont|serait|seraient|es|son|será|serán|è|sono|sarà|saranno|é|são|serão|jest|są|będzie|będą|zijn|wordt|nie|niet|nicht)$/iu;

function beforeVerb(words: readonly Word[], led: boolean): readonly Word[] {
  const verb = words.findIndex((word, index) => index > 0 && verbs.test(word.text));
  return led && verb > 0 ? words.slice(0, verb) : words;
}

/** A phrase that says how something is asked, or how well, is nothing to be known. */
function isCue(folded: string, reading: AdReading): boolean {
  const { required, preferred, notNeeded, secondary } = reading.language;
  return (
    /(?<![\p{L}\p{N}])[abc][12](?![\p{L}\p{N}])/u.test(folded) ||
    [required, preferred, notNeeded, secondary].some(pattern => pattern.test(folded))
  );
}

/** Words after which a term is over: "Desmos in lessons" is "Desmos". */
const prepositions =
  /^(?:in|for|with|at|on|within|during|mit|für|bei|im|am|en|pour|dans|avec|para|con|per|nel|nella|com|em|voor|met|op|do|w|na)$/iu;

/** What joins "knowledge", "practice" to what they are of; the prepositions above do as well. */
const links = new RegExp(`${prepositions.source}|^(?:of|de|del|des|du|di|da|do|dos|das|della|delle|dei|degli|van|von|z|ze|por)$`, 'iu');

interface Word {
  readonly text: string;
  readonly start: number;
}

function trimWords(words: readonly Word[], reading: AdReading): readonly Word[] {
  let start = 0;
  let end = words.length;
  while (start < end && (isStop(words[start], reading) || prepositions.test(words[start]?.text ?? ''))) start += 1;
  // "practice with Foobar" is about Foobar.
  while (isFiller(words[start], reading) && links.test(words[start + 1]?.text ?? '')) start += 2;
  while (
    end > start &&
    (isStop(words[end - 1], reading) || (end - start > 1 && isFiller(words[end - 1], reading) && !links.test(words[end - 2]?.text ?? '')))
  )
    end -= 1;
  const over = words.findIndex((word, index) => index > start && index < end && prepositions.test(word.text));
  return words.slice(start, over > start ? over : end);
}

function isStop(word: Word | undefined, { language }: AdReading): boolean {
  return word !== undefined && (language.stop.has(foldAligned(word.text)) || /^[^\p{L}\p{N}]*$/u.test(word.text));
}

/** "knowledge", "Praxis": says that something is known or can be done, not what. */
function isFiller(word: Word | undefined, { language }: AdReading): boolean {
  const bare = foldAligned(word?.text ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare !== '' && language.fillers.find(bare)?.text === bare;
}

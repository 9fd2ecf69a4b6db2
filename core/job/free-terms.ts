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
  const leadEnds = Array.from(clause.folded.matchAll(leads), match => match.index + match[0].length);
  const terms: AdTerm[] = [];
  let from = 0;
  const edges = [
    ...Array.from(clause.folded.matchAll(cut), match => [match.index, match.index + match[0].length] as const),
    [clause.folded.length, clause.folded.length] as const,
  ];
  let inLead = false;
  for (const [edge, next] of edges) {
    const leadEnd = leadEnds.findLast(end => end > from && end <= edge);
    if (leadEnd !== undefined) inLead = true;
    const term = readTerm(clause, leadEnd ?? from, edge, inLead, reading);
    const free =
      term !== null &&
      !isCue(foldAligned(term.name), reading) &&
      !isUsed(used, clause.start + term.start, clause.start + term.end) &&
      !hits.some(hit => hit.start < term.end && term.start < hit.end);
    if (free) terms.push(term);
    if (/[;.]/.test(clause.folded.slice(edge, next))) inLead = false;
    from = next;
  }
  return terms;
}

function readTerm(clause: Clause, from: number, to: number, led: boolean, reading: AdReading): AdTerm | null {
  const words = Array.from(clause.text.slice(from, to).matchAll(/[^\s*]+/g), match => ({ text: match[0], start: from + match.index }));
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
  const named = kept.some(word => /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{L}\d.+#&-]{2,}$|^\p{L}+\d/u.test(word.text));
  if (name.length < 2 || !/\p{L}/u.test(name) || /^[abc][12]$/i.test(name)) return null;
  if (kept.length === 1 && !bold && !named && (name.length < 5 || name.endsWith('ing'))) return null;
  if (!bold && !named && !(led && kept.length <= 3 && /^[\p{L}\p{N}' -]+$/u.test(name))) return null;
  return { name, skill: null, start, end };
}

/** Forms of "to be" and the like, behind which a clause says how a term is asked: "calcium imaging is desirable". */
const verbs =
  /^(?:is|are|was|would|will|required|preferred|desirable|welcome|needed|sind|ist|wird|werden|wäre|wären|est|sont|serait|seraient|es|son|será|serán|è|sono|sarà|saranno|é|são|serão|jest|są|będzie|będą|zijn|wordt)$/iu;

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
const links = new RegExp(`${prepositions.source}|^(?:of|de|del|des|du|di|da|do|van|von|z|ze)$`, 'iu');

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
  while (end > start && isStop(words[end - 1], reading)) end -= 1;
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

import type { AdLanguage, AdSection } from './ad-language.ts';
import type { AdSentence } from './ad-parts.ts';

/** How an ad asks for what a clause names. `task`: only as work to be done; `none`: not asked. */
export type Modality = 'required' | 'preferred' | 'task' | 'none';

/** A part of a sentence that asks in one way; offsets are those of the ad. */
export interface Clause {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly section: AdSection;
  readonly bullet: boolean;
  readonly modality: Modality;
  /** True where the ad says that nothing replaces it ("mandatory", "zwingend"). */
  readonly mandatory: boolean;
}

/** Cuts a sentence where its way of asking changes: "Fluent English is needed; French is a strong plus." */
export function readClauses(sentence: AdSentence, language: AdLanguage): readonly Clause[] {
  const pieces = joinWishes(splitAt(sentence, /[;]|(?<=\p{Ll}{4}|\p{Ll}{3}\s\p{L}|\d|\))\.\s(?!\p{L}\.)|\s[–—]\s/gu), language).flatMap(
    piece => splitBeforeWish(piece, language),
  );
  return pieces.flatMap(piece => {
    if (partKinds(piece.folded, language).size < 2) return [clauseOf(sentence, piece, language)];
    const parts = splitAt(piece, /,\s(?=.)|\s(?:but|while|aber|mais|pero|ma|mas|maar|ale)\s/g);
    const merged = mergeByCue(parts, language);
    return merged.length < 2 ? [clauseOf(sentence, piece, language)] : merged.map(part => clauseOf(sentence, part, language));
  });
}

/** Longest "we'd love to hear about it", in words. */
const longestWish = 8;
const pointsBack = /(?<!\p{L})(?:it|that|this|das|dies|ca|cela|eso|esto|questo|cio|isso|isto|dat|dit|to)(?!\p{L})/u;

/** "If you have fitted heat pumps – we'd love to hear about it": a wish that only points back holds for what stands before it. */
function joinWishes(pieces: readonly Stretch[], language: AdLanguage): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isBack =
      piece.folded.trim().split(/\s+/).length <= longestWish && pointsBack.test(piece.folded) && language.preferred.test(piece.folded);
    if (last && isBack) joined[joined.length - 1] = join(last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** "Retail experience, ideally in fashion": the wish begins at its word, what stands before is asked as the section asks. */
function splitBeforeWish(piece: Stretch, language: AdLanguage): readonly Stretch[] {
  const wish = language.leading.findAll(piece.folded).find(match => /[,(]\s*$/.test(piece.folded.slice(0, match.start)));
  if (!wish || !/\p{L}{2}/u.test(piece.folded.slice(0, wish.start))) return [piece];
  const open = piece.folded.slice(0, wish.start).trimEnd().endsWith('(');
  const close = open ? piece.folded.indexOf(')', wish.end) : -1;
  const before = cut(piece, 0, wish.start);
  if (close < 0 || !/\p{L}/u.test(piece.folded.slice(close + 1))) return [before, cut(piece, wish.start, piece.folded.length)];
  return [before, cut(piece, wish.start, close), cut(piece, close + 1, piece.folded.length)];
}

interface Stretch {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function splitAt(stretch: Stretch, separator: RegExp): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of stretch.folded.matchAll(separator)) {
    if (depthAt(stretch.folded, match.index) > 0) continue;
    parts.push(cut(stretch, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(cut(stretch, from, stretch.folded.length));
  return parts.filter(part => /\p{L}/u.test(part.text));
}

function cut(stretch: Stretch, from: number, to: number): Stretch {
  return {
    text: stretch.text.slice(from, to),
    folded: stretch.folded.slice(from, to),
    start: stretch.start + from,
    end: stretch.start + to,
  };
}

function depthAt(text: string, index: number): number {
  const before = text.slice(0, index);
  return (before.match(/\(/g)?.length ?? 0) - (before.match(/\)/g)?.length ?? 0);
}

/** "SAP is a plus, as well as a good command of Excel" goes on as it began. */
const goesOn =
  /^[^\p{L}]*(?:as well as|as is|as are|and so|sowie|ebenso wie|genauso wie|de meme que|ainsi que|tout comme|asi como|al igual que|cosi come|nonche|bem como|assim como|evenals|alsmede|jak rowniez|a takze)\s/u;

/** A subordinate clause asks as its main clause does: "If you know Excel, that is a plus". */
const opensIf = /^[^\p{L}]*(?:(?:and|und|et|y|e|en|i|a)\s)?(?:if|wenn|falls|sofern|si|se|als|indien|jesli|jezeli|caso)\s/u;

/** Joins parts so that each keeps one kind of cue: parts without a cue go with the next part that has one, else with the one before. */
function mergeByCue(parts: readonly Stretch[], language: AdLanguage): readonly Stretch[] {
  const merged: Stretch[] = [];
  let pending: Stretch | null = null;
  for (const part of parts) {
    const joined: Stretch = pending ? join(pending, part) : part;
    if (opensIf.test(part.folded) && part !== parts.at(-1)) {
      pending = joined;
      continue;
    }
    const before = merged.at(-1);
    if (before && !pending && goesOn.test(part.folded)) {
      merged[merged.length - 1] = join(before, part);
      continue;
    }
    const [kind] = partKinds(joined.folded, language);
    const last = merged.at(-1);
    const [lastKind] = last ? partKinds(last.folded, language) : [];
    if (kind === undefined) pending = joined;
    else if (
      last &&
      (kind === lastKind ||
        (lastKind === 'years' && kind === 'required') ||
        /^\s*(?:not?|kein|keine|pas|sans|non|nicht|nie)\b/.test(part.folded))
    ) {
      merged[merged.length - 1] = join(last, joined);
      pending = null;
    } else {
      merged.push(joined);
      pending = null;
    }
  }
  const last = merged.at(-1);
  if (pending && last) merged[merged.length - 1] = join(last, pending);
  else if (pending) merged.push(pending);
  return merged;
}

function join(first: Stretch, second: Stretch): Stretch {
  const gap = ' '.repeat(Math.max(0, second.start - first.end));
  return { text: first.text + gap + second.text, folded: first.folded + gap + second.folded, start: first.start, end: second.end };
}

/** Ways of asking that part a sentence: besides the cues, what is not asked for, and years, which are asked as the section asks. */
function partKinds(folded: string, language: AdLanguage): ReadonlySet<'required' | 'preferred' | 'notNeeded' | 'years'> {
  const kinds = new Set<'required' | 'preferred' | 'notNeeded' | 'years'>(cueKinds(folded, language));
  if (!kinds.has('preferred') && language.notNeeded.test(folded)) kinds.add('notNeeded');
  else if (kinds.size === 0 || (kinds.size === 1 && kinds.has('preferred') && folded.includes(','))) {
    if (language.years.test(folded)) kinds.add('years');
  }
  return kinds;
}

function cueKinds(folded: string, language: AdLanguage): ReadonlySet<'required' | 'preferred'> {
  const kinds = new Set<'required' | 'preferred'>();
  if (language.preferred.test(folded)) kinds.add('preferred');
  if (language.required.test(withoutPreferred(folded, language))) kinds.add('required');
  return kinds;
}

/** "not required but welcome": words inside a preferred cue are no cue of their own. */
function withoutPreferred(folded: string, language: AdLanguage): string {
  return [...language.preferred.findAll(folded), ...language.notNeeded.findAll(folded)].reduce(
    (text, match) => text.slice(0, match.start) + ' '.repeat(match.end - match.start) + text.slice(match.end),
    folded,
  );
}

function clauseOf(sentence: AdSentence, part: Stretch, language: AdLanguage): Clause {
  return {
    ...part,
    section: sentence.section,
    bullet: sentence.bullet,
    modality: modalityOf(sentence, part.folded, language),
    mandatory: language.mandatory.test(part.folded) && !language.preferred.test(part.folded),
  };
}

function modalityOf(sentence: AdSentence, folded: string, language: AdLanguage): Modality {
  const { section } = sentence;
  if (section === 'benefits' || section === 'company' || section === 'process') return 'none';
  if (isOffer(sentence, folded, language) || isOwnStory(sentence, folded, language)) return 'none';
  const cues = cueKinds(folded, language);
  const notNeeded = language.notNeeded.test(folded);
  if (cues.has('preferred')) return 'preferred';
  if (notNeeded) return 'none';
  if (section === 'preferred')
    return cues.has('required') && !/^[\s]*$/.test(folded) && isStrong(folded, language) ? 'required' : 'preferred';
  if (section === 'required' || section === 'languages') return 'required';
  if (section === 'tasks') return 'task';
  if (language.tasks.test(folded)) return cues.has('required') ? 'required' : 'task';
  if (cues.has('required')) return language.company.test(folded) ? 'none' : 'required';
  if (language.company.test(folded)) return 'none';
  return language.leads.test(folded) && !weAre.test(folded) ? 'required' : 'task';
}

/** The employer speaks of itself. */
export const weAre =
  /(?<![\p{L}])(?:we|our|us|wir|unser\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}*|noi|nostr\p{L}*|nos[so]\p{L}*|wij|ons|onze|nasz\p{L}*)(?![\p{L}])/u;

/** A sentence about what the employer gives; in a list of requirements or tasks it must ask for nothing besides. */
function isOffer(sentence: AdSentence, folded: string, language: AdLanguage): boolean {
  if (!language.benefits.test(folded)) return false;
  if (sentence.section === 'none') return true;
  return !sentence.bullet && !language.leads.test(folded) && cueKinds(folded, language).size === 0;
}

/** "Our engineers use C++": a sentence about the employer below a list, that asks for nothing. */
function isOwnStory(sentence: AdSentence, folded: string, language: AdLanguage): boolean {
  const begins = (weAre.exec(folded)?.index ?? folded.length) <= 4;
  return begins && !sentence.bullet && !language.leads.test(folded) && cueKinds(folded, language).size === 0;
}

/** In a list of wishes only an outright "is needed", "required" makes a requirement. */
function isStrong(folded: string, language: AdLanguage): boolean {
  const cue = language.required.find(withoutPreferred(folded, language));
  return (
    cue !== null &&
    /need|requir|must|essential|mandat|erforder|voraus|muss|zwing|notwend|exig|requis|oblig|imprescind|indispens|necess|verplicht|vereist|nodig|wymagan|koniecz|niezbed/.test(
      cue.text,
    )
  );
}

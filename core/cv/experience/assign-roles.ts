import { isPlaceText } from '../places.ts';
import { scorePart, type HeadPart } from '../entries/head-parts.ts';
import type { LanguageTables } from '../tables.ts';

/** Title, organisation and location of one entry, each with the parts of the head it was read from. */
export interface AssignedHead {
  readonly title: string;
  readonly organization: string;
  readonly location: string;
  /** 0 to 1: how clearly the words decide. */
  readonly confidence: number;
  readonly parts: readonly HeadPart[];
}

/** Which of two parts comes first in the entries of a section; found by the words of all of them together. */
export type HeadOrder = 'title-first' | 'organization-first';

/** "Title at Organisation": words that join them, safe and unsafe (prepositions that titles contain too). */
const safeJoiner = /^(.{2,90}?)\s+(?:at|@|bei|beim|bei der|chez|presso|hos|bij|لدى)\s+(\S.*)$/iu;
const unsafeJoiner = /^(.{2,90}?)\s+(?:in|for|with|en|à la|à|au|na|no|em|para|per|an der|am|på|ved|vid|für|в|w|we|at the)\s+(\p{Lu}.*)$/u;

/** Splits "Title at Org" and "Title, Org, Place" parts so that an entry has its title and organisation apart. */
export function refineParts(parts: readonly HeadPart[], tables: LanguageTables): readonly HeadPart[] {
  const cleaned = parts.filter(part => !tables.remoteWords.whole(scoreWords(part)));
  const joined = cleaned.flatMap(part => splitAtJoiner(part, cleaned.length, tables));
  const lasting = joined.filter(part => !part.isPlace);
  const needsSplit = lasting.length < 2;
  const stopped = needsSplit ? joined.flatMap(part => (part.isPlace ? [part] : splitAtStop(part, tables))) : joined;
  const isStillOne = needsSplit && stopped.length === joined.length;
  return stopped.flatMap(part => (part.isPlace ? [part] : splitAtCommas(part, isStillOne, tables)));
}

/** Votes over the entries of a section. */
export function orderOf(heads: readonly (readonly HeadPart[])[]): HeadOrder {
  let balance = 0;
  for (const head of heads) {
    const [first, second] = head.filter(part => !part.isPlace);
    if (!first || !second) continue;
    balance += lean(first) - lean(second);
  }
  return balance >= 0 ? 'title-first' : 'organization-first';
}

/** Chooses title and organisation among the parts of one entry. */
export function assignHead(parts: readonly HeadPart[], order: HeadOrder): AssignedHead {
  const location = parts
    .filter(part => part.isPlace)
    .map(part => part.text)
    .join(', ');
  const named = parts.filter(part => !part.isPlace);
  const [first, second] = named;
  if (!first) return { title: '', organization: '', location, confidence: 0.1, parts };
  if (!second) return assignSingle(first, location, order, parts);
  const [title, organization] = pickPair(first, second, named, order);
  const clear = Math.min(1, Math.abs(lean(title) - lean(organization)) / 2);
  return { title: title.text, organization: organization.text, location, confidence: 0.6 + 0.35 * clear, parts };
}

function assignSingle(part: HeadPart, location: string, order: HeadOrder, parts: readonly HeadPart[]): AssignedHead {
  const isTitle = part.title > 0 ? part.title >= part.organization : part.organization === 0 && order === 'title-first';
  return { title: isTitle ? part.text : '', organization: isTitle ? '' : part.text, location, confidence: 0.5, parts };
}

/** The pair in the section's order unless the words of this entry clearly say otherwise. */
function pickPair(first: HeadPart, second: HeadPart, named: readonly HeadPart[], order: HeadOrder): readonly [HeadPart, HeadPart] {
  const candidates = named.slice(0, 4);
  let best: readonly [HeadPart, HeadPart] = [first, second];
  let most = -Infinity;
  candidates.forEach((title, titleAt) => {
    candidates.forEach((organization, organizationAt) => {
      if (titleAt === organizationAt) return;
      const follows = titleAt < organizationAt === (order === 'title-first');
      const nearness = -0.25 * (titleAt + organizationAt - 1);
      const score = lean(title) - lean(organization) + (follows ? 0.9 : 0) + nearness;
      if (score > most) [best, most] = [[title, organization], score];
    });
  });
  return best;
}

/** Above 0 the words speak for a title, below for an organisation. */
function lean(part: HeadPart): number {
  return part.title - part.organization;
}

function splitAtJoiner(part: HeadPart, count: number, tables: LanguageTables): readonly HeadPart[] {
  const safe = safeJoiner.exec(part.text);
  const match = safe ?? unsafeJoiner.exec(part.text);
  const [, left = '', right = ''] = match ?? [];
  if (!match || left === '' || right === '') return [part];
  const title = scorePart(left, part.line, part.start, tables);
  const organization = scorePart(right, part.line, part.start + part.text.length - right.length, tables);
  // "Lecturer in Public Health, University of Nairobi": the organisation stands behind the comma.
  const [nearest, ...later] = right.split(/[,،、]/u).map(piece => scorePart(piece, part.line, part.start, tables).organization);
  const isNearest = (nearest ?? 0) > 0 && later.every(score => score < (nearest ?? 0));
  const isApart = title.organization === 0 && isNearest && organization.title === 0;
  const isJoined = safe ? title.title > 0 || count === 1 : title.title > 0 && isApart;
  return isJoined ? [title, organization] : [part];
}

/** "Técnica de Selección. Talento Norte": a full stop parts them, unless it ends an abbreviation. */
function splitAtStop(part: HeadPart, tables: LanguageTables): readonly HeadPart[] {
  const cuts = [...part.text.matchAll(/\.\s+(?=\p{Lu})/gu)].map(stop => {
    const at = stop.index + stop[0].length;
    const left = scorePart(part.text.slice(0, stop.index), part.line, part.start, tables);
    return { left, right: scorePart(part.text.slice(at), part.line, part.start + at, tables) };
  });
  const isNamed = (side: HeadPart) => side.title > 0 || side.organization > 0;
  const cut =
    cuts.find(({ left, right }) => left.title > left.organization && right.organization > right.title) ??
    cuts.find(({ left, right }) => /\p{Ll}{5}$/u.test(left.text) && (isNamed(left) || isNamed(right)));
  return cut ? [cut.left, ...splitAtStop(cut.right, tables)] : [part];
}

/** Commas part title, organisation and place; a part with a title of its own keeps what follows as far as it is no place. */
function splitAtCommas(part: HeadPart, needsSplit: boolean, tables: LanguageTables): readonly HeadPart[] {
  const own = splitBracketedPlace(part, tables);
  const main = own[0];
  if (!main || !/[,،、]/u.test(main.text)) return own;
  const pieces = piecesOf(main, tables);
  const { kept, places } = stripPlaces(pieces, main, needsSplit, tables);
  const groups = needsSplit ? groupPieces(kept) : [kept];
  const parts = groups.filter(group => group.length > 0).map(group => joinPieces(group, main, tables));
  return [...parts, ...places, ...own.slice(1)];
}

function piecesOf(part: HeadPart, tables: LanguageTables): readonly HeadPart[] {
  const pieces: HeadPart[] = [];
  for (const match of part.text.matchAll(/(?:[^,،、(]|\([^)]*\)?)+/gu)) {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].trim();
    if (text === '') continue;
    const piece = scorePart(text, part.line, part.start + match.index + lead, tables);
    const previous = pieces.at(-1);
    // "Acme, Inc." is one name.
    if (previous && isLegalFormOnly(piece, tables))
      pieces[pieces.length - 1] = scorePart(`${previous.text}, ${text}`, part.line, previous.start, tables);
    else pieces.push(piece);
  }
  return pieces;
}

function isLegalFormOnly(piece: HeadPart, tables: LanguageTables): boolean {
  const words = scoreWords(piece);
  return words.length > 0 && words.length <= 3 && tables.legalForms.whole(words) === true;
}

function scoreWords(piece: HeadPart) {
  return piece.line.words.filter(word => word.start >= piece.start && word.end <= piece.start + piece.text.length);
}

function stripPlaces(pieces: readonly HeadPart[], main: HeadPart, needsSplit: boolean, tables: LanguageTables) {
  let end = pieces.length;
  let start = end;
  // The longest tail that is a place ("Parma, OH").
  for (let from = Math.max(1, end - 3); from < end; from += 1) {
    const tail = pieces
      .slice(from)
      .map(piece => piece.text)
      .join(', ');
    if (isPlaceText(tail, tables)) {
      start = from;
      break;
    }
  }
  // "Org, Town": an unknown last piece after an organisation, when the title stands elsewhere.
  const last = pieces.at(-1);
  if (
    start === end &&
    !needsSplit &&
    pieces.length >= 2 &&
    last &&
    main.title === 0 &&
    last.organization === 0 &&
    scoreWords(last).length <= 3
  )
    start = end - 1;
  end = start;
  const places = pieces.slice(end).map((piece): HeadPart => Object.assign({}, piece, { isPlace: true }));
  return { kept: pieces.slice(0, end), places };
}

/** "Title, Org", "Title, Team, Org", "Org, Title": where the organisation begins. */
function groupPieces(pieces: readonly HeadPart[]): readonly (readonly HeadPart[])[] {
  if (pieces.length < 2) return [pieces];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first && last && lean(first) < lean(last) && (first.organization > 0 || last.title > 0)) return [pieces.slice(0, 1), pieces.slice(1)];
  const organizationAt = pieces.findIndex((piece, at) => at > 0 && piece.organization > 0 && piece.organization >= piece.title);
  const cut = organizationAt > 0 ? organizationAt : pieces.findIndex((piece, at) => at > 0 && piece.title === 0);
  return cut > 0 ? [pieces.slice(0, cut), pieces.slice(cut)] : [pieces.slice(0, -1), pieces.slice(-1)];
}

function joinPieces(pieces: readonly HeadPart[], main: HeadPart, tables: LanguageTables): HeadPart {
  return scorePart(pieces.map(piece => piece.text).join(', '), main.line, pieces[0]?.start ?? main.start, tables);
}

/** "Wattlebird Bank (Melbourne)": a bracket at the end that holds a place, or follows an organisation. */
function splitBracketedPlace(part: HeadPart, tables: LanguageTables): readonly HeadPart[] {
  const match = /^(.*\S)\s*\(([^()]{2,60})\)$/u.exec(part.text);
  const [, before = '', inside = ''] = match ?? [];
  if (before === '' || inside === '') return [part];
  const head = scorePart(before, part.line, part.start, tables);
  const place = scorePart(inside, part.line, part.start + part.text.length - inside.length - 1, tables);
  const lastPiece = scorePart(before.split(',').at(-1)?.trim() ?? before, part.line, part.start, tables);
  const followsOrganization = before.includes(',') ? lastPiece.title === 0 : head.title === 0;
  const looksLikePlace = place.title === 0 && place.organization === 0 && /^\p{Lu}/u.test(inside) && scoreWords(place).length <= 4;
  if (place.isPlace || (followsOrganization && looksLikePlace)) return [head, { ...place, isPlace: true }];
  return [part];
}

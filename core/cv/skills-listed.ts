import type { CvSection } from '../contract/cv.ts';
import type { DocumentText, TextLine } from '../contract/document.ts';
import type { SkillEntry, SkillHit, Vocabulary } from '../contract/vocabulary.ts';
import { foldName } from '../skills/fold.ts';
import { readListLine, type ListItem } from './skills-list.ts';
import { longestListItemWords } from './skills-tables.ts';

/** An item of a skill list with what the vocabulary knows of it. */
export interface Listed extends ListItem {
  readonly skill: SkillEntry | null;
}

/** All items of the skill sections, in reading order. Items that join several known skills are split, wrapped ones joined. */
export function readListed(document: DocumentText, sections: readonly CvSection[], vocabulary: Vocabulary): readonly Listed[] {
  const items: ListItem[] = [];
  const isKnown = (text: string): boolean => vocabulary.get(text) !== null;
  for (const section of sections) {
    if (section.kind !== 'skills') continue;
    const lines = section.lines.flatMap(index => {
      const line = document.lines[index];
      return line ? [{ index, line }] : [];
    });
    const allBold = lines.every(({ line }) => line.bold);
    for (const [at, { index, line }] of lines.entries()) {
      if ((!allBold && isGroupHead(line, isKnown)) || headsIndented(line, lines[at + 1]?.line)) continue;
      items.push(...readListLine(line, index, isKnown));
    }
  }
  return joinWrapped(items, document, vocabulary).flatMap(item => recognise(item, vocabulary));
}

/** A short bold line, or one that ends with a colon, among plain ones heads a group and is no skill. */
function isGroupHead(line: TextLine, isKnown: (text: string) => boolean): boolean {
  if (/[,;|]/.test(line.text)) return false;
  if (/[:：]\s*$/u.test(line.text)) return true;
  return line.bold && !line.bullet && !isKnown(line.text);
}

/** A list that begins this many points to the right of the line above it belongs to that line. */
const indentOfGroup = 8;

/** One name in bold or without a list mark over an indented list ("Databases" over "• PostgreSQL") heads it, whatever the name. */
function headsIndented(line: TextLine, next: TextLine | undefined): boolean {
  if (!next || next.page !== line.page || /[,;:|•·\t]/u.test(line.text) || next.box.x < line.box.x + indentOfGroup) return false;
  const isMarked = next.bullet && !line.bullet;
  const isHeavier = (line.bold && !next.bold) || line.fontSize > next.fontSize * 1.1;
  return next.box.y > line.box.y && (isMarked || isHeavier);
}

/** "Medication" and "Administration" on two lines of a narrow column are one item where the vocabulary knows only both together. */
function joinWrapped(items: readonly ListItem[], document: DocumentText, vocabulary: Vocabulary): readonly ListItem[] {
  const joined: ListItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last && isWrapped(last, item, document) && isOne(`${last.name} ${item.name}`, last.name, item.name, vocabulary)) {
      joined[joined.length - 1] = {
        ...last,
        name: `${last.name} ${item.name}`,
        level: last.level ?? item.level,
        years: last.years ?? item.years,
      };
    } else {
      joined.push(item);
    }
  }
  return joined;
}

function isWrapped(last: ListItem, item: ListItem, document: DocumentText): boolean {
  const [before, after] = [document.lines[last.line], document.lines[item.line]];
  if (!before || !after || item.line !== last.line + 1 || after.bullet || before.column !== after.column) return false;
  return before.text.trimEnd().length === last.end && item.start === 0;
}

function isOne(whole: string, first: string, second: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.get(whole) === null) return false;
  return vocabulary.get(first) === null || vocabulary.get(second) === null;
}

function recognise(item: ListItem, vocabulary: Vocabulary): readonly Listed[] {
  const whole = vocabulary.get(item.name);
  const hits = vocabulary.find(item.name);
  if (whole)
    return foldName(whole.name) === foldName(item.name)
      ? [{ ...item, skill: whole }]
      : (splitPair(item, vocabulary) ?? [{ ...item, skill: whole }]);
  const bare = item.name.replace(/\([^)]*\)/g, '').trim();
  if (hits.length > 1 && coversAll(item.name, hits) && (hits.length > 2 || areApart(item.name, hits)))
    return hits.map(hit => partOf(item, hit)).flatMap(part => splitPair(part, vocabulary) ?? [part]);
  if (bare.split(/\s+/).length > longestListItemWords) return [];
  const [first] = hits;
  const fits = first && first.start < bare.length && (first.end - first.start) * 2 >= bare.length;
  return [{ ...item, skill: fits ? first.skill : null }];
}

/** What one uses stands beside another; other names of skills join to one phrase. */
const usedThings = new Set<SkillEntry['category']>(['language', 'framework', 'library', 'tool', 'platform', 'database']);

/** "Docker and Kubernetes" are two, and so are "HTML CSS"; "GPS Mapping" is one thing that the vocabulary does not know. */
function areApart(name: string, hits: readonly SkillHit[]): boolean {
  const between = hits.slice(1).map((hit, at) => name.slice(hits[at]?.end ?? 0, hit.start));
  const hasPhrase = hits.some(hit => name.slice(hit.start, hit.end).includes(' '));
  return hasPhrase || between.some(text => text.trim() !== '') || hits.every(hit => usedThings.has(hit.skill.category));
}

/** "HTML CSS", "Word Excel": each word is a skill of its own. */
function splitPair(item: ListItem, vocabulary: Vocabulary): readonly Listed[] | null {
  const words = Array.from(item.name.matchAll(/\S+/g), match => ({ text: match[0], start: match.index }));
  if (words.length < 2 || words.length > 4) return null;
  const entries = words.map(word => vocabulary.get(word.text));
  if (entries.some(entry => entry === null) || new Set(entries).size < words.length) return null;
  // "MIG Welding" is one skill: its canonical name has both words.
  const canonical = foldName(vocabulary.get(item.name)?.name ?? '');
  if (words.every(word => canonical.includes(foldName(word.text)))) return null;
  return words.map(({ text, start }, index) => part(item, text, start, entries[index] ?? null));
}

/** True where hits leave nothing but spaces, signs and "and" between them. */
function coversAll(name: string, hits: readonly SkillHit[]): boolean {
  let rest = '';
  let from = 0;
  for (const hit of hits) {
    rest += ` ${name.slice(from, hit.start)}`;
    from = hit.end;
  }
  rest += ` ${name.slice(from)}`;
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:and|und|et|y|e|en|i|or)\b/giu, ''));
}

function partOf(item: ListItem, hit: SkillHit): Listed {
  return part(item, item.name.slice(hit.start, hit.end), hit.start, hit.skill);
}

function part(item: ListItem, name: string, start: number, skill: SkillEntry | null): Listed {
  return { ...item, name, start: item.start + start, end: item.start + start + name.length, skill };
}

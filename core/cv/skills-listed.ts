import type { CvSection } from '../contract/cv.ts';
import type { DocumentText, TextLine } from '../contract/document.ts';
import type { SkillEntry, SkillHit, Vocabulary } from '../contract/vocabulary.ts';
import { readListLine, type ListItem } from './skills-list.ts';

/** An item of a skill list with what the vocabulary knows of it. */
export interface Listed extends ListItem {
  readonly skill: SkillEntry | null;
}

/** All items of the skill sections, in reading order. Items that join several known skills are split. */
export function readListed(document: DocumentText, sections: readonly CvSection[], vocabulary: Vocabulary): readonly Listed[] {
  const items: Listed[] = [];
  for (const section of sections) {
    if (section.kind !== 'skills') continue;
    const lines = section.lines.map(index => ({ index, line: document.lines[index] })).filter(isPresent);
    const allBold = lines.every(({ line }) => line.bold);
    for (const { index, line } of lines) {
      if (!allBold && isGroupHead(line, vocabulary)) continue;
      for (const item of readListLine(line, index)) items.push(...recognise(item, vocabulary));
    }
  }
  return items;
}

function isPresent(entry: { readonly index: number; readonly line: TextLine | undefined }): entry is { index: number; line: TextLine } {
  return entry.line !== undefined;
}

/** A short bold line, or one that ends with a colon, among plain ones heads a group and is no skill. */
function isGroupHead(line: TextLine, vocabulary: Vocabulary): boolean {
  if (/[,;|]/.test(line.text)) return false;
  if (/[:：]\s*$/u.test(line.text)) return true;
  return line.bold && !line.bullet && vocabulary.get(line.text) === null;
}

function recognise(item: ListItem, vocabulary: Vocabulary): readonly Listed[] {
  const whole = vocabulary.get(item.name);
  if (whole) return [{ ...item, skill: whole }];
  const hits = vocabulary.find(item.name);
  const covered = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
  const letters = item.name.replace(/[\s/&+-]|\b(?:and|und|et|y|e|en|i)\b/gu, '').length;
  if (hits.length > 1 && covered >= letters) return hits.map(hit => partOf(item, hit));
  const [first] = hits;
  const bare = item.name.replace(/\([^)]*\)/g, '').trim();
  const fits = first && first.start < bare.length && (first.end - first.start) * 2 >= bare.length;
  return [{ ...item, skill: fits ? first.skill : null }];
}

function partOf(item: ListItem, hit: SkillHit): Listed {
  return { ...item, name: item.name.slice(hit.start, hit.end), start: item.start + hit.start, end: item.start + hit.end, skill: hit.skill };
}

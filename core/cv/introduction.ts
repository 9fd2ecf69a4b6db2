import type { TextField } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import { leadingLabel } from './contact/labels.ts';
import { evidenceOfLine, evidenceOfLines } from './evidence.ts';
import { joinWrapped } from './experience/read-experience.ts';
import type { CvLine } from './lines.ts';
import { isPlaceText } from './places.ts';
import type { SectionLines } from './sections/read-sections.ts';
import type { LanguageTables } from './tables.ts';

const mostHeadlineWords = 12;
const longestSummary = 3000;

/** The professional title beside or under the name; null where the lines there say something else. */
export function readHeadline(
  document: DocumentText,
  lines: readonly CvLine[],
  nameLine: number | null,
  name: string,
  tables: LanguageTables,
): TextField | null {
  if (nameLine === null) return null;
  const own = lines[nameLine];
  const beside = own?.text
    .split(/\t|\s+[|•·–—-]\s+/u)
    .slice(1)
    .find(part => part.trim() !== '' && !/[@\d]/u.test(part) && part.trim() !== name);
  if (own && beside && tables.jobTitles.occursIn(own.words)) {
    const at = own.text.indexOf(beside);
    return { value: beside.trim(), confidence: 0.7, evidence: evidenceOfLine(document, own.index, at, at + beside.length) };
  }
  let isNext = true;
  for (const line of lines.slice(nameLine + 1, nameLine + 8)) {
    if (line.source.page !== own?.source.page || line.words.length > mostHeadlineWords) break;
    if (line.words.length === 0 || line.text.trim() === name) continue;
    if (
      /[@]|https?:|www\.|\d{3}|^\S+\.\p{Ll}{2,}$/u.test(line.text) ||
      leadingLabel(line.folded, tables) !== null ||
      isPlaceText(line.text, tables)
    ) {
      isNext = false;
      continue;
    }
    const isTitle = tables.jobTitles.occursIn(line.words) || line.words.some(word => tables.jobTitleEndings.ends(word.text, false));
    if (!isTitle && (!isNext || tables.headings.has(line.folded.replace(/[^\p{L}\p{N}+#]+/gu, '')))) break;
    return {
      value: line.text.trim().replace(/\s+/gu, ' '),
      confidence: isTitle ? 0.9 : 0.5,
      evidence: evidenceOfLine(document, line.index),
    };
  }
  return null;
}

/** The summary section as one text, else the first paragraph before any heading. */
export function readSummary(document: DocumentText, sections: readonly SectionLines[]): TextField | null {
  const section = sections.find(entry => entry.kind === 'summary' && entry.lines.some(line => line.words.length > 4));
  const lines = section?.lines ?? proseOf(sections.find(entry => entry.kind === null)?.lines ?? []);
  if (lines.length === 0) return null;
  const value = lines.map(line => line.text.trim()).reduce((text, line) => (text === '' ? line : joinWrapped(text, line)), '');
  return value === ''
    ? null
    : { value: value.slice(0, longestSummary), confidence: section ? 0.9 : 0.5, evidence: evidenceOfLines(document, lines.slice(0, 12)) };
}

function proseOf(lines: readonly CvLine[]): readonly CvLine[] {
  const first = lines.findIndex(line => line.words.length > 11 && !line.text.includes('@'));
  const block = lines[first]?.source.block;
  return first < 0 ? [] : lines.filter((line, at) => at >= first && line.source.block === block);
}

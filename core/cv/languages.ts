import type { CefrLevel, SpokenLanguage } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import { evidenceOfLine } from './evidence.ts';
import type { CvLine } from './lines.ts';
import type { SectionLines } from './sections/read-sections.ts';
import type { LanguageTables } from './tables.ts';
import type { Word } from './text/words.ts';

/** Reads spoken languages with their levels from language sections, else from contact lines that list nothing else. */
export function readLanguages(
  document: DocumentText,
  sections: readonly SectionLines[],
  tables: LanguageTables,
): readonly SpokenLanguage[] {
  const found = new Map<string, SpokenLanguage>();
  const add = (language: SpokenLanguage) => {
    const known = found.get(language.code);
    if (!known || (known.level === null && language.level !== null))
      found.set(language.code, known ? { ...known, level: language.level } : language);
  };
  for (const section of sections) {
    if (section.kind === 'languages') readLines(document, section.lines, tables).forEach(add);
    else if (section.kind !== 'references' && section.kind !== 'interests') readLists(document, section, tables).forEach(add);
  }
  return [...found.values()];
}

/** Outside language sections only lines that hold nothing but languages count; in contact lines a part of the line may. */
function readLists(document: DocumentText, section: SectionLines, tables: LanguageTables): readonly SpokenLanguage[] {
  const isContact = section.kind === null || section.kind === 'contact';
  return section.lines.flatMap((line, at) => {
    if (!isLanguageList(line, isContact, tables)) return [];
    const next = section.lines[at + 1];
    return readLine(document, line, next && tables.languageLevels.match(next.words, 0) ? next : undefined, tables);
  });
}

function readLines(document: DocumentText, lines: readonly CvLine[], tables: LanguageTables): readonly SpokenLanguage[] {
  return lines.flatMap((line, at) => readLine(document, line, lines[at + 1], tables));
}

function readLine(document: DocumentText, line: CvLine, next: CvLine | undefined, tables: LanguageTables): readonly SpokenLanguage[] {
  const hits = tables.spokenLanguages.find(line.words);
  return hits.flatMap((hit, at): SpokenLanguage[] => {
    const first = line.words[hit.from];
    const last = line.words[hit.to - 1];
    if (!first || !last || (hits.length === 1 && line.words.length > 14)) return [];
    const following = hits[at + 1];
    const end = following ? (line.words[following.from]?.start ?? line.text.length) : line.text.length;
    const own = line.words.filter(word => word.start >= last.end && word.start < end);
    // "C1 English": where nothing follows the names, a level may stand before them.
    const before = at === 0 && own.length === 0 ? line.words.slice(0, hit.from) : [];
    const level = levelOf(own, tables) ?? levelOf(before, tables) ?? levelBelow(line, first, hits.length, next, tables);
    const evidence = evidenceOfLine(document, line.index, first.start, Math.max(last.end, own.at(-1)?.end ?? 0));
    return [{ code: hit.value, name: line.text.slice(first.start, last.end), level, confidence: level ? 0.95 : 0.85, evidence }];
  });
}

/** The level in the same cell of the next line ("English ⇥ Japanese" over "Native ⇥ Fluent"). */
function levelBelow(line: CvLine, name: Word, count: number, next: CvLine | undefined, tables: LanguageTables): CefrLevel | null {
  if (!next || tables.spokenLanguages.occursIn(next.words)) return null;
  const cell = line.text.slice(0, name.start).split('\t').length - 1;
  const cells = next.text.split('\t');
  if (count > 1 && cells.length !== line.text.split('\t').length) return null;
  const from = cells.slice(0, cell).join('\t').length;
  const to = from + (cells[cell]?.length ?? 0) + (cell > 0 ? 1 : 0);
  return levelOf(
    next.words.filter(word => word.start >= from && word.end <= to),
    tables,
  );
}

function levelOf(words: readonly Word[], tables: LanguageTables): CefrLevel | null {
  const printed = words.find(word => /^(?:[abc][12]|n[1-5])$/.test(word.text));
  if (printed) return cefrOf(printed.text);
  return tables.languageLevels.find(words)[0]?.value ?? null;
}

/** CEFR as printed; the levels of the Japanese test by the official comparison (Japan Foundation, 2025). */
function cefrOf(text: string): CefrLevel | null {
  const levels: Readonly<Record<string, CefrLevel>> = {
    a1: 'A1',
    a2: 'A2',
    b1: 'B1',
    b2: 'B2',
    c1: 'C1',
    c2: 'C2',
    n5: 'A1',
    n4: 'A2',
    n3: 'B1',
    n2: 'B2',
    n1: 'C1',
  };
  return levels[text] ?? null;
}

/** A line (in contact data: a cell of it) of nothing but language names, levels and separators. */
function isLanguageList(line: CvLine, isPartEnough: boolean, tables: LanguageTables): boolean {
  if (!isPartEnough) return isListOfLanguages(line.words, tables);
  let offset = 0;
  return line.text.split(/[\t|•·]/u).some(cell => {
    const from = offset;
    offset += cell.length + 1;
    return isListOfLanguages(
      line.words.filter(word => word.start >= from && word.end <= from + cell.length),
      tables,
    );
  });
}

function isListOfLanguages(words: readonly Word[], tables: LanguageTables): boolean {
  if (words.length === 0 || words.length > 12) return false;
  const names = tables.spokenLanguages.find(words);
  if (names.length === 0) return false;
  const levels = tables.languageLevels.find(words);
  const covered =
    [...names, ...levels].reduce((sum, hit) => sum + hit.to - hit.from, 0) + words.filter(word => /^[abc][12]$/.test(word.text)).length;
  return covered >= words.length;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cv } from '../../core/contract/cv.ts';
import type { DocumentText, TextLine } from '../../core/contract/document.ts';
import { AppError, describeError } from '../../core/contract/errors.ts';
import type { Box } from '../../core/contract/geometry.ts';
import { readCv } from '../../core/cv/read-cv.ts';
import { layoutRecognised } from '../../core/document/recognised-text.ts';
import { withOccupations } from '../../core/occupations/cv-occupations.ts';
import { readDocument } from '../../workers/read/read-document.ts';
import { loadReadingResources } from '../../workers/resources.ts';
import { describeFields } from './doctor-fields.ts';

/** Region of phone numbers without a country code. */
const defaultRegion = 'US';

/**
 * `npm run doctor -- document FILE…`: what the machine reads in each file: pages, columns, blocks in reading order with
 * their boxes, sections, and every field with its confidence. Resolves to the exit code, 1 where a file was refused.
 */
export async function examineDocuments(root: string, files: readonly string[], write: (text: string) => void): Promise<number> {
  const resources = await loadReadingResources(path.join(root, 'resources'));
  const today = new Date().toISOString().slice(0, 7);
  let refused = 0;
  for (const file of files) {
    try {
      const raw = await readDocument(new Uint8Array(await readFile(file)));
      const document = layoutRecognised(raw, []);
      const cv = withOccupations(readCv(document, { ...resources, today, defaultRegion }), resources.jobWords.titles);
      write(`${file}\n${describeDocument(document, cv)}\n`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { sentence, nextStep } = describeError(error.code, error.details);
      write(`${file}\nREFUSED  ${sentence}\n         → ${nextStep}\n`);
      refused += 1;
    }
  }
  return refused > 0 ? 1 : 0;
}

/** A document as text, one line of print for each thing that was read. */
export function describeDocument(document: DocumentText, cv: Cv): string {
  return [...describePages(document), ...describeLines(document, cv), ...describeHidden(document), '', ...describeFields(cv)].join('\n');
}

function describePages({ kind, pages, quality, lines }: DocumentText): readonly string[] {
  const sizes = pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`).join(', ');
  return [`${kind}, ${pages.length} pages (${sizes} pt), ${lines.length} lines, quality ${quality.toFixed(2)}`];
}

/** Lines in reading order; columns, blocks and sections are announced where they begin. */
function describeLines({ lines, scannedPages = [], imagePages }: DocumentText, cv: Cv): readonly string[] {
  const sections = sectionStarts(cv);
  const text: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.page !== line.page) {
      const notes = [scannedPages.includes(line.page) ? 'scan with text layer' : '', imagePages.includes(line.page) ? 'picture' : ''];
      text.push('', `page ${line.page} ${notes.filter(Boolean).join(', ')}`.trimEnd());
    }
    if (before?.page !== line.page || before.column !== line.column || before.region !== line.region)
      text.push(`  column ${line.column} ${line.region}`);
    const section = sections.get(index);
    if (section !== undefined) text.push(`  § ${section}`);
    text.push(`  ${before?.block === line.block ? '│' : '┌'} ${String(index).padStart(4)} ${describeLine(line)}`);
  }
  return text;
}

function describeLine(line: TextLine): string {
  const style = `${line.fontSize.toFixed(1)}${line.bold ? 'b' : ''}${line.italic ? 'i' : ''}`;
  return `${describeBox(line.box).padEnd(20)} ${style.padEnd(6)} ${line.bullet ? '• ' : ''}${line.text.replaceAll('\t', ' ⇥ ')}`;
}

/** Left, top, width and height in points. */
function describeBox({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(' ');
}

/** What begins at a line: a section by its heading, or by its first line where it has none. */
function sectionStarts(cv: Cv): ReadonlyMap<number, string> {
  return new Map(
    cv.sections.map(({ kind, heading, headingLine, lines, confidence }) => [
      headingLine ?? lines[0] ?? -1,
      `${kind} ${confidence.toFixed(2)}${heading === '' ? '' : ` “${heading}”`}`,
    ]),
  );
}

function describeHidden({ hidden, instructions }: DocumentText): readonly string[] {
  return [
    ...hidden.map(({ page, box, technique, text }) => `  hidden (${technique}) page ${page}, ${describeBox(box)}: ${text}`),
    ...instructions.map(({ page, quote, hidden: isHidden }) => `  instruction${isHidden ? ' (hidden)' : ''} page ${page}: ${quote}`),
  ];
}

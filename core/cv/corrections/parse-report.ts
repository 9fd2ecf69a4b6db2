import type { FieldParts } from '../../contract/correction.ts';
import type { Cv } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import type { Box } from '../../contract/geometry.ts';
import type { ReadField } from './field-values.ts';
import type { ResolvedField } from './resolve.ts';

/** A text as its shape alone: capital letters are X, all others x, digits 9; spaces, marks and signs stay. "Ana, 2019" is "Xxx, 9999". */
export function shapeOf(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\p{Lu}\p{Lt}]/gu, 'X')
      .replace(/[\p{L}\p{M}]/gu, letter => (letter === 'X' ? 'X' : 'x'))
      .replace(/\p{N}/gu, '9')
      // Pictures and letters of private fonts may be words of somebody.
      .replace(/[\p{Co}\p{Cn}\p{Cc}\p{Cf}]/gu, sign => (sign === '\t' ? '\t' : '·'))
  );
}

/** A reading as it can be handed on: where things stand and what they were taken for, and no word of anybody. */
export interface ParseReport {
  readonly document: object;
  readonly lines: readonly object[];
  readonly sections: readonly object[];
  readonly fields: readonly object[];
}

/** What a report is made of: the reading as the machine made it, and its fields with what people put right. */
export interface ParseReportSources {
  readonly document: DocumentText;
  readonly cv: Cv;
  readonly fields: readonly ResolvedField[];
  readonly readerVersion: string;
  readonly understandingVersion: string;
}

/**
 * Describes how a document was understood without what it says: boxes, sizes and kinds of its lines, sections, fields
 * with confidence, and of corrections the shapes of both sides. Names of files, properties and links are left out.
 */
export function reportParse({ document, cv, fields, readerVersion, understandingVersion }: ParseReportSources): ParseReport {
  return {
    document: {
      kind: document.kind,
      pages: document.pages,
      quality: document.quality,
      imagePages: document.imagePages,
      scannedPages: document.scannedPages ?? [],
      recognised: (document.recognised ?? []).map(({ page, confidence, doubtful }) => ({ page, confidence, doubtful: doubtful.length })),
      hidden: document.hidden.map(({ page, box, technique, text }) => ({ page, box: rounded(box), technique, characters: text.length })),
      language: cv.language,
      confidence: cv.confidence,
      readerVersion,
      understandingVersion,
    },
    lines: document.lines.map(({ page, box, fontSize, bold, italic, block, column, region, bullet, text }, line) => ({
      line,
      page,
      box: rounded(box),
      fontSize: tenth(fontSize),
      bold,
      italic,
      block,
      column,
      region,
      bullet,
      shape: shapeOf(text),
    })),
    sections: cv.sections.map(({ kind, heading, headingLine, lines, confidence }) => ({
      kind,
      heading: shapeOf(heading),
      headingLine,
      lines,
      confidence,
    })),
    fields: fields.map(field => describeField(field)),
  };
}

function describeField({ kind, read, parts, correction }: ResolvedField): object {
  const state = correction === null ? 'as read' : parts === null ? 'removed' : read === null ? 'added' : 'corrected';
  return {
    kind,
    state,
    read: read === null ? null : shapesOf(kind, read.parts),
    ...(correction === null ? {} : { corrected: parts === null ? null : shapesOf(kind, parts) }),
    confidence: read === null ? null : Math.round(read.confidence * 100) / 100,
    places: placesOf(read),
  };
}

function placesOf(read: ReadField | null): readonly object[] {
  return (read?.evidence ?? []).map(({ page, line, start, end }) => ({ page, line, start, end }));
}

/** Parts that are a choice of the program and say nothing of a person by themselves. */
const choices: ReadonlySet<string> = new Set(['education level', 'language level']);

function shapesOf(kind: string, parts: FieldParts): object {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' && !choices.has(`${kind} ${name}`) ? shapeOf(part) : part]),
  );
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

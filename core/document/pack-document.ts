import {
  type DocumentText,
  documentKinds,
  type HiddenText,
  hidingTechniques,
  type InstructionText,
  lineRegions,
  type LineSpan,
  type RecognisedText,
  type TextLine,
} from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { scanFaults } from '../contract/recognition.ts';
import { ByteReader, ByteWriter } from './packed-bytes.ts';

/** Version of the layout below; a stored document of another version is laid out again from its bytes. */
const version = 1;

/**
 * A document as compact bytes for storage: all texts once, geometry as 32-bit floats, numbers as variable-length
 * integers. Boxes lose precision below 0.001 point. Compressing is left to the caller.
 */
export function packDocument(document: DocumentText): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.integer(version);
  out.integer(documentKinds.indexOf(document.kind));
  out.list(document.pages, page => {
    out.float(page.width);
    out.float(page.height);
  });
  out.list(document.lines, line => writeLine(out, line));
  out.list(document.hidden, hidden => {
    out.integer(hidden.page);
    writeBox(out, hidden.box);
    out.text(hidden.text);
    out.integer(hidingTechniques.indexOf(hidden.technique));
  });
  out.list(document.instructions, instruction => {
    out.integer(instruction.page);
    writeBox(out, instruction.box);
    out.text(instruction.quote);
    out.integer(instruction.hidden ? 1 : 0);
  });
  out.list(document.imagePages, page => out.integer(page));
  out.list(document.scannedPages ?? [], page => out.integer(page));
  out.float(document.quality);
  out.list(Object.entries(document.properties), ([name, value]) => {
    out.text(name);
    out.text(value);
  });
  if (document.recognised !== undefined) {
    out.list(document.recognised, recognised => writeRecognised(out, recognised));
    out.list(document.recognised, recognised => out.integer(marksOf(recognised)));
  }
  return out.bytes();
}

/** The document of packed bytes. Throws RangeError where they are of another version or cut off. */
export function unpackDocument(bytes: Uint8Array): DocumentText {
  const from = new ByteReader(bytes);
  if (from.integer() !== version) throw new RangeError('The stored text has another version.');
  const kind = named(documentKinds, from.integer());
  const pages = from.list(() => ({ width: from.float(), height: from.float() }));
  const lines = from.list(() => readLine(from));
  const hidden = from.list((): HiddenText => ({
    page: from.integer(),
    box: readBox(from),
    text: from.text(),
    technique: named(hidingTechniques, from.integer()),
  }));
  const instructions = from.list((): InstructionText => ({
    page: from.integer(),
    box: readBox(from),
    quote: from.text(),
    hidden: from.integer() === 1,
  }));
  const imagePages = from.list(() => from.integer());
  const scannedPages = from.list(() => from.integer());
  const quality = from.float();
  const properties = Object.fromEntries(from.list(() => [from.text(), from.text()] as const));
  const sureness = from.isAtEnd ? [] : from.list(() => readRecognised(from));
  const marks = from.isAtEnd ? [] : from.list(() => from.integer());
  const recognised = sureness.map((page, index) => ({ ...page, ...marked(marks[index] ?? 0) }));
  return {
    kind,
    pages,
    lines,
    hidden,
    instructions,
    imagePages,
    ...(scannedPages.length > 0 ? { scannedPages } : {}),
    ...(recognised.length > 0 ? { recognised } : {}),
    quality,
    properties,
  };
}

function writeRecognised(out: ByteWriter, { page, confidence, doubtful }: RecognisedText): void {
  out.integer(page);
  out.float(confidence);
  out.list(doubtful, word => {
    out.text(word.text);
    writeBox(out, word.box);
    out.float(word.confidence);
  });
}

function readRecognised(from: ByteReader): RecognisedText {
  return {
    page: from.integer(),
    confidence: from.float(),
    doubtful: from.list(() => ({ text: from.text(), box: readBox(from), confidence: from.float() })),
  };
}

const garbledMark = 1;
/** Faults stand above the mark, by their place in the list and counted from 1. */
const faultStep = 2;

function marksOf({ fault, garbled }: RecognisedText): number {
  return (garbled === true ? garbledMark : 0) + (fault === undefined ? 0 : faultStep * (1 + scanFaults.indexOf(fault)));
}

function marked(marks: number): Pick<RecognisedText, 'fault' | 'garbled'> {
  const fault = scanFaults[Math.floor(marks / faultStep) - 1];
  return { ...(fault === undefined ? {} : { fault }), ...((marks & garbledMark) === 0 ? {} : { garbled: true }) };
}

const bold = 1;
const italic = 2;
const bullet = 4;

function writeLine(out: ByteWriter, line: TextLine): void {
  out.text(line.text);
  out.integer(line.page);
  writeBox(out, line.box);
  out.float(line.fontSize);
  out.integer((line.bold ? bold : 0) | (line.italic ? italic : 0) | (line.bullet ? bullet : 0));
  out.integer(line.block);
  out.integer(line.column);
  out.integer(lineRegions.indexOf(line.region));
  out.list(line.spans, span => {
    out.integer(span.start);
    out.integer(span.end);
    writeBox(out, span.box);
    out.float(span.fontSize);
    out.integer((span.bold ? bold : 0) | (span.italic ? italic : 0));
    out.integer(span.color === null ? 0 : Number.parseInt(span.color.slice(1), 16) + 1);
  });
}

function readLine(from: ByteReader): TextLine {
  const text = from.text();
  const page = from.integer();
  const box = readBox(from);
  const fontSize = from.float();
  const flags = from.integer();
  const block = from.integer();
  const column = from.integer();
  const region = named(lineRegions, from.integer());
  const spans = from.list(() => readSpan(from));
  return {
    text,
    page,
    box,
    fontSize,
    bold: (flags & bold) !== 0,
    italic: (flags & italic) !== 0,
    block,
    column,
    region,
    bullet: (flags & bullet) !== 0,
    spans,
  };
}

function readSpan(from: ByteReader): LineSpan {
  const start = from.integer();
  const end = from.integer();
  const box = readBox(from);
  const fontSize = from.float();
  const flags = from.integer();
  const color = from.integer();
  const hex = color === 0 ? null : `#${(color - 1).toString(16).padStart(6, '0')}`;
  return { start, end, box, fontSize, bold: (flags & bold) !== 0, italic: (flags & italic) !== 0, color: hex };
}

function writeBox(out: ByteWriter, box: Box): void {
  out.float(box.x);
  out.float(box.y);
  out.float(box.width);
  out.float(box.height);
}

function readBox(from: ByteReader): Box {
  return { x: from.float(), y: from.float(), width: from.float(), height: from.float() };
}

function named<Name>(names: readonly Name[], index: number): Name {
  const name = names[index];
  if (name === undefined) throw new RangeError('The stored text is damaged.');
  return name;
}

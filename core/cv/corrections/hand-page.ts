import type { CvSection, SectionKind } from '../../contract/cv.ts';
import type { DocumentText, PageSize, TextLine } from '../../contract/document.ts';
import type { Evidence } from '../../contract/geometry.ts';
import { evidenceFor } from '../../document/evidence.ts';
import type { FieldKind } from '../../contract/correction.ts';

/** Heading of the page behind the last one on which stands what people wrote by hand. */
export const handPageHeading = 'Written by hand';

/** Where each kind of field stands on the page written by hand, in this order. */
const places: readonly { readonly section: SectionKind; readonly heading: string; readonly kinds: readonly FieldKind[] }[] = [
  { section: 'contact', heading: 'Contact', kinds: ['name', 'headline', 'email', 'phone', 'location', 'link'] },
  { section: 'experience', heading: 'Experience', kinds: ['position'] },
  { section: 'education', heading: 'Education', kinds: ['education'] },
  { section: 'certificates', heading: 'Certificates', kinds: ['certificate'] },
  { section: 'languages', heading: 'Languages', kinds: ['language'] },
  { section: 'skills', heading: 'Skills', kinds: ['skill'] },
];

/** Something that stands on no page of the document. */
export interface HandWritten {
  readonly path: string;
  readonly kind: FieldKind;
  readonly text: string;
}

/** A document with the page written by hand behind its last one. */
export interface HandPage {
  readonly document: DocumentText;
  readonly sections: readonly CvSection[];
  /** Where each of them stands, by path. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const a4: PageSize = { width: 595, height: 842 };
const margin = 56;
const lineHeight = 20;
const fontSize = 11;

/**
 * Writes what people added on a page of its own, with headings as a CV has them, so that it is shown, quoted and matched
 * like any other line. The lines of the document keep their places; with nothing to write the document is left as it is.
 */
export function writeHandPage(document: DocumentText, written: readonly HandWritten[]): HandPage {
  if (written.length === 0) return { document, sections: [], evidence: new Map() };
  const lines = [...document.lines];
  const sections: CvSection[] = [];
  const at = new Map<string, number>();
  const page = pageAfter(document);
  const add = (text: string, bold: boolean): number => {
    const row = lines.length - document.lines.length;
    return lines.push(lineAt({ text, bold, page, row, block: (document.lines.at(-1)?.block ?? -1) + 1 + row })) - 1;
  };
  add(handPageHeading, true);
  for (const { section, heading, kinds } of places) {
    const own = written.filter(each => kinds.includes(each.kind));
    if (own.length === 0) continue;
    const headingLine = add(heading, true);
    const places = own.map(each => [each.path, add(each.text, false)] as const);
    places.forEach(([path, line]) => at.set(path, line));
    sections.push({ kind: section, heading, headingLine, lines: places.map(([, line]) => line), confidence: 1 });
  }
  const height = Math.max(a4.height, 2 * margin + lineHeight * (lines.length - document.lines.length));
  const size = { width: document.pages[0]?.width ?? a4.width, height };
  const blank = Array.from({ length: page - 1 - document.pages.length }, () => a4);
  const made = { ...document, lines, pages: [...document.pages, ...blank, size] };
  const evidence = [...at].map(([path, line]) => [path, [evidenceFor(made, line, 0, lines[line]?.text.length ?? 0)]] as const);
  return { document: made, sections, evidence: new Map(evidence) };
}

/** Number of the page written by hand, or null where there is none. */
export function handPageOf({ lines, pages }: Pick<DocumentText, 'lines' | 'pages'>): number | null {
  const found = lines.some(line => line.page === pages.length && line.text === handPageHeading && line.box.y === margin);
  return found ? pages.length : null;
}

function pageAfter(document: DocumentText): number {
  return Math.max(1, document.pages.length, ...document.imagePages) + 1;
}

interface Placed {
  readonly text: string;
  readonly bold: boolean;
  readonly page: number;
  readonly row: number;
  readonly block: number;
}

function lineAt({ text, bold, page, row, block }: Placed): TextLine {
  const box = { x: margin, y: margin + row * lineHeight, width: Math.max(1, text.length) * fontSize * 0.5, height: fontSize * 1.2 };
  const style = { fontSize, bold, italic: false };
  const span = { start: 0, end: text.length, box, color: '#000000', ...style };
  return { text, page, box, ...style, block, column: 0, region: 'body', bullet: false, spans: [span] };
}

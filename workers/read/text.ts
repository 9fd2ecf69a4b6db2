import type { DocumentKind, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { decodeText } from './decode-text.ts';
import { Flow, type FlowPiece, plainStyle } from './flow.ts';
import { readMarks } from './markdown.ts';
import { readingCaps } from './reading-caps.ts';
import { sourceText } from './source/source-text.ts';

/** Lines longer than this are wrapped at a space. */
const longestLine = 400;
/** Longer lines were not written by a person: no marks are looked for in them. */
const longestMarked = 10_000;
/** Width of a tab stop in letters. */
const tabStop = 4;
// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Reads plain text and Markdown, and CVs kept as JSON, YAML, XML or LaTeX, in any usual encoding. Throws DOCUMENT_UNSUPPORTED, _TOO_COMPLEX and _EMPTY. */
export function readText(bytes: Uint8Array): RawDocument {
  return readPlainText(sourceText(decodeText(bytes).replace(/^\uFEFF/, '')), 'txt');
}

/** Reads text that was decoded already, as part of a document of a kind. Throws DOCUMENT_TOO_COMPLEX and _EMPTY. */
export function readPlainText(text: string, kind: DocumentKind): RawDocument {
  if (text.length > readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  if (text.trim() === '') throw new AppError('DOCUMENT_EMPTY');
  const flow = new Flow();
  let order = flow.nextOrder();
  for (const line of text.split(/\r\n|\r|\n|\u2028|\u2029|\u0085/)) {
    for (const [index, part] of line.split('\f').entries()) {
      if (index > 0) flow.breakPage();
      order = addLine(flow, part.replace(controls, ''), order);
    }
  }
  return {
    kind,
    pages: flow.pages,
    spans: flow.spans,
    fills: [],
    images: [],
    links: [],
    imagePages: [],
    ordered: true,
    properties: {},
  };
}

function addLine(flow: Flow, line: string, order: number): number {
  const marked = line.length > longestMarked ? { pieces: [{ ...plainStyle, text: line }], startsBlock: false } : readMarks(line);
  if (marked === null) return order;
  if (marked.pieces.every(piece => piece.text.trim() === '')) {
    flow.addGap(plainStyle.fontSize);
    return flow.nextOrder();
  }
  const first = marked.startsBlock ? flow.nextOrder() : order;
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', ' '.repeat(tabStop)).length ?? 0;
  for (const pieces of wrap(marked.pieces)) flow.addLine(pieces, Math.min(indent, 40) * 5.5, first);
  return marked.startsBlock ? flow.nextOrder() : first;
}

/** Splits lines that are longer than a person would write. */
function wrap(pieces: readonly FlowPiece[]): readonly (readonly FlowPiece[])[] {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length <= longestLine) return [pieces];
  const lines: FlowPiece[][] = [];
  for (const piece of pieces) {
    for (let rest = piece.text; rest !== '';) {
      const space = rest.length > longestLine ? rest.lastIndexOf(' ', longestLine) : rest.length;
      const cut = space > 0 ? space : Math.min(longestLine, rest.length);
      lines.push([{ ...piece, text: rest.slice(0, cut) }]);
      rest = rest.slice(cut).trimStart();
    }
  }
  return lines;
}

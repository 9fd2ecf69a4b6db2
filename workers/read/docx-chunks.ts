import type { LineRegion } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { decodeText } from './decode-text.ts';
import type { Flow } from './flow.ts';
import { plainStyle } from './flow.ts';
import { readHtmlText } from './html/html.ts';
import { htmlOfArchive } from './mail/html-archive.ts';
import { placeInFlow } from './place-blocks.ts';
import { rtfBlocks } from './rtf/rtf.ts';
import { sniffKind, type FileKind } from './sniff-kind.ts';
import type { TextBlock } from './text-blocks.ts';

/** Documents within documents, at most. */
const deepest = 3;

/**
 * Puts a document that a Word file holds as a whole (`w:altChunk`: HTML, a web archive, RTF, text, Word) into the flow.
 * Chunks of other kinds are not shown by word processors either. Throws DOCUMENT_TOO_COMPLEX past three levels.
 */
export function placeChunk(
  bytes: Uint8Array | null,
  flow: Flow,
  region: LineRegion | null,
  depth: number,
  placeDocx: (bytes: Uint8Array) => void,
): void {
  const kind = bytes === null || bytes.length === 0 ? null : kindOf(bytes);
  if (bytes === null || kind === null) return;
  if (depth >= deepest) throw new AppError('DOCUMENT_TOO_COMPLEX');
  if (kind === 'docx') placeDocx(bytes);
  else placeInFlow(flow, region, blocksOf(bytes, kind));
}

function kindOf(bytes: Uint8Array): FileKind | null {
  try {
    return sniffKind(bytes);
  } catch {
    return null;
  }
}

function blocksOf(bytes: Uint8Array, kind: FileKind): readonly TextBlock[] {
  if (kind === 'html') return readHtmlText(decodeText(bytes)).blocks;
  if (kind === 'eml') return readHtmlText(htmlOfArchive(bytes) ?? '').blocks;
  if (kind === 'rtf') return rtfBlocks(bytes);
  return kind === 'txt' ? textBlocks(bytes) : [];
}

function textBlocks(bytes: Uint8Array): readonly TextBlock[] {
  return decodeText(bytes)
    .split(/\r\n|\r|\n/)
    .map(text => ({ kind: 'paragraph', lines: [[{ ...plainStyle, text }]], indent: 0, item: false }));
}

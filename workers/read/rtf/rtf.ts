import type { RawDocument } from '../../../core/contract/document.ts';
import { placeBlocks } from '../place-blocks.ts';
import type { BlockGroup, TextBlock } from '../text-blocks.ts';
import { RtfReader, type RtfContents } from './rtf-reader.ts';
import type { Destination } from './rtf-words.ts';

/**
 * Reads an RTF file: text in the order of the file, page headers first, tables by rows, hidden and deleted text known as
 * such. Throws DOCUMENT_DAMAGED, _TOO_COMPLEX and _TOO_MANY_PAGES.
 */
export function readRtf(bytes: Uint8Array): RawDocument {
  const contents = new RtfReader(bytes).read(bytes);
  const groups: readonly BlockGroup[] = [
    ...edges(contents, 'first-header', 'header'),
    { region: null, blocks: blocksOf(contents, 'text') },
    { region: null, blocks: blocksOf(contents, 'note') },
    ...edges(contents, 'first-footer', 'footer'),
  ];
  const raw = placeBlocks('rtf', groups, contents.properties);
  return raw.spans.length === 0 && contents.hasPictures ? { ...raw, imagePages: [1] } : raw;
}

/** The body and the notes of an RTF file that is part of another document. Throws DOCUMENT_DAMAGED and _TOO_COMPLEX. */
export function rtfBlocks(bytes: Uint8Array): readonly TextBlock[] {
  const contents = new RtfReader(bytes).read(bytes);
  return [...blocksOf(contents, 'text'), ...blocksOf(contents, 'note')];
}

function blocksOf({ texts }: RtfContents, destination: Destination): BlockGroup['blocks'] {
  return (texts.get(destination) ?? []).flatMap(text => text.end());
}

/** Page headers or footers, that of the first page before the others; it is printed only where the file says so. */
function edges(contents: RtfContents, first: 'first-header' | 'first-footer', usual: 'header' | 'footer'): readonly BlockGroup[] {
  const kinds: readonly Destination[] = contents.hasTitlePage ? [first, usual] : [usual];
  const seen = new Set<string>();
  return kinds
    .flatMap(kind => contents.texts.get(kind) ?? [])
    .flatMap(text => {
      const blocks = text.end();
      const key = JSON.stringify(blocks);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ region: usual, blocks }];
    });
}

import type { RawDocument } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { placeBlocks } from '../place-blocks.ts';
import { readingCaps } from '../reading-caps.ts';
import type { TextBlock } from '../text-blocks.ts';
import { CssCascade } from './css-cascade.ts';
import { decodeHtml } from './html-encoding.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { plainLook } from './html-look.ts';
import { parseHtml } from './html-tree.ts';

/** Text and properties of a page. */
export interface HtmlText {
  readonly blocks: readonly TextBlock[];
  readonly properties: Readonly<Record<string, string>>;
}

/** Markup may be this many times as long as text. */
const markupTimes = 12;

/**
 * Reads a page as a browser shows it at rest: blocks, tables, boxes side by side, and what style sheets hide. Scripts do
 * not run and nothing is fetched. Throws DOCUMENT_UNSUPPORTED, _EMPTY, _TOO_COMPLEX and _TOO_MANY_PAGES.
 */
export function readHtml(bytes: Uint8Array): RawDocument {
  const { blocks, properties } = readHtmlText(decodeHtml(bytes));
  if (blocks.length === 0) throw new AppError('DOCUMENT_EMPTY');
  return placeBlocks('html', [{ region: null, blocks }], properties);
}

/** The blocks of HTML that was decoded already. Throws DOCUMENT_TOO_COMPLEX. */
export function readHtmlText(html: string): HtmlText {
  if (html.length > markupTimes * readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  const page = parseHtml(html);
  const blocks = new HtmlBlocks(new CssCascade(page.sheets)).read(page.root, plainLook, new Map());
  return { blocks, properties: page.title === '' ? {} : { Title: page.title.replace(/\s+/g, ' ').slice(0, 500) } };
}

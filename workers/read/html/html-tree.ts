import { Parser } from 'htmlparser2';
import { AppError } from '../../../core/contract/errors.ts';

/** An element of a page. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly parent: HtmlElement | null;
  readonly children: (HtmlElement | string)[];
  /** The element before it in its parent; null for the first. */
  readonly previous: HtmlElement | null;
}

/** A page: what it shows, its title, and its style sheets in their order. */
export interface HtmlPage {
  readonly root: HtmlElement;
  readonly title: string;
  readonly sheets: readonly string[];
}

/** Elements that browsers do not show the contents of, or whose contents stand in for something that is not loaded. */
const unshown = new Set(
  'script style noscript template title head meta link iframe object embed audio video canvas map datalist colgroup rt rp select defs desc symbol metadata'.split(
    ' ',
  ),
);
/** Browsers nest no deeper: what is deeper stands beside (HTML parsers of Chromium and WebKit). */
const deepest = 400;
/** Elements left open past that depth, at most: parsing takes longer with the square of their number. */
const mostDeep = 25_000;
/** Elements of one page, at most; a CV has a few hundred. */
const mostElements = 150_000;

/** A title stands among the first elements; later ones belong to drawings. */
const titleWithin = 60;

/** Parses HTML, however broken, as far as it is shown. Throws DOCUMENT_TOO_COMPLEX. */
export function parseHtml(html: string): HtmlPage {
  const builder = new PageBuilder();
  const parser = new Parser({
    onopentag: (tag, attributes) => builder.open(tag, attributes),
    ontext: text => builder.text(text),
    onclosetag: tag => builder.close(tag),
  });
  parser.end(html);
  return { root: builder.root, title: builder.title.trim(), sheets: builder.sheets };
}

class PageBuilder {
  readonly root: HtmlElement = { tag: '', attributes: {}, classes: [], parent: null, children: [], previous: null };
  readonly sheets: string[] = [];
  title = '';
  readonly #open: HtmlElement[] = [this.root];
  /** Elements past the deepest level that are open. */
  #tooDeep = 0;
  readonly #unshown: string[] = [];
  #sheet: string | null = null;
  readonly #last = new WeakMap<HtmlElement, HtmlElement>();
  #count = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#count += 1;
    if (this.#count > mostElements) throw new AppError('DOCUMENT_TOO_COMPLEX');
    if (unshown.has(tag)) {
      this.#unshown.push(tag);
      this.#sheet = tag === 'style' && isForScreens(attributes['media']) ? '' : null;
      return;
    }
    // A head ends with the first thing that is shown, whether it is closed or not.
    if (this.#unshown.every(outer => outer === 'head')) this.#unshown.length = 0;
    if (this.#unshown.length > 0) return;
    const parent = this.#open.at(-1) ?? this.root;
    const classes = (attributes['class'] ?? '').split(/\s+/).filter(name => name !== '');
    const element: HtmlElement = { tag, attributes, classes, parent, children: [], previous: this.#last.get(parent) ?? null };
    this.#last.set(parent, element);
    parent.children.push(element);
    if (this.#tooDeep > mostDeep) throw new AppError('DOCUMENT_TOO_COMPLEX');
    if (this.#open.length >= deepest) this.#tooDeep += 1;
    else this.#open.push(element);
  }

  text(text: string): void {
    const within = this.#unshown.at(-1);
    if (within === 'style' && this.#sheet !== null) this.#sheet += text;
    else if (within === 'title' && this.#count < titleWithin) this.title += text;
    else if (within === undefined) (this.#open.at(-1) ?? this.root).children.push(text);
  }

  close(tag: string): void {
    if (unshown.has(tag)) {
      const at = this.#unshown.lastIndexOf(tag);
      if (at !== -1) this.#unshown.length = at;
      if (this.#sheet !== null && tag === 'style') this.sheets.push(this.#sheet);
      if (tag === 'style') this.#sheet = null;
    } else if (this.#unshown.length > 0) return;
    else if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else if (this.#open.length > 1) this.#open.pop();
  }
}

function isForScreens(media: string | undefined): boolean {
  return media === undefined || !/^\s*(print|speech)\s*$/i.test(media);
}

import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml.ts';

/** What a style says of text, as far as it says anything. */
export interface OdtLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `#rrggbb`; null for automatic. */
  readonly color: string | null;
  /** Colour behind the text itself; null for none. */
  readonly shade: string | null;
  readonly vanish: boolean;
  readonly capitals: boolean;
  /** Width of letters in percent. */
  readonly scale: number;
}

type PartialLook = { readonly [Key in keyof OdtLook]?: OdtLook[Key] } & {
  /** Size against the style that it is based on. */ readonly times?: number;
};

interface Style {
  readonly parent: string | null;
  readonly look: PartialLook;
  /** Colour of the paragraph, cell, box or page behind the text; null for none. */
  readonly background: string | null;
  readonly breaksPage: boolean;
  /** Points. */
  readonly indent: number;
}

const plain: OdtLook = { size: 12, bold: false, italic: false, color: null, shade: null, vanish: false, capitals: false, scale: 100 };
/** Styles are based on each other at most this deep; cycles end here too. */
const deepest = 20;
const pointsPer: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54, px: 0.75, pc: 12 };

/** A length in points; null where it is none. */
export function lengthOf(value: string | undefined): number | null {
  const match = /^(-?[\d.]+)(pt|in|cm|mm|px|pc)$/.exec(value ?? '');
  return match === null ? null : Number(match[1]) * (pointsPer[match[2] ?? ''] ?? 1);
}

/** The styles of an OpenDocument text, resolved along what they are based on. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, PartialLook>();
  /** Levels of list styles that print a mark or a number before their items. */
  readonly #marked = new Map<string, readonly boolean[]>();

  constructor(containers: readonly (XmlElement | null)[]) {
    for (const element of containers.flatMap(elementsOf)) {
      const name = element.attributes['style:name'];
      const family = element.attributes['style:family'] ?? '';
      if (element.name === 'style:default-style') this.#defaults.set(family, readLook(childOf(element, 'style:text-properties')));
      else if (element.name === 'style:style' && name !== undefined) this.#styles.set(`${family} ${name}`, readStyle(element));
      else if (element.name === 'text:list-style' && name !== undefined) this.#marked.set(name, elementsOf(element).map(isMarked));
    }
  }

  /** The look of a paragraph's text. */
  paragraphLook(name: string | undefined): OdtLook {
    return this.#add({ ...plain, ...this.#defaults.get('paragraph') }, 'paragraph', name);
  }

  /** A look with a text style over it. */
  textLook(look: OdtLook, name: string | undefined): OdtLook {
    return this.#add(look, 'text', name);
  }

  /** The colour that a style gives to what lies behind its text; null where it gives none. */
  background(family: string, name: string | undefined): string | null {
    return this.#chain(family, name).reduce<string | null>((found, style) => style.background ?? found, null);
  }

  /** The nearest styles that a style is based on, and itself, decide. */
  paragraph(name: string | undefined): { readonly breaksPage: boolean; readonly indent: number } {
    const own = this.#chain('paragraph', name).at(-1);
    return { breaksPage: own?.breaksPage ?? false, indent: own?.indent ?? 0 };
  }

  /** True where items at a level (from 0) of a list have a mark. */
  isMarked(list: string | null, level: number): boolean {
    return list === null ? true : (this.#marked.get(list)?.[level] ?? true);
  }

  #add(look: OdtLook, family: string, name: string | undefined): OdtLook {
    const result = { ...look };
    for (const { look: more } of this.#chain(family, name)) {
      const { times, ...rest } = more;
      const size = rest.size ?? result.size * (times ?? 1);
      Object.assign(result, rest, { size });
    }
    return result;
  }

  /** A style and what it is based on, the farthest first. */
  #chain(family: string, name: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    let next: string | null = name ?? null;
    for (let depth = 0; depth < deepest && next !== null; depth += 1) {
      const style = this.#styles.get(`${family} ${next}`);
      if (style === undefined) break;
      chain.unshift(style);
      next = style.parent;
    }
    return chain;
  }
}

function readStyle(style: XmlElement): Style {
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {};
  const boxes = ['style:graphic-properties', 'style:table-cell-properties', 'style:table-row-properties', 'style:table-properties'];
  const box = boxes.map(name => childOf(style, name)?.attributes).find(found => found !== undefined) ?? {};
  return {
    parent: style.attributes['style:parent-style-name'] ?? null,
    look: readLook(childOf(style, 'style:text-properties')),
    background: colorOf(paragraph['fo:background-color']) ?? fillOf(box) ?? colorOf(box['fo:background-color']),
    breaksPage: paragraph['fo:break-before'] === 'page',
    indent: lengthOf(paragraph['fo:margin-left']) ?? 0,
  };
}

function fillOf(box: Readonly<Record<string, string>>): string | null {
  return box['draw:fill'] === 'none' ? null : colorOf(box['draw:fill-color']);
}

function readLook(properties: XmlElement | null): PartialLook {
  const values = properties?.attributes ?? {};
  const size = values['fo:font-size'];
  const points = lengthOf(size);
  const weight = values['fo:font-weight'];
  const style = values['fo:font-style'];
  const color = values['style:use-window-font-color'] === 'true' ? null : colorOf(values['fo:color']);
  const display = values['text:display'];
  const transform = values['fo:text-transform'];
  const scale = values['style:text-scale'];
  return {
    ...(points === null ? {} : { size: points }),
    ...(size?.endsWith('%') === true ? { times: Number.parseFloat(size) / 100 || 1 } : {}),
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(style === undefined ? {} : { italic: style !== 'normal' }),
    ...(values['fo:color'] === undefined && values['style:use-window-font-color'] === undefined ? {} : { color }),
    ...(values['fo:background-color'] === undefined ? {} : { shade: colorOf(values['fo:background-color']) }),
    ...(display === undefined ? {} : { vanish: display === 'none' }),
    ...(transform === undefined ? {} : { capitals: transform === 'uppercase' }),
    ...(scale === undefined ? {} : { scale: Number.parseFloat(scale) || 100 }),
  };
}

function colorOf(value: string | undefined): string | null {
  return value !== undefined && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;
}

function isMarked(level: XmlElement): boolean {
  if (level.name === 'text:list-level-style-number') return (level.attributes['style:num-format'] ?? '') !== '';
  return level.name !== 'text:list-level-style-bullet' || (level.attributes['text:bullet-char'] ?? '').trim() !== '';
}

/** Colour of the page by the layouts of its master pages; white where none is given. */
export function pageColor(masters: XmlElement | null, layouts: XmlElement | null): string {
  const name = childOf(masters, 'style:master-page')?.attributes['style:page-layout-name'];
  const layout = childrenOf(layouts, 'style:page-layout').find(found => found.attributes['style:name'] === name) ?? null;
  const values = childOf(layout, 'style:page-layout-properties')?.attributes;
  return colorOf(values?.['fo:background-color']) ?? '#ffffff';
}

import { childOf, childrenOf, elementsOf, findWithin, valueOf, type XmlElement } from './xml.ts';

/** How a run of text looks, as far as styles say. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Points. */
  readonly size: number;
  /** `#rrggbb`; null for automatic, which is legible on any background. */
  readonly color: string | null;
  readonly vanish: boolean;
  readonly capitals: boolean;
  /** Colour behind the text; null for none, 'unknown' for a pattern. */
  readonly shade: string | null;
  /** Width of letters in percent. */
  readonly scale: number;
}

type PartialRun = { readonly [Key in keyof RunStyle]?: RunStyle[Key] };

interface Style {
  readonly basedOn: string | null;
  readonly run: PartialRun;
  readonly numberId: string | null;
  readonly shade: string | null;
  readonly name: string;
  /** A table style that colours cells. */
  readonly coloursCells: boolean;
}

const plain: RunStyle = { bold: false, italic: false, size: 11, color: null, vanish: false, capitals: false, shade: null, scale: 100 };
/** Styles are based on each other at most this deep; cycles end here too. */
const deepest = 20;

/** The styles of a document, resolved along what they are based on. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, PartialRun>();
  readonly #defaults: RunStyle;
  readonly #defaultParagraph: string | null = null;

  constructor(styles: XmlElement | null) {
    const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaults = { ...plain, ...readRun(defaults) };
    for (const style of childrenOf(styles, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, readStyle(style));
      const isDefault = style.attributes['w:default'] === '1' || style.attributes['w:default'] === 'true';
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  /** The look of a run in a paragraph. */
  runStyle(paragraphStyle: string | null, runProperties: XmlElement | null): RunStyle {
    const paragraph = this.#resolve(paragraphStyle ?? this.#defaultParagraph);
    const characters = this.#resolve(valueOf(runProperties, 'w:rStyle'));
    return { ...this.#defaults, ...paragraph, ...characters, ...readRun(runProperties) };
  }

  /** The list that a paragraph style belongs to. */
  numberId(id: string | null): string | null {
    return this.#walk(id, style => style.numberId);
  }

  /** The colour behind paragraphs of a style. */
  paragraphShade(id: string | null): string | null {
    return this.#walk(id, style => style.shade);
  }

  isHeading(id: string | null): boolean {
    return (
      this.#walk(id, style => (/^(heading|title|überschrift|titre|título|titolo|kop|nagłówek)/i.test(style.name) ? true : null)) ?? false
    );
  }

  coloursCells(id: string | null): boolean {
    return this.#walk(id, style => (style.coloursCells ? true : null)) ?? false;
  }

  #resolve(id: string | null): PartialRun {
    if (id === null) return {};
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const chain: PartialRun[] = [];
    this.#walk(id, style => {
      chain.unshift(style.run);
      return null;
    });
    const run: PartialRun = Object.assign({}, ...chain);
    this.#resolved.set(id, run);
    return run;
  }

  #walk<Value>(id: string | null, pick: (style: Style) => Value | null): Value | null {
    let next = id;
    for (let depth = 0; depth < deepest && next !== null; depth += 1) {
      const style = this.#styles.get(next);
      if (style === undefined) return null;
      const picked = pick(style);
      if (picked !== null) return picked;
      next = style.basedOn;
    }
    return null;
  }
}

function readStyle(style: XmlElement): Style {
  const paragraph = childOf(style, 'w:pPr');
  return {
    basedOn: valueOf(style, 'w:basedOn'),
    run: readRun(childOf(style, 'w:rPr')),
    numberId: valueOf(childOf(paragraph, 'w:numPr'), 'w:numId'),
    shade: shadeOf(paragraph),
    name: valueOf(style, 'w:name') ?? '',
    coloursCells: style.attributes['w:type'] === 'table' && shadesAnything(style),
  };
}

function shadesAnything(element: XmlElement): boolean {
  const shade = findWithin(element, 'w:shd');
  return (
    shade !== null && (shadeColor(shade) !== null || elementsOf(element).some(child => child.name !== 'w:shd' && shadesAnything(child)))
  );
}

function readRun(properties: XmlElement | null): PartialRun {
  const run: { -readonly [Key in keyof RunStyle]?: RunStyle[Key] } = {};
  for (const property of elementsOf(properties)) {
    const value = property.attributes['w:val'];
    switch (property.name) {
      case 'w:b':
        run.bold = isOn(value);
        break;
      case 'w:i':
        run.italic = isOn(value);
        break;
      case 'w:caps':
        run.capitals = isOn(value);
        break;
      case 'w:vanish':
      case 'w:specVanish':
      case 'w:webHidden':
        if (property.name !== 'w:webHidden') run.vanish = isOn(value);
        break;
      case 'w:sz':
        run.size = Number(value) / 2 || plain.size;
        break;
      case 'w:color':
        run.color = colorOf(value);
        break;
      case 'w:highlight':
        run.shade = highlights.get(value ?? '') ?? null;
        break;
      case 'w:shd':
        run.shade = shadeColor(property);
        break;
      case 'w:w':
        run.scale = Number(value) || 100;
        break;
      default:
    }
  }
  return run;
}

/** Colours of the highlighter pens (ECMA-376, 17.18.40). */
const highlights: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['blue', '#0000ff'],
  ['cyan', '#00ffff'],
  ['darkBlue', '#000080'],
  ['darkCyan', '#008080'],
  ['darkGray', '#808080'],
  ['darkGreen', '#008000'],
  ['darkMagenta', '#800080'],
  ['darkRed', '#800000'],
  ['darkYellow', '#808000'],
  ['green', '#00ff00'],
  ['lightGray', '#c0c0c0'],
  ['magenta', '#ff00ff'],
  ['red', '#ff0000'],
  ['white', '#ffffff'],
  ['yellow', '#ffff00'],
]);

/** A switch of Word: on when present, unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** `#rrggbb` of Word's `RRGGBB`; null for `auto`. */
export function colorOf(value: string | undefined): string | null {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null;
}

/** The colour behind the text by the `w:shd` of these properties; null for none. */
export function shadeOf(properties: XmlElement | null): string | null {
  const shade = childOf(properties, 'w:shd');
  return shade === null ? null : shadeColor(shade);
}

function shadeColor(shade: XmlElement): string | null {
  const pattern = shade.attributes['w:val'];
  if (pattern === 'solid') return colorOf(shade.attributes['w:color']) ?? '#000000';
  return colorOf(shade.attributes['w:fill']);
}

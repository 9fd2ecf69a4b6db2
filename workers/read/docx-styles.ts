import { colorOf, highlightColor, type Palette, paletteOf, shadeColor, textColor } from './docx-colours.ts';
import { symbolsOf, type SymbolFont } from './symbol-fonts.ts';
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
  /** Room added after each letter, in points; negative where letters are pushed together. */
  readonly spacing: number;
  /** Points into which a whole run is squeezed; null where it is not. */
  readonly fit: number | null;
  /** Points by which letters are raised. */
  readonly raised: number;
  /** Opacity of letters, 0 to 1. */
  readonly alpha: number;
  /** What the font draws instead of letters; null where it draws letters. */
  readonly symbols: SymbolFont | null;
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

const plain: RunStyle = {
  bold: false,
  italic: false,
  size: 11,
  color: null,
  vanish: false,
  capitals: false,
  shade: null,
  scale: 100,
  spacing: 0,
  fit: null,
  raised: 0,
  alpha: 1,
  symbols: null,
};
/** Styles are based on each other at most this deep; cycles end here too. */
const deepest = 20;

/** The styles of a document, resolved along what they are based on. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, PartialRun>();
  readonly #defaults: RunStyle;
  readonly #defaultParagraph: string | null = null;
  readonly #palette: Palette;

  constructor(styles: XmlElement | null, theme: XmlElement | null = null) {
    this.#palette = paletteOf(theme);
    const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaults = { ...plain, ...readRun(defaults, this.#palette) };
    for (const style of childrenOf(styles, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, readStyle(style, this.#palette));
      const isDefault = style.attributes['w:default'] === '1' || style.attributes['w:default'] === 'true';
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  /** The look of a run in a paragraph. */
  runStyle(paragraphStyle: string | null, runProperties: XmlElement | null): RunStyle {
    const paragraph = this.#resolve(paragraphStyle ?? this.#defaultParagraph);
    const characters = this.#resolve(valueOf(runProperties, 'w:rStyle'));
    return { ...this.#defaults, ...paragraph, ...characters, ...readRun(runProperties, this.#palette) };
  }

  /** The colour behind the text by the `w:shd` of these properties; null for none. */
  shadeOf(properties: XmlElement | null): string | null {
    return shadeOf(properties, this.#palette);
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

function readStyle(style: XmlElement, palette: Palette): Style {
  const paragraph = childOf(style, 'w:pPr');
  return {
    basedOn: valueOf(style, 'w:basedOn'),
    run: readRun(childOf(style, 'w:rPr'), palette),
    numberId: valueOf(childOf(paragraph, 'w:numPr'), 'w:numId'),
    shade: shadeOf(paragraph, palette),
    name: valueOf(style, 'w:name') ?? '',
    coloursCells: style.attributes['w:type'] === 'table' && shadesAnything(style, palette),
  };
}

function shadesAnything(element: XmlElement, palette: Palette): boolean {
  const shade = findWithin(element, 'w:shd');
  return (
    shade !== null &&
    (shadeColor(shade, palette) !== null || elementsOf(element).some(child => child.name !== 'w:shd' && shadesAnything(child, palette)))
  );
}

function readRun(properties: XmlElement | null, palette: Palette): PartialRun {
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
        run.color = textColor(property, palette);
        break;
      case 'w:highlight':
        run.shade = highlightColor(value);
        break;
      case 'w:shd':
        run.shade = shadeColor(property, palette);
        break;
      case 'w:rFonts':
        Object.assign(run, symbolFont(property));
        break;
      case 'w:w':
        run.scale = Number(value) || 100;
        break;
      case 'w:spacing':
        run.spacing = Number(value) / 20 || 0;
        break;
      case 'w:fitText':
        run.fit = value === undefined ? null : Number(value) / 20;
        break;
      case 'w:position':
        run.raised = Number(value) / 2 || 0;
        break;
      case 'w14:textFill':
        Object.assign(run, textFill(property));
        break;
      default:
    }
  }
  return run;
}

/** The font of letters as far as it is named here; one of a theme draws letters. */
function symbolFont({ attributes }: XmlElement): PartialRun {
  const name = attributes['w:ascii'] ?? attributes['w:hAnsi'];
  if (attributes['w:asciiTheme'] !== undefined) return { symbols: null };
  return name === undefined ? {} : { symbols: symbolsOf(name) };
}

/** Letters filled as shapes are: with nothing, or with a colour of some opacity. An outline of its own is not looked for. */
function textFill(fill: XmlElement): PartialRun {
  if (childOf(fill, 'w14:noFill') !== null) return { alpha: 0 };
  const solid = childOf(fill, 'w14:solidFill');
  if (solid === null) return { color: null };
  const value = childOf(solid, 'w14:srgbClr')?.attributes['w14:val'];
  // Of this alpha, 100 % is clear (MS-DOCX, 2.6.1.1).
  return { alpha: 1 - transparencyOf(solid), ...(value === undefined ? {} : { color: colorOf(value) }) };
}

function transparencyOf(solid: XmlElement): number {
  const alpha = findWithin(solid, 'w14:alpha')?.attributes['w14:val'];
  return alpha === undefined ? 0 : Math.min(1, Math.max(0, Number(alpha) / 100_000));
}

function shadeOf(properties: XmlElement | null, palette: Palette): string | null {
  const shade = childOf(properties, 'w:shd');
  return shade === null ? null : shadeColor(shade, palette);
}

/** A switch of Word: on when present, unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

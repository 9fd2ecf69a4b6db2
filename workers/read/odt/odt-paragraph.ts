import type { HidingTechnique } from '../../../core/contract/document.ts';
import { isLegible } from '../../../core/document/color.ts';
import type { FlowStyle } from '../flow.ts';
import { linkAddress } from '../link-text.ts';
import { ParagraphWriter } from '../paragraph-writer.ts';
import type { TextBlock } from '../text-blocks.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import type { OdtContext } from './odt-context.ts';
import type { OdtLook } from './odt-styles.ts';

/** Narrower letters than this, in percent, cannot be read. */
const narrowest = 8;
const boxes = new Set(
  (
    'draw:frame draw:text-box draw:custom-shape draw:g draw:a draw:rect draw:ellipse draw:circle draw:line draw:connector ' +
    'draw:polyline draw:polygon draw:regular-polygon draw:path draw:measure draw:caption'
  ).split(' '),
);

/** True for what is drawn and may hold text of its own. */
export function isDrawn(name: string): boolean {
  return boxes.has(name);
}

/** Marks of places, comments and what stands in the file for programs only. */
const skipped = new Set(
  (
    'office:annotation office:annotation-end text:bookmark text:bookmark-start text:bookmark-end text:change text:change-start ' +
    'text:change-end text:reference-mark text:soft-page-break text:ruby-text text:script svg:title svg:desc draw:a-desc ' +
    'text:toc-mark text:alphabetical-index-mark text:hidden-paragraph'
  ).split(' '),
);

/** Reads what stands in one paragraph, and keeps the boxes and notes anchored in it. */
export class OdtParagraph {
  readonly boxes: XmlElement[] = [];
  readonly notes: XmlElement[] = [];
  readonly #writer = new ParagraphWriter();
  readonly #context: OdtContext;

  constructor(context: OdtContext) {
    this.#context = context;
  }

  read(parent: XmlElement, look: OdtLook): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.#add(child, look);
      else this.#element(child, look);
    }
  }

  end(indent: number, item: boolean): readonly TextBlock[] {
    this.#writer.endParagraph(indent, item);
    return this.#writer.blocks;
  }

  #element(element: XmlElement, look: OdtLook): void {
    const { styles } = this.#context;
    switch (element.name) {
      case 'text:span':
        return this.read(element, styles.textLook(look, element.attributes['text:style-name']));
      case 'text:s':
        // A few spaces are a gap of columns, as a tab is.
        return this.#writer.gap(Number(element.attributes['text:c'] ?? '1') >= 3 ? '\t' : ' ');
      case 'text:tab':
        return this.#writer.gap('\t');
      case 'text:line-break':
        return this.#writer.breakLine();
      case 'text:a':
        return this.#link(element, look);
      case 'text:hidden-text':
        return this.#hiddenText(element, look);
      case 'text:ruby':
        return this.read(childOf(element, 'text:ruby-base') ?? element, look);
      case 'text:note':
        this.notes.push(childOf(element, 'text:note-body') ?? element);
        return;
      default:
        if (boxes.has(element.name)) this.boxes.push(element);
        else if (!skipped.has(element.name)) this.read(element, look);
    }
  }

  /** Text under a condition: it is shown where the file says that the condition does not hold. */
  #hiddenText(element: XmlElement, look: OdtLook): void {
    const isShown = element.attributes['text:is-hidden'] === 'false';
    this.#add(element.attributes['text:string-value'] ?? textOf(element), isShown ? look : { ...look, vanish: true });
  }

  #link(element: XmlElement, look: OdtLook): void {
    this.read(element, this.#context.styles.textLook(look, element.attributes['text:style-name']));
    const address = linkAddress(element.attributes['xlink:href'] ?? '', textOf(element));
    if (address === null || elementsOf(element).some(child => boxes.has(child.name))) return;
    this.#writer.gap(' ');
    this.#add(`(${address})`, look);
  }

  #add(text: string, look: OdtLook): void {
    const style: FlowStyle = {
      fontSize: look.size,
      bold: look.bold,
      italic: look.italic,
      color: look.color,
      hidden: this.#context.hidden ?? this.#hiding(look),
    };
    this.#writer.text(look.capitals ? text.toUpperCase() : text, style);
  }

  #hiding(look: OdtLook): HidingTechnique | null {
    if (look.vanish) return 'vanish';
    if (look.scale < narrowest) return 'tiny';
    const paper = look.shade ?? this.#context.paper;
    return look.color !== null && paper !== null && !isLegible(look.color, paper) ? 'same-colour' : null;
  }
}

import { SaxesParser } from 'saxes';
import { AppError } from '../../core/contract/errors.ts';

/** An XML element: its name with the usual prefix, its attributes, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Usual prefixes of the namespaces of word processor files; a file may call them otherwise. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
]);

/** Elements of one file, at most; a CV has a few thousand. */
const mostElements = 400_000;
/** Nesting, at most. */
const deepest = 400;

/**
 * Parses XML into elements. Document types, and with them entities, are refused: DOCUMENT_UNSAFE.
 * What is not well-formed is DOCUMENT_DAMAGED.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const builder = new TreeBuilder();
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new AppError('DOCUMENT_UNSAFE', { reason: 'it declares entities' });
  });
  parser.on('error', error => {
    throw new AppError('DOCUMENT_DAMAGED', { reason: 'its text is not well-formed' }, { cause: error });
  });
  parser.on('opentag', tag => builder.open(tag.name, tag.attributes));
  parser.on('closetag', () => builder.close());
  parser.on('text', text => builder.text(text));
  parser.on('cdata', text => builder.text(text));
  parser.write(decodeXml(bytes)).close();
  return builder.root();
}

class TreeBuilder {
  readonly #renamed = new Map<string, string>();
  readonly #open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  #count = 0;

  open(name: string, attributes: Record<string, string>): void {
    this.#count += 1;
    if (this.#count > mostElements || this.#open.length > deepest) throw new AppError('DOCUMENT_TOO_COMPLEX');
    for (const [key, value] of Object.entries(attributes)) {
      const usual = key.startsWith('xmlns:') ? prefixes.get(value) : undefined;
      if (usual !== undefined && key !== `xmlns:${usual}`) this.#renamed.set(key.slice(6), usual);
    }
    const renamed =
      this.#renamed.size === 0
        ? attributes
        : Object.fromEntries(Object.entries(attributes).map(([key, value]) => [this.#usual(key), value]));
    this.#open.push({ name: this.#usual(name), attributes: renamed, children: [] });
  }

  close(): void {
    const element = this.#open.pop();
    if (element !== undefined) this.#open.at(-1)?.children.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  root(): XmlElement {
    const root = this.#open[0]?.children.find(child => typeof child !== 'string');
    if (root === undefined) throw new AppError('DOCUMENT_DAMAGED', { reason: 'a part of it is empty' });
    return root;
  }

  #usual(name: string): string {
    const colon = name.indexOf(':');
    const prefix = this.#renamed.get(name.slice(0, Math.max(0, colon)));
    return prefix === undefined ? name : prefix + name.slice(colon);
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The elements that an element holds. */
export function elementsOf(element: XmlElement | null): readonly XmlElement[] {
  return element === null ? [] : element.children.filter(child => typeof child !== 'string');
}

/** The first element of a name directly within; null where there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** The elements of a name directly within. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return elementsOf(element).filter(child => child.name === name);
}

/** All elements of a name at any depth, in the order of the file; what lies within one of them is not looked at. */
export function allWithin(element: XmlElement | null, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap(child => (child.name === name ? [child] : allWithin(child, name)));
}

/** The first element of a name at any depth; null where there is none. */
export function findWithin(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findWithin(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** All text within. */
export function textOf(element: XmlElement | null): string {
  return (element?.children ?? []).map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The `w:val` of the element of a name within; null where either is missing. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

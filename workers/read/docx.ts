import type { LineRegion, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { BodyReader } from './docx-body.ts';
import { DocxPackage } from './docx-package.ts';
import { placeChunk } from './docx-chunks.ts';
import { diagramText } from './docx-diagrams.ts';
import { isOn } from './docx-hiding.ts';
import { listFormats } from './docx-lists.ts';
import { colorOf } from './docx-colours.ts';
import { DocxStyles } from './docx-styles.ts';
import { Flow } from './flow.ts';
import { readingCaps } from './reading-caps.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/**
 * Reads a Word file from its XML: text in the order of the file, page headers first, styles resolved so that hidden
 * text (w:vanish, tiny, in the colour of its background, hidden or far-off boxes) is known. Pages and places are made
 * up, one line below the other. Throws DOCUMENT_DAMAGED, _UNSAFE, _TOO_COMPLEX and _TOO_MANY_PAGES.
 */
export function readDocx(bytes: Uint8Array): RawDocument {
  const flow = new Flow();
  const { body, parts } = placeDocx(bytes, flow, 0);
  const characters = flow.spans.reduce((sum, span) => sum + span.text.length, 0);
  if (characters > readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  if (flow.pages.length > readingLimits.pages)
    throw new AppError('DOCUMENT_TOO_MANY_PAGES', { pages: flow.pages.length, limit: readingLimits.pages });
  const imagePages = characters === 0 && hasPictures(body) ? [1] : [];
  return {
    kind: 'docx',
    pages: flow.pages,
    spans: flow.spans,
    fills: [],
    images: [],
    links: [],
    imagePages,
    ordered: true,
    properties: propertiesOf(parts),
  };
}

/** Puts the text of a Word file into the flow; other documents within it stand where it refers to them. */
function placeDocx(bytes: Uint8Array, flow: Flow, depth: number): { readonly body: XmlElement; readonly parts: DocxPackage } {
  const parts = new DocxPackage(bytes);
  const main = parts.mainName;
  const document = parts.part(main);
  const body = childOf(document, 'w:body');
  if (body === null) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its text is missing' });
  const settings = parts.sharedPart(main, 'settings');
  const shared = {
    styles: new DocxStyles(parts.sharedPart(main, 'styles'), parts.sharedPart(main, 'theme', 'theme/theme1.xml')),
    lists: listFormats(parts.sharedPart(main, 'numbering')),
    flow,
    paper: paperOf(document, settings),
    hidden: null,
  };
  const readPart = (name: string, root: XmlElement, region: LineRegion | null): void => {
    const bytesOf = (id: string): Uint8Array | null => {
      const linked = parts.linkedName(name, id);
      return linked === null ? null : parts.bytes(linked);
    };
    const linked = {
      diagram: (id: string) => diagramText(parts.optionalPart(parts.linkedName(name, id) ?? '')),
      placeChunk: (id: string) => placeChunk(bytesOf(id), flow, region, depth, inner => void placeDocx(inner, flow, depth + 1)),
    };
    new BodyReader({ ...shared, ...linked, relations: parts.relations(name), region }).read(root);
  };
  const sections = sectionsOf(body);
  const hasEven = isOn(childOf(settings, 'w:evenAndOddHeaders'));
  const edges = { parts, main, sections, hasEven, readPart };
  readEdges(edges, 'header');
  readPart(main, body, null);
  readNotes(parts, main, body, readPart);
  readEdges(edges, 'footer');
  return { body, parts };
}

/** The colour of the page: that of the file counts only where the file says that it is shown. */
function paperOf(document: XmlElement | null, settings: XmlElement | null): string {
  const color = colorOf(childOf(document, 'w:background')?.attributes['w:color']);
  return isOn(childOf(settings, 'w:displayBackgroundShape')) ? (color ?? '#ffffff') : '#ffffff';
}

/** The sections in their order, those that end within content controls too. */
function sectionsOf(body: XmlElement): readonly XmlElement[] {
  return elementsOf(body).flatMap(block => {
    if (block.name === 'w:sectPr') return [block];
    if (block.name === 'w:p') return childrenOf(childOf(block, 'w:pPr'), 'w:sectPr');
    return block.name === 'w:tbl' ? [] : sectionsOf(block);
  });
}

/** What reading page headers and footers needs. */
interface Edges {
  readonly parts: DocxPackage;
  /** The name of the part that holds the text. */
  readonly main: string;
  readonly sections: readonly XmlElement[];
  readonly hasEven: boolean;
  readonly readPart: (name: string, root: XmlElement, region: LineRegion) => void;
}

/** Page headers or footers that the sections show, each text once: that of the first page before the others. */
function readEdges({ parts, main, sections, hasEven, readPart }: Edges, edge: 'header' | 'footer'): void {
  const seen = new Set<string>();
  for (const section of sections) {
    const hasFirst = isOn(childOf(section, 'w:titlePg'));
    const isShown = (kind: string | undefined): boolean => (kind === 'first' ? hasFirst : kind !== 'even' || hasEven);
    const references = childrenOf(section, `w:${edge}Reference`).filter(reference => isShown(reference.attributes['w:type']));
    const ordered = [...references].sort((one, other) => rank(one) - rank(other));
    for (const reference of ordered) {
      const name = parts.linkedName(main, reference.attributes['r:id'] ?? '');
      const root = name === null ? null : parts.optionalPart(name);
      if (name === null || root === null) continue;
      const text = textOf(root).replace(/\s+/g, ' ');
      if (!seen.has(text)) readPart(name, root, edge);
      seen.add(text);
    }
  }
}

function rank(reference: XmlElement): number {
  return ['first', 'default', 'even'].indexOf(reference.attributes['w:type'] ?? 'default');
}

/** Footnotes and endnotes that the text refers to are printed; others and separators are not. */
function readNotes(
  parts: DocxPackage,
  main: string,
  body: XmlElement,
  readPart: (name: string, root: XmlElement, region: null) => void,
): void {
  for (const kind of ['footnote', 'endnote']) {
    const name = parts.sharedName(main, `${kind}s`);
    const root = parts.optionalPart(name);
    if (root === null) continue;
    const referred = new Set<string | undefined>();
    collectIds(body, `w:${kind}Reference`, referred);
    for (const note of childrenOf(root, `w:${kind}`)) {
      if (note.attributes['w:type'] === undefined && referred.has(note.attributes['w:id'])) readPart(name, note, null);
    }
  }
}

function collectIds(element: XmlElement, name: string, into: Set<string | undefined>): void {
  for (const child of elementsOf(element)) {
    if (child.name === name) into.add(child.attributes['w:id']);
    collectIds(child, name, into);
  }
}

function hasPictures(element: XmlElement): boolean {
  return elementsOf(element).some(child => child.name === 'a:blip' || child.name === 'v:imagedata' || hasPictures(child));
}

const propertyNames: Readonly<Record<string, string>> = {
  'dc:title': 'Title',
  'dc:creator': 'Author',
  'dc:subject': 'Subject',
  'cp:keywords': 'Keywords',
  'cp:lastModifiedBy': 'LastModifiedBy',
  'dcterms:created': 'CreationDate',
  'dcterms:modified': 'ModDate',
};

function propertiesOf(parts: DocxPackage): Record<string, string> {
  const found: Record<string, string> = {};
  for (const property of elementsOf(parts.optionalPart('docProps/core.xml'))) {
    const name = propertyNames[property.name];
    const text = textOf(property).trim();
    if (name !== undefined && text !== '') found[name] = text.slice(0, 500);
  }
  return found;
}

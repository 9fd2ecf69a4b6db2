import type { LineRegion, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { BodyReader } from './docx-body.ts';
import { DocxPackage } from './docx-package.ts';
import { listFormats } from './docx-lists.ts';
import { colorOf } from './docx-colours.ts';
import { DocxStyles } from './docx-styles.ts';
import { Flow } from './flow.ts';
import { readingCaps } from './reading-caps.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './xml.ts';

const mainPart = 'word/document.xml';

/**
 * Reads a Word file from its XML: text in the order of the file, page headers first, styles resolved so that hidden
 * text (w:vanish, tiny, in the colour of its background, hidden or far-off boxes) is known. Pages and places are made
 * up, one line below the other. Throws DOCUMENT_DAMAGED, _UNSAFE, _TOO_COMPLEX and _TOO_MANY_PAGES.
 */
export function readDocx(bytes: Uint8Array): RawDocument {
  const parts = new DocxPackage(bytes);
  const document = parts.part(mainPart);
  const body = childOf(document, 'w:body');
  if (body === null) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its text is missing' });
  const flow = new Flow();
  const settings = parts.optionalPart('word/settings.xml');
  const shared = {
    styles: new DocxStyles(parts.optionalPart('word/styles.xml'), parts.optionalPart('word/theme/theme1.xml')),
    lists: listFormats(parts.optionalPart('word/numbering.xml')),
    flow,
    paper: paperOf(document, settings),
    hidden: null,
  };
  const readPart = (name: string, root: XmlElement, region: LineRegion | null): void => {
    new BodyReader({ ...shared, relations: parts.relations(name), region }).read(root);
  };
  const sections = sectionsOf(body);
  const hasEven = childOf(settings, 'w:evenAndOddHeaders') !== null;
  readEdges(parts, sections, 'header', hasEven, readPart);
  readPart(mainPart, body, null);
  readNotes(parts, body, readPart);
  readEdges(parts, sections, 'footer', hasEven, readPart);
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

/** The colour of the page: that of the file counts only where the file says that it is shown. */
function paperOf(document: XmlElement | null, settings: XmlElement | null): string {
  const color = colorOf(childOf(document, 'w:background')?.attributes['w:color']);
  return childOf(settings, 'w:displayBackgroundShape') === null ? '#ffffff' : (color ?? '#ffffff');
}

function sectionsOf(body: XmlElement): readonly XmlElement[] {
  const inner = childrenOf(body, 'w:p').flatMap(paragraph => childrenOf(childOf(paragraph, 'w:pPr'), 'w:sectPr'));
  return [...inner, ...childrenOf(body, 'w:sectPr')];
}

/** Page headers or footers that the sections show, each text once: that of the first page before the others. */
function readEdges(
  parts: DocxPackage,
  sections: readonly XmlElement[],
  edge: 'header' | 'footer',
  hasEven: boolean,
  readPart: (name: string, root: XmlElement, region: LineRegion) => void,
): void {
  const relations = parts.relations(mainPart);
  const seen = new Set<string>();
  for (const section of sections) {
    const hasFirst = childOf(section, 'w:titlePg') !== null;
    const isShown = (kind: string | undefined): boolean => (kind === 'first' ? hasFirst : kind !== 'even' || hasEven);
    const references = childrenOf(section, `w:${edge}Reference`).filter(reference => isShown(reference.attributes['w:type']));
    const ordered = [...references].sort((one, other) => rank(one) - rank(other));
    for (const reference of ordered) {
      const name = relations.get(reference.attributes['r:id'] ?? '')?.target;
      const root = name === undefined ? null : parts.optionalPart(name);
      if (name === undefined || root === null) continue;
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
function readNotes(parts: DocxPackage, body: XmlElement, readPart: (name: string, root: XmlElement, region: null) => void): void {
  for (const kind of ['footnote', 'endnote']) {
    const name = `word/${kind}s.xml`;
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

import type { LineRegion, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { BodyReader } from './docx-body.ts';
import { DocxPackage } from './docx-package.ts';
import { listFormats } from './docx-runs.ts';
import { colorOf, DocxStyles } from './docx-styles.ts';
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
  const shared = {
    styles: new DocxStyles(parts.optionalPart('word/styles.xml')),
    lists: listFormats(parts.optionalPart('word/numbering.xml')),
    flow,
    paper: colorOf(childOf(document, 'w:background')?.attributes['w:color']) ?? '#ffffff',
    hidden: null,
  };
  const readPart = (name: string, root: XmlElement, region: LineRegion | null): void => {
    new BodyReader({ ...shared, relations: parts.relations(name), region }).read(root);
  };
  const sections = sectionsOf(body);
  readEdges(parts, sections, 'header', readPart);
  readPart(mainPart, body, null);
  readNotes(parts, readPart);
  readEdges(parts, sections, 'footer', readPart);
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

function sectionsOf(body: XmlElement): readonly XmlElement[] {
  const inner = childrenOf(body, 'w:p').flatMap(paragraph => childrenOf(childOf(paragraph, 'w:pPr'), 'w:sectPr'));
  return [...inner, ...childrenOf(body, 'w:sectPr')];
}

/** Page headers or footers that the sections show, each text once: that of the first page before the others. */
function readEdges(
  parts: DocxPackage,
  sections: readonly XmlElement[],
  edge: 'header' | 'footer',
  readPart: (name: string, root: XmlElement, region: LineRegion) => void,
): void {
  const relations = parts.relations(mainPart);
  const seen = new Set<string>();
  for (const section of sections) {
    const hasFirst = childOf(section, 'w:titlePg') !== null;
    const references = childrenOf(section, `w:${edge}Reference`).filter(
      reference => hasFirst || reference.attributes['w:type'] !== 'first',
    );
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

/** Footnotes and endnotes are printed text; separators are not. */
function readNotes(parts: DocxPackage, readPart: (name: string, root: XmlElement, region: null) => void): void {
  for (const kind of ['footnote', 'endnote']) {
    const name = `word/${kind}s.xml`;
    const root = parts.optionalPart(name);
    for (const note of childrenOf(root, `w:${kind}`)) if (note.attributes['w:type'] === undefined) readPart(name, note, null);
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

import type { RawDocument } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { placeBlocks } from '../place-blocks.ts';
import type { BlockGroup, TextBlock } from '../text-blocks.ts';
import { childOf, childrenOf, elementsOf, findWithin, parseXml, textOf, type XmlElement } from '../xml.ts';
import { readOdtBlocks } from './odt-body.ts';
import type { OdtContext } from './odt-context.ts';
import { OdtPackage } from './odt-package.ts';
import { OdtStyles, pageColor } from './odt-styles.ts';

/** Largest part that is parsed, in bytes of XML. */
const largestPart = 24 * 1024 * 1024;

interface Parts {
  readonly content: XmlElement;
  readonly styles: XmlElement | null;
  readonly meta: XmlElement | null;
}

/**
 * Reads an OpenDocument text, packed or as one flat XML file: text in the order of the file, page headers first, styles
 * resolved so that hidden text is known; deletions kept in tracked changes are left out. Throws DOCUMENT_DAMAGED,
 * _ENCRYPTED without the password of a protected file, _WRONG_PASSWORD, _UNSAFE, _TOO_COMPLEX and _TOO_MANY_PAGES.
 */
export function readOdt(bytes: Uint8Array, password?: string): RawDocument {
  const { content, styles, meta } = bytes[0] === 0x50 && bytes[1] === 0x4b ? unpack(bytes, password) : flat(bytes);
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (text === null) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its text is missing' });
  const masters = childOf(styles, 'office:master-styles');
  const layouts = childOf(styles, 'office:automatic-styles');
  const notes: TextBlock[] = [];
  const page = pageColor(masters, layouts);
  const contextOf = (containers: readonly (XmlElement | null)[]): OdtContext => ({
    styles: new OdtStyles([childOf(styles, 'office:styles'), ...containers]),
    paper: page,
    hidden: null,
    list: null,
    notes,
  });
  const around = contextOf([layouts]);
  const blocks = readOdtBlocks(text, contextOf([childOf(content, 'office:automatic-styles')]));
  const groups: readonly BlockGroup[] = [
    ...edges(masters, 'header', around),
    { region: null, blocks: [...blocks, ...notes] },
    ...edges(masters, 'footer', around),
  ];
  const raw = placeBlocks('odt', groups, propertiesOf(meta));
  return raw.spans.length === 0 && findWithin(text, 'draw:image') !== null ? { ...raw, imagePages: [1] } : raw;
}

function unpack(bytes: Uint8Array, password: string | undefined): Parts {
  const file = new OdtPackage(bytes, password);
  const part = (name: string): XmlElement | null => {
    const data = file.read(name);
    if (data !== null && data.length > largestPart) throw new AppError('DOCUMENT_TOO_COMPLEX');
    return data === null ? null : parseXml(data);
  };
  const content = part('content.xml');
  if (content === null) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its text is missing' });
  return { content, styles: optional(() => part('styles.xml')), meta: optional(() => part('meta.xml')) };
}

function flat(bytes: Uint8Array): Parts {
  const root = parseXml(bytes);
  return { content: root, styles: root, meta: root };
}

/** A part that a document can do without: null where it is broken. Unsafe parts still throw. */
function optional(read: () => XmlElement | null): XmlElement | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'DOCUMENT_DAMAGED') return null;
    throw error;
  }
}

/** Page headers or footers that are shown, each text once. */
function edges(masters: XmlElement | null, edge: 'header' | 'footer', context: OdtContext): readonly BlockGroup[] {
  const seen = new Set<string>();
  return childrenOf(masters, 'style:master-page').flatMap(page =>
    [`style:${edge}-first`, `style:${edge}`, `style:${edge}-left`].flatMap(name => {
      const element = childOf(page, name);
      if (element === null || element.attributes['style:display'] === 'false') return [];
      const blocks = readOdtBlocks(element, context);
      const key = textOf(element).replace(/\s+/g, ' ');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ region: edge, blocks }];
    }),
  );
}

const propertyNames: Readonly<Record<string, string>> = {
  'dc:title': 'Title',
  'dc:creator': 'Author',
  'meta:initial-creator': 'Author',
  'dc:subject': 'Subject',
  'meta:keyword': 'Keywords',
  'meta:creation-date': 'CreationDate',
  'dc:date': 'ModDate',
};

function propertiesOf(meta: XmlElement | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const property of elementsOf(childOf(meta, 'office:meta'))) {
    const name = propertyNames[property.name];
    const text = textOf(property).trim();
    if (name !== undefined && text !== '') found[name] = text.slice(0, 500);
  }
  return found;
}

import { zip } from '../small-docx.fixture.ts';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
].join(' ');

/** What an OpenDocument text is made of, as XML. */
export interface SmallOdt {
  readonly body: string;
  /** Automatic styles of the body. */
  readonly styles?: string;
  /** Contents of `office:document-styles`. */
  readonly shared?: string;
  readonly meta?: string;
}

/** The XML of a part with the usual namespaces. */
export function odtXml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${namespaces}>${content}</office:${root}>`;
}

/** The bytes of a small OpenDocument text. */
export function smallOdt({ body, styles = '', shared = '', meta = '' }: SmallOdt): Uint8Array {
  const content = `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: odtXml('document-content', content) },
    { name: 'styles.xml', data: odtXml('document-styles', shared) },
    { name: 'meta.xml', data: odtXml('document-meta', `<office:meta>${meta}</office:meta>`) },
  ]);
}

/** A style of a family. */
export function odtStyle(name: string, family: string, properties: string, more = ''): string {
  return `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;
}

/** A paragraph. */
export function odtParagraph(content: string, style = ''): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

import { decodeText } from '../decode-text.ts';
import { decodeHtml } from '../html/html-encoding.ts';
import type { Mail, MailFile } from '../mail/open-mail.ts';
import { CompoundFile } from './compound-file.ts';

/** Numbers of the properties that are read ([MS-OXPROPS], 2). */
const properties = {
  subject: '0037',
  body: '1000',
  html: '1013',
  senderName: '0C1A',
  senderAddress: ['5D01', '0C1F', '0065'],
  fileName: ['3707', '3704', '3001'],
  fileBytes: '3701',
  contentId: '3712',
} as const;

/** Messages within each other, at most. */
const deepest = 3;
const mostFiles = 60;
const attachment = /^__attach_version1\.0_#[0-9A-F]{8}\//i;
/** A message that is attached lies in a storage of its own. */
const message = '__substg1.0_3701000D/';

/** An Outlook message taken apart ([MS-OXMSG] 23.0); files of messages within it count as its own. Throws DOCUMENT_DAMAGED and _TOO_COMPLEX. */
export function openOutlookMessage(bytes: Uint8Array): Mail {
  const file = new CompoundFile(bytes);
  const own = new MessageReader(file, '');
  const [html, text] = [own.html(), own.text(properties.body) ?? ''];
  const address = own.text(...properties.senderAddress) ?? '';
  const sender = address.includes('@') ? { name: own.text(properties.senderName) ?? '', address } : null;
  return { subject: own.text(properties.subject) ?? '', sender, html, text, files: own.files(html, 0).slice(0, mostFiles) };
}

class MessageReader {
  readonly #file: CompoundFile;
  readonly #folder: string;
  readonly #names: readonly string[];

  constructor(file: CompoundFile, folder: string) {
    this.#file = file;
    this.#folder = folder;
    this.#names = file.names.filter(name => name.startsWith(folder)).map(name => name.slice(folder.length));
  }

  /** The first of these properties that holds words. */
  text(...ids: readonly string[]): string | null {
    for (const id of ids) {
      const wide = this.#read(`${id}001F`);
      const narrow = wide === null ? this.#read(`${id}001E`) : null;
      const text = wide === null ? (narrow === null ? '' : decodeText(narrow)) : new TextDecoder('utf-16le').decode(wide);
      const words = text.replaceAll('\0', '').trim();
      if (words !== '') return words;
    }
    return null;
  }

  html(): string | null {
    const packed = this.#read(`${properties.html}0102`);
    const html = packed === null ? this.text(properties.html) : decodeHtml(packed);
    return html === null || html.trim() === '' ? null : html;
  }

  /** The files that came with it; pictures that its HTML shows are none. */
  files(html: string | null, depth: number): readonly MailFile[] {
    const folders = new Set(this.#names.flatMap(name => attachment.exec(name)?.[0] ?? []));
    return [...folders].sort().flatMap(folder => this.#filesIn(this.#folder + folder, html, depth));
  }

  #filesIn(folder: string, html: string | null, depth: number): readonly MailFile[] {
    const part = new MessageReader(this.#file, folder);
    if (part.#names.some(name => name.startsWith(message))) {
      const inner = new MessageReader(this.#file, folder + message);
      return depth >= deepest ? [] : inner.files(inner.html(), depth + 1);
    }
    const bytes = part.#read(`${properties.fileBytes}0102`);
    const id = part.text(properties.contentId);
    if (bytes === null || (id !== null && html?.includes(`cid:${id}`) === true)) return [];
    return [{ name: part.text(...properties.fileName) ?? '', bytes: new Uint8Array(bytes) }];
  }

  #read(property: string): Uint8Array | null {
    return this.#file.read(`${this.#folder}__substg1.0_${property}`);
  }
}

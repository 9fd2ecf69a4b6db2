import { AppError } from '../../../core/contract/errors.ts';
import { glyphText } from '../pdf-glyph-text.ts';
import { readingCaps } from '../reading-caps.ts';
import { encodingOfCodePage } from './rtf-charsets.ts';
import { RtfHead } from './rtf-head.ts';
import { changeLook, firstState, type RtfState } from './rtf-state.ts';
import { RtfText } from './rtf-text.ts';
import { RtfTokens } from './rtf-tokens.ts';
import { destinations, letters, propertyNames, readInSkipped, type Destination } from './rtf-words.ts';

/** Groups within each other, at most; word processors stay below thirty. */
const deepest = 1_000;

/** What an RTF file holds: streams of text by what they are, and its properties. */
export interface RtfContents {
  readonly texts: ReadonlyMap<Destination, readonly RtfText[]>;
  readonly properties: Readonly<Record<string, string>>;
  readonly hasTitlePage: boolean;
  readonly hasPictures: boolean;
}

interface Group {
  readonly state: RtfState;
  /** What the group begins or ends besides: a field, a stream of its own. */
  readonly ends: (() => void)[];
}

const streams = new Set<Destination>(['header', 'first-header', 'footer', 'first-footer', 'note', 'box']);

/** Reads an RTF file group by group. Throws DOCUMENT_TOO_COMPLEX, and DOCUMENT_DAMAGED where groups are left open. */
export class RtfReader {
  readonly #tokens: RtfTokens;
  readonly #groups: Group[] = [];
  #state: RtfState = { ...firstState };
  readonly #texts = new Map<Destination, RtfText[]>([['text', [new RtfText()]]]);
  readonly #open: RtfText[] = [this.#texts.get('text')?.[0] ?? new RtfText()];
  readonly #fields: { instruction: string; printed: string }[] = [];
  readonly #head = new RtfHead();
  readonly #properties: Record<string, string> = {};
  #property = '';
  #bytes: number[] = [];
  #standIns = 0;
  #starred = false;
  #hasTitlePage = false;
  #hasPictures = false;
  #characters = 0;

  constructor(bytes: Uint8Array) {
    this.#tokens = new RtfTokens(bytes);
  }

  read(bytes: Uint8Array): RtfContents {
    const tokens = this.#tokens;
    for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
      if (kind === 'open') this.#openGroup();
      else if (kind === 'close') {
        this.#closeGroup();
        if (this.#groups.length === 0) break;
      } else if (kind === 'text') this.#raw(bytes, tokens.start, tokens.end);
      else this.#word(tokens.name, tokens.value);
    }
    this.#flush();
    if (this.#groups.length > 0) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its end is missing' });
    return { texts: this.#texts, properties: this.#properties, hasTitlePage: this.#hasTitlePage, hasPictures: this.#hasPictures };
  }

  get #text(): RtfText {
    return this.#open.at(-1) ?? new RtfText();
  }

  #openGroup(): void {
    this.#flush();
    if (this.#groups.length >= deepest) throw new AppError('DOCUMENT_TOO_COMPLEX');
    this.#groups.push({ state: this.#state, ends: [] });
    this.#state = { ...this.#state };
    this.#starred = false;
    this.#standIns = 0;
  }

  #closeGroup(): void {
    this.#flush();
    const group = this.#groups.pop();
    for (const end of group?.ends ?? []) end();
    this.#state = group?.state ?? { ...firstState };
    this.#standIns = 0;
  }

  #raw(bytes: Uint8Array, start: number, end: number): void {
    const { destination } = this.#state;
    if (destination === 'skipped' || destination === 'list-mark') return;
    if (destination === 'colours') return this.#head.endColors(bytes.subarray(start, end));
    const from = start + Math.min(this.#standIns, end - start);
    this.#standIns -= from - start;
    this.#count(end - from);
    for (let at = from; at < end; at += 1) this.#bytes.push(bytes[at] ?? 0x20);
  }

  #word(name: string, value: number | null): void {
    if (name === "'") {
      if (this.#standIns > 0) this.#standIns -= 1;
      else if (value !== null && this.#state.destination !== 'skipped' && this.#state.destination !== 'list-mark') this.#bytes.push(value);
      return;
    }
    if (name === '*') return void (this.#starred = true);
    if (name === 'bin') return this.#tokens.skip(value ?? 0);
    if (name === 'u') return this.#unicode(value ?? 0);
    this.#flush();
    if (this.#destination(name)) return;
    this.#starred = false;
    if (this.#state.destination === 'fonts' && name !== 'f') this.#head.describeFont(this.#state.font, name, value);
    else if (this.#state.destination === 'colours') this.#head.describeColor(name, value);
    else if (!changeLook(this.#state, name, value)) this.#other(name, value);
  }

  /** Begins what a group is for; true where the word does that. */
  #destination(name: string): boolean {
    const { state: before } = this.#groups.at(-1) ?? { state: this.#state };
    let destination = destinations.get(name);
    if (destination === undefined && this.#starred) destination = 'skipped';
    if (name === 'pict' || name === 'shppict') this.#hasPictures = true;
    if (destination === undefined) return false;
    this.#starred = false;
    // The result of a field within the code of another one is part of that code.
    if (before.destination === 'instruction' && destination !== 'skipped') return true;
    const isSkipped = before.destination === 'skipped';
    if (isSkipped && !readInSkipped.has(name)) return true;
    if (!isSkipped && readInSkipped.has(name) && name !== 'ud') return false;
    if (destination === 'skipped') this.#state.around = isSkipped ? before.around : before.destination;
    this.#state.destination = destination === 'text' && isSkipped ? before.around : destination;
    if (destination === 'property') this.#property = propertyNames[name] ?? name;
    if (destination === 'list-mark') this.#text.paragraph.item = true;
    if (streams.has(destination)) this.#openStream(destination);
    return true;
  }

  #openStream(destination: Destination): void {
    const stream = new RtfText();
    const around = this.#text;
    if (destination !== 'box') this.#texts.set(destination, [...(this.#texts.get(destination) ?? []), stream]);
    this.#open.push(stream);
    Object.assign(this.#state, { ...firstState, standIns: this.#state.standIns });
    this.#groups.at(-1)?.ends.push(() => {
      stream.endParagraph();
      this.#open.pop();
      if (destination === 'box') around.addBox(stream.end());
    });
  }

  #other(name: string, value: number | null): void {
    const letter = letters[name];
    if (letter !== undefined) return this.#write(letter);
    if (this.#state.destination === 'skipped') return;
    const text = this.#text;
    if (this.#state.destination === 'nested-row') return name === 'nestrow' ? text.endRow(true) : undefined;
    switch (name) {
      case 'par':
      case '\r':
      case '\n':
      case 'sect':
        return text.endParagraph();
      case 'line':
      case 'softline':
      case 'lbr':
      case 'column':
        return text.breakLine();
      case 'page':
        return text.breakPage();
      case 'tab':
        return this.#state.destination === 'list-mark' ? undefined : text.tab();
      case 'cell':
      case 'nestcell':
        return text.endCell(name === 'nestcell');
      case 'row':
      case 'nestrow':
        return text.endRow(name === 'nestrow');
      case 'field':
        return this.#field();
      case 'ansicpg':
        this.#head.encoding = encodingOfCodePage(value ?? 1252);
        return;
      case 'mac':
      case 'pc':
      case 'pca':
        this.#head.encoding = { mac: 'macintosh', pc: 'ibm437', pca: 'ibm850' }[name];
        return;
      case 'titlepg':
        this.#hasTitlePage = true;
        return;
      default:
        text.change(name, value);
    }
  }

  #field(): void {
    const text = this.#text;
    const field = { instruction: '', printed: text.printed };
    this.#fields.push(field);
    this.#groups.at(-1)?.ends.push(() => {
      this.#fields.pop();
      const target = /HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
      if (target !== undefined) text.addAddress(target, text.printed.slice(field.printed.length));
    });
  }

  #count(characters: number): void {
    this.#characters += characters;
    // Text in two bytes, or in letters that each stand for one of the other, is at most this much longer.
    if (this.#characters > 4 * readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  }

  #unicode(value: number): void {
    this.#flush();
    this.#standIns = this.#state.standIns;
    this.#write(String.fromCharCode(value < 0 ? value + 65_536 : value & 0xffff));
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    this.#write(this.#head.decode(bytes, this.#state.font));
  }

  #write(text: string): void {
    const { destination, font } = this.#state;
    if (destination === 'fonts') this.#head.nameFont(font, text);
    else if (destination === 'property') this.#properties[this.#property] = ((this.#properties[this.#property] ?? '') + text).slice(0, 500);
    else if (destination === 'instruction') {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.instruction = (field.instruction + text).slice(0, 2_000);
    } else if (destination === 'text' && !this.#state.movedAway)
      this.#text.add(
        text.replace(/[\ue000-\uf8ff]/g, mark => glyphText(mark, true)),
        this.#state,
        this.#head.colors,
      );
  }
}

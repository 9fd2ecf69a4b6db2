import { AppError } from '../../core/contract/errors.ts';
import { readingCaps } from './reading-caps.ts';

/** The part of a pdf.js message that is looked at here; everything else passes through. */
interface Message {
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

/**
 * Joins the two halves of pdf.js within one thread. Unlike the loop-back port that pdf.js brings, messages
 * are handed over without a structured clone, and drawing operators are counted: past the caps the stream of them stops and `overflow` is rejected with DOCUMENT_TOO_COMPLEX, so that forms nested in forms
 * cannot fill the memory.
 */
export class PdfPort implements Worker {
  /** Never fulfilled; rejected when the operators are too many. */
  readonly overflow: Promise<never>;
  readonly onmessage = null;
  readonly onmessageerror = null;
  readonly onerror = null;
  readonly #listeners = new Set<EventListenerOrEventListenerObject>();
  #reject: (error: AppError) => void = () => {};
  #operators = 0;
  #pageOperators = 0;
  #closed = false;

  constructor() {
    this.overflow = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    this.overflow.catch(() => {});
  }

  /** Begins to count the operators of another page. */
  startPage(): void {
    this.#pageOperators = 0;
  }

  postMessage(message: Message): void {
    const event = new MessageEvent('message', { data: this.#detach(message) });
    queueMicrotask(() => this.dispatchEvent(event));
  }

  dispatchEvent(event: Event): boolean {
    if (this.#closed) return false;
    for (const listener of this.#listeners) {
      if (typeof listener === 'function') listener(event);
      else listener.handleEvent(event);
    }
    return true;
  }

  addEventListener(_name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void {
    this.#listeners.add(listener);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: EventListenerOrEventListenerObject): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#closed = true;
    this.#listeners.clear();
  }

  /** The sender empties its operator arrays right after posting them, so the receiver gets arrays of its own. */
  #detach(message: Message): Message {
    const { chunk } = message;
    if (chunk?.fnArray === undefined || chunk.argsArray === undefined) return message;
    this.#operators += chunk.fnArray.length;
    this.#pageOperators += chunk.fnArray.length;
    if (this.#operators > readingCaps.operators || this.#pageOperators > readingCaps.operatorsPerPage) {
      this.terminate();
      this.#reject(new AppError('DOCUMENT_TOO_COMPLEX'));
    }
    return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
  }
}

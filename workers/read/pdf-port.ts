/** The part of a pdf.js message that is looked at here; everything else passes through. */
interface Message {
  readonly stream?: unknown;
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

type Listener = (event: { readonly data: Message }) => void;

/**
 * Joins the two halves of pdf.js within one thread. Unlike the loop-back port that pdf.js brings, messages
 * are handed over without a structured clone, and drawing operators are counted: past `mostOperators` the
 * stream of them stops and `onOverflow` is called, so that forms nested in forms cannot fill the memory.
 */
export class PdfPort {
  readonly #listeners = new Set<Listener>();
  readonly #mostOperators: number;
  readonly #onOverflow: () => void;
  #operators = 0;
  #closed = false;

  constructor(mostOperators: number, onOverflow: () => void) {
    this.#mostOperators = mostOperators;
    this.#onOverflow = onOverflow;
  }

  postMessage(message: Message): void {
    const data = this.#detach(message);
    queueMicrotask(() => {
      if (this.#closed) return;
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
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
    if (this.#operators > this.#mostOperators) {
      this.terminate();
      this.#onOverflow();
    }
    return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
  }
}

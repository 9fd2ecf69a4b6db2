import { inflateSync } from 'node:zlib';
import { readingCaps } from './reading-caps.ts';

/** The one chunk that a reader gets, then the end. */
interface Chunks {
  readonly read: () => Promise<{ readonly value?: Uint8Array; readonly done: boolean }>;
}

/**
 * The part of `DecompressionStream` that pdf.js uses, without streams and without other threads: what is written is
 * inflated at once. The streams of a CV are a few kilobytes, and handing each to another thread and back takes several
 * times as long as inflating it. Damaged or enormous data fails in `read`; pdf.js then decodes by itself, as it does
 * where the real one fails.
 */
export class InflateAtOnce {
  readonly writable: {
    readonly getWriter: () => { readonly write: (bytes: Uint8Array) => Promise<void>; readonly close: () => Promise<void> };
  };
  readonly readable: { readonly getReader: () => Chunks };

  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(`no ${format} here`);
    let written: Uint8Array | null = null;
    this.writable = {
      getWriter: () => ({
        write: bytes => {
          written = bytes;
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      }),
    };
    this.readable = {
      getReader: () => ({
        read: async () => {
          if (written === null) return { done: true };
          const packed = written;
          written = null;
          return { value: new Uint8Array(inflateSync(packed, { maxOutputLength: readingCaps.streamBytes })), done: false };
        },
      }),
    };
  }
}

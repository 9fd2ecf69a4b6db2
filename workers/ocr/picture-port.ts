import { AppError } from '../../core/contract/errors.ts';
import { recognitionLimits } from '../../core/contract/recognition.ts';
import { PdfPort } from '../read/pdf-port.ts';

type Message = Parameters<PdfPort['postMessage']>[0];

/** Joins the two halves of pdf.js and counts the decoded bytes of pictures: past the limit of a page `tooMuch` is rejected. */
export class PicturePort extends PdfPort {
  /** Never fulfilled; rejected with DOCUMENT_TOO_COMPLEX. */
  readonly tooMuch: Promise<never>;
  #reject: (error: AppError) => void = () => {};
  #bytes = 0;

  constructor() {
    super();
    this.tooMuch = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    this.tooMuch.catch(() => {});
  }

  override startPage(): void {
    super.startPage();
    this.#bytes = 0;
  }

  override postMessage(message: Message): void {
    this.#bytes += pictureBytes(message);
    if (this.#bytes > recognitionLimits.pageBytes) {
      this.terminate();
      this.#reject(new AppError('DOCUMENT_TOO_COMPLEX'));
    }
    super.postMessage(message);
  }
}

/** Decoded pictures come as `{ action: 'obj' | 'commonobj', data: [id, …, { data: bytes }] }`. */
function pictureBytes(message: object): number {
  if (!('action' in message) || !('data' in message) || !Array.isArray(message.data)) return 0;
  const last: unknown = message.data.at(-1);
  if (typeof last !== 'object' || last === null || !('data' in last)) return 0;
  return ArrayBuffer.isView(last.data) ? last.data.byteLength : 0;
}

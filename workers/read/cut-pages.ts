import { AppError } from '../../core/contract/errors.ts';
import type { CutPagesInput } from '../../core/contract/several-people.ts';
import { drawablePdf } from './drawable.ts';
import { loadPdf, undrawnDocument } from './pdf-library.ts';
import { PdfPort } from './pdf-port.ts';

const uncut = 'its pages cannot be taken apart';

/**
 * A PDF for each range of pages of a document, with all that belongs to these pages and nothing else. The same bytes give
 * the same parts. Throws DOCUMENT_ENCRYPTED, DOCUMENT_WRONG_PASSWORD, and DOCUMENT_DAMAGED where there is nothing to cut.
 */
export async function cutPages({ bytes, ranges, password }: CutPagesInput): Promise<readonly Uint8Array[]> {
  const pdf = await drawablePdf(new Uint8Array(bytes));
  if (pdf === null) throw new AppError('DOCUMENT_DAMAGED', { reason: uncut });
  const { library, evaluator } = await loadPdf();
  const port = new PdfPort();
  evaluator.initializeFromPort(port);
  const worker = library.PDFWorker.create({ port, verbosity: 0 });
  const task = library.getDocument({
    data: pdf,
    ...(password === undefined ? {} : { password }),
    worker,
    verbosity: 0,
    ownerDocument: undrawnDocument,
    useWasm: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    const parts: Uint8Array[] = [];
    for (const range of ranges) parts.push(await document.extractPages([{ document: null, includePages: indicesOf(range) }]));
    if (!parts.every(part => part instanceof Uint8Array)) throw new AppError('DOCUMENT_DAMAGED', { reason: uncut });
    return parts;
  } catch (error) {
    throw refusalOf(error, password);
  } finally {
    await Promise.race([task.destroy(), port.overflow]).catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

/** Pages of a range counted from 0, as pdf.js wants them. */
function indicesOf({ firstPage, lastPage }: CutPagesInput['ranges'][number]): number[] {
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage - 1 + index);
}

function refusalOf(error: unknown, password: string | undefined): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException')
    return new AppError(password === undefined ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_WRONG_PASSWORD', {}, { cause: error });
  return new AppError('DOCUMENT_DAMAGED', { reason: uncut }, { cause: error });
}

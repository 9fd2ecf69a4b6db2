import { loadPdf, undrawnDocument } from '../../workers/read/pdf-library.ts';
import { PdfPort } from '../../workers/read/pdf-port.ts';

/** One PDF with the pages of several, one after the other, as agencies send them. */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const [first, ...others] = files.map(file => file.slice());
  if (first === undefined) throw new RangeError('there is nothing to join');
  const { library, evaluator } = await loadPdf();
  const port = new PdfPort();
  evaluator.initializeFromPort(port);
  const worker = library.PDFWorker.create({ port, verbosity: 0 });
  const task = library.getDocument({ data: first, worker, verbosity: 0, ownerDocument: undrawnDocument, useWasm: false });
  const document = await task.promise;
  const joined = await document.extractPages([{ document: null }, ...others.map(other => ({ document: other }))]);
  await task.destroy();
  worker.destroy();
  port.terminate();
  return joined;
}

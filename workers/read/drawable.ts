import { wrapImageAsPdf } from './image/wrap-image.ts';
import { chooseInMail } from './mail/mail.ts';
import { readDocument } from './read-document.ts';
import { pagesPreview, sniffKind } from './sniff-kind.ts';
import { ZipContainer } from './zip.ts';

/**
 * The PDF by which the pages of a document are drawn: the file itself, the page made of a picture, or what came with a
 * mail; null for documents that are text without places. Throws as `readDocument` does.
 */
export async function drawablePdf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (sniffKind(bytes)) {
    case 'pdf':
      return bytes;
    case 'image':
      return wrapImageAsPdf(bytes);
    case 'pages':
      return new Uint8Array(new ZipContainer(bytes).read(pagesPreview) ?? []);
    case 'msg':
    case 'eml': {
      const { file } = await chooseInMail(bytes, inner => readDocument(inner));
      return file === null ? null : drawablePdf(file);
    }
    case 'docx':
    case 'protected':
    case 'txt':
    case 'rtf':
    case 'odt':
    case 'html':
      return null;
  }
}

import { wrapImageAsPdf } from './image/wrap-image.ts';
import { chooseInMail } from './mail/mail.ts';
import { readDocx } from './docx.ts';
import { readOdt } from './odt/odt.ts';
import { pdfOfPictures } from './picture-pages.ts';
import { readDocument } from './read-document.ts';
import { readRtf } from './rtf/rtf.ts';
import { pagesPreview, sniffKind } from './sniff-kind.ts';
import { ZipContainer } from './zip.ts';

/**
 * The PDF by which the pages of a document are drawn: the file itself, the pages made of pictures, or what came with a
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
      return pdfOfPictures('docx', bytes, readDocx(bytes));
    case 'odt':
      return pdfOfPictures('odt', bytes, readOdt(bytes));
    case 'rtf':
      return pdfOfPictures('rtf', bytes, readRtf(bytes));
    case 'protected':
    case 'txt':
    case 'html':
      return null;
  }
}

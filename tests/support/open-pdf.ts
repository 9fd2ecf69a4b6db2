import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader sees it: its title, and the words of each page. */
export interface ReadPdf {
  readonly title: string;
  readonly pages: readonly string[];
}

/** Opens a PDF of the disk and reads the text of its pages. */
export async function openPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const { info } = await document.getMetadata();
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(
        content.items
          .map(item => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    }
    return { title: 'Title' in info && typeof info.Title === 'string' ? info.Title : '', pages };
  } finally {
    await task.destroy();
  }
}

import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The yardstick: what pdf.js alone takes to give the text and the drawing operators of all pages, nothing kept. */
export default async function readBare(file: string): Promise<number> {
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    fontExtraProperties: true,
  });
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
    items += (await page.getOperatorList()).fnArray.length;
    page.cleanup();
  }
  await task.destroy();
  return items;
}

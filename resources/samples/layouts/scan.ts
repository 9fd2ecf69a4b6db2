import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Sheet, pageSize } from './sheet.ts';

/** Numbers from 0 to 1 in a fixed order (linear congruential generator with the constants of Numerical Recipes). */
function fixedNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Draws what a flatbed scanner adds: a grey tint, dust and a dark edge. */
export function dirtyPage(sheet: Sheet): void {
  const next = fixedNumbers(20260302);
  sheet.doc.rect(-40, -40, sheet.width + 80, sheet.height + 80).fill('#f4f4f2');
  for (let speck = 0; speck < 900; speck += 1) {
    const grey = Math.round(120 + next() * 110).toString(16);
    sheet.doc.circle(next() * sheet.width, next() * sheet.height, 0.15 + next() * 0.45).fill(`#${grey}${grey}${grey}`);
  }
  sheet.doc.rect(sheet.width - 3, -40, 60, sheet.height + 80).fill('#b5b5b5');
  sheet.doc.rotate(0.55, { origin: [sheet.width / 2, sheet.height / 2] });
}

/** Turns a PDF into one that holds only pictures of its pages. Needs `pdftoppm` (poppler-utils) on the PATH. */
export async function scan(pdf: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sample-scan-'));
  try {
    const source = path.join(folder, 'source.pdf');
    writeFileSync(source, pdf);
    execFileSync('pdftoppm', ['-jpeg', '-jpegopt', 'quality=58', '-gray', '-r', '110', source, path.join(folder, 'page')]);
    const sheet = new Sheet({ title: 'Scan_20260302_091544', author: '', language: 'en', family: 'helvetica' });
    const pictures = readdirSync(folder)
      .filter(name => name.endsWith('.jpg'))
      .sort();
    for (const [page, picture] of pictures.entries()) {
      sheet.turnTo(page);
      sheet.doc.image(readFileSync(path.join(folder, picture)), 0, 0, { width: pageSize.width, height: pageSize.height });
    }
    return await sheet.toBytes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeCvPdf } from '../fixtures/cvs.ts';

const samples = path.resolve(import.meta.dirname, '../../resources/samples/cvs');

/** Sample CVs that hold no text or cannot be opened; they measure nothing here. */
const unreadable = new Set(['Scan_20260302_091544.pdf', 'Bewerbung_Hoffmann_Lena.pdf']);

/** Writes `count` different one- to three-page CVs made from tables into `folder`; returns their paths. */
export async function writeSyntheticCvs(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const file = path.join(folder, `cv-${String(index).padStart(5, '0')}.pdf`);
    await writeFile(file, makeCvPdf(index));
    files.push(file);
  }
  return files;
}

/** Writes `count` copies of the designed sample PDFs, made different by a trailing comment, so that none is a duplicate. */
export async function writeDesignedCvs(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(samples)).filter(name => name.endsWith('.pdf') && !unreadable.has(name)).sort();
  const sources = await Promise.all(names.map(name => readFile(path.join(samples, name))));
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const source = sources[index % sources.length];
    if (source === undefined) break;
    const file = path.join(folder, `designed-${String(index).padStart(5, '0')}.pdf`);
    await writeFile(file, Buffer.concat([source, Buffer.from(`\n% ${index}\n`)]));
    files.push(file);
  }
  return files;
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleFiles } from '../../resources/samples/files.ts';
import { readPerson } from '../../resources/samples/person.ts';
import { makeCv, makeCvPdf } from '../fixtures/cvs.ts';

const designs = sampleFiles.flatMap(sample =>
  sample.kind === 'pdf' ? [{ layout: sample.layout, look: sample.look, person: readPerson(sample.person) }] : [],
);

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

/** So many different people are drawn; drawing one takes longer than reading them ten times. */
const drawnPeople = 300;

/**
 * Writes `count` CVs in the designs of the sample PDFs, with the fonts, texts and lengths of the samples. Name, mail and phone
 * differ between the first 300; from then on the same people send their file again, made different by a trailing comment.
 */
export async function writeDesignedCvs(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const drawn: Buffer[] = [];
  for (let index = 0; index < Math.min(count, drawnPeople); index += 1) drawn.push(await drawDesigned(index));
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = drawn[index % drawn.length];
    if (bytes === undefined) break;
    const file = path.join(folder, `designed-${String(index).padStart(5, '0')}.pdf`);
    await writeFile(file, Buffer.concat([bytes, Buffer.from(`\n% ${index}\n`)]));
    files.push(file);
  }
  return files;
}

function drawDesigned(index: number): Promise<Buffer> {
  const design = designs[index % designs.length];
  if (design === undefined) throw new RangeError('no designed sample');
  const { name, email, phone } = makeCv(index);
  const { person, layout, look } = design;
  return layout({ ...person, name, contact: { ...person.contact, email, phone, links: [] } }, look);
}

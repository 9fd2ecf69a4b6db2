import type { SampleFile } from './files.ts';
import { plainText } from './layouts/plain-text.ts';
import { scan } from './layouts/scan.ts';
import { readPerson } from './person.ts';

/** How much of the file a broken download has kept. */
const keptShare = 0.55;

/** Makes the bytes of one sample; the scan needs `pdftoppm` on the PATH. */
export async function makeSample(sample: SampleFile): Promise<Buffer> {
  const person = readPerson(sample.person);
  if (sample.kind === 'text') return Buffer.from(plainText(person, sample.dates, sample.underline), 'utf8');
  if (sample.kind === 'word') return sample.layout(person, sample.look);
  if (sample.kind === 'scan') return scan(await sample.layout(person, { ...sample.look, scanned: true }));
  const whole = await sample.layout(person, sample.look);
  return sample.kind === 'pdf' ? whole : whole.subarray(0, Math.round(whole.length * keptShare));
}

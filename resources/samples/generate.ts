import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { sampleFiles } from './files.ts';
import type { SampleFile } from './files.ts';
import { plainText } from './layouts/plain-text.ts';
import { scan } from './layouts/scan.ts';
import { readPerson } from './person.ts';

/** How much of the file a broken download has kept. */
const keptShare = 0.55;

async function make(sample: SampleFile): Promise<Buffer> {
  const person = readPerson(sample.person);
  switch (sample.kind) {
    case 'pdf':
      return sample.layout(person, sample.look);
    case 'scan':
      return scan(await sample.layout(person, { ...sample.look, scanned: true }));
    case 'cut-off': {
      const whole = await sample.layout(person, sample.look);
      return whole.subarray(0, Math.round(whole.length * keptShare));
    }
    case 'word':
      return sample.layout(person, sample.look);
    case 'text':
      return Buffer.from(plainText(person, sample.dates, sample.underline), 'utf8');
  }
}

const folder = new URL('cvs/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const sample of sampleFiles) {
  const content = await make(sample);
  writeFileSync(new URL(encodeURIComponent(sample.file), folder), content);
  bytes += content.length;
}
process.stdout.write(`${sampleFiles.length} files, ${Math.round(bytes / 1024)} KiB, in ${folder.pathname}\n`);

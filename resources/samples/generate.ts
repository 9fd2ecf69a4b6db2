import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './files.ts';
import { makeSample } from './make.ts';

const folder = new URL('cvs/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const sample of sampleFiles) {
  const content = await makeSample(sample);
  writeFileSync(new URL(encodeURIComponent(sample.file), folder), content);
  bytes += content.length;
}
process.stdout.write(`${sampleFiles.length} files, ${Math.round(bytes / 1024)} KiB, in ${fileURLToPath(folder)}\n`);

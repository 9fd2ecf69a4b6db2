import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from './files.ts';
import { makeSample } from './make.ts';
import { readPerson } from './person.ts';

const folder = new URL('cvs/', import.meta.url);

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)));
}

async function textOf(file: string): Promise<string> {
  const loading = getDocument({ data: bytesOf(file), verbosity: 0, disableFontFace: true });
  const pdf = await loading.promise;
  const words: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent();
    for (const item of content.items) if ('str' in item) words.push(item.str);
  }
  await loading.destroy();
  return words.join(' ');
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the sample CVs', () => {
  it('are the files that the generator writes, byte for byte', async () => {
    expect(readdirSync(folder).sort()).toEqual(sampleFiles.map(({ file }) => file).sort());
    for (const sample of sampleFiles) {
      if (sample.kind === 'scan') continue;
      expect(sha256(await makeSample(sample)), sample.file).toBe(sha256(bytesOf(sample.file)));
    }
  });

  it('stay small enough to live in the repository', () => {
    const total = sampleFiles.reduce((sum, { file }) => sum + statSync(new URL(encodeURIComponent(file), folder)).size, 0);
    expect(total).toBeLessThan(2.5 * 2 ** 20);
  });

  it('say in their text layer who they belong to', async () => {
    for (const sample of sampleFiles) {
      if (sample.kind !== 'pdf') continue;
      const { contact } = readPerson(sample.person);
      expect((await textOf(sample.file)).replaceAll(' ', ''), sample.file).toContain(contact.email);
    }
  });

  it('include a scan without text, a cut-off file and one with hidden words', async () => {
    const scan = sampleFiles.find(({ kind }) => kind === 'scan');
    const broken = sampleFiles.find(({ kind }) => kind === 'cut-off');
    expect(await textOf(scan?.file ?? '')).toBe('');
    await expect(textOf(broken?.file ?? '')).rejects.toThrow();
    expect(await textOf('Bradley_Stokes_Resume.pdf')).toContain('OpenTelemetry');
  });
});

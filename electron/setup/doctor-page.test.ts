import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainPdf } from '../../tests/fixtures/hostile/plain-cv.ts';
import { examinePages } from './doctor-page.ts';

describe('npm run doctor -- check-page', () => {
  it('says so where the data of recognition are missing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doctor-page-'));
    const file = path.join(folder, 'cv.pdf');
    writeFileSync(file, plainPdf());
    let text = '';
    try {
      const missing = (): Promise<never> => Promise.reject(new Error('no such file'));
      expect(await examinePages(file, 1, part => (text += part), missing)).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(text).toContain('the data that make out text in pictures are missing');
    expect(text).toContain('→ Install Shortlist again');
  });
});

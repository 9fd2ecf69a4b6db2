import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineDocuments } from './doctor-document.ts';

const root = path.join(import.meta.dirname, '..', '..');
const cv = 'Jane Doe\njane.doe@example.org\n\nExperience\nCashier, Corner Shop\n03/2019 - present\n- Closed the till\n\nSkills\nExcel\n';

describe('npm run doctor -- document', () => {
  it('shows lines, sections and fields with their confidence, and says why a file is refused', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doctor-document-'));
    const files = ['cv.txt', 'empty.pdf'].map(name => path.join(folder, name));
    writeFileSync(files[0] ?? '', cv);
    writeFileSync(files[1] ?? '', '');
    let text = '';
    try {
      expect(await examineDocuments(root, files, part => (text += part))).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(text).toMatch(/§ experience [\d.]+ “Experience”/u);
    expect(text).toMatch(/^e-mail\s+0\.\d\d {2}jane\.doe@example\.org$/mu);
    expect(text).toMatch(/^experience\s+0\.\d\d {2}Cashier · Sales · Corner Shop · .* · 2019-03 to now/mu);
    expect(text).toContain('REFUSED  The file is empty (0 bytes).');
  });
});

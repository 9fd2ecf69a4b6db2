import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { createHandOutFolder } from './hand-out-folder.ts';

describe('files for other programs', () => {
  it('keep their names, twice the same too, where only this user can read them', async () => {
    const place = createTestFolder();
    const folder = createHandOutFolder(place, Date.now);
    const [one, other] = [await folder.put('Ana', 'pdf', 'a'), await folder.put('Ana', 'pdf', 'b')];
    expect([path.basename(one), path.basename(other)]).toEqual(['Ana.pdf', 'Ana.pdf']);
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['a', 'b']);
    if (process.platform !== 'win32') expect(statSync(path.dirname(one)).mode & 0o077).toBe(0);
  });

  it('are gone when the workspace closes, and can be made again after', async () => {
    const place = createTestFolder();
    const folder = createHandOutFolder(place, Date.now);
    await folder.put('Ana', 'pdf', 'a');
    await folder.clear();
    expect(readdirSync(place)).toEqual([]);
    expect(existsSync(await folder.put('Ana', 'pdf', 'a'))).toBe(true);
  });

  it('of a program that was killed are removed a day later, and nothing else is', async () => {
    const place = createTestFolder();
    for (const name of ['shortlist-hand-out-old', 'shortlist-hand-out-new', 'something']) mkdirSync(path.join(place, name));
    for (const name of ['shortlist-hand-out-old', 'something']) utimesSync(path.join(place, name), 1_000, 1_000);
    await createHandOutFolder(place, Date.now).put('Ana', 'pdf', 'a');
    expect(readdirSync(place)).toContain('something');
    expect(readdirSync(place)).toContain('shortlist-hand-out-new');
    expect(readdirSync(place)).not.toContain('shortlist-hand-out-old');
  });
});

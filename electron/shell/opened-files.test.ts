import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../db/test-workspace.ts';
import { openedFiles } from './opened-files.ts';

describe('files of a start', () => {
  it('are the words that name something, as whole paths', () => {
    const folder = createTestFolder();
    writeFileSync(path.join(folder, 'Ana.pdf'), '');
    writeFileSync(path.join(folder, 'window'), '');
    const words = ['window', '--enable-features=X', 'Ana.pdf', 'gone.pdf', '', folder];
    expect(openedFiles(words, folder)).toEqual([path.join(folder, 'Ana.pdf'), folder]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProgramArguments } from './program-arguments.ts';

describe('the arguments of the program', () => {
  it('come as JSON from a checkout, so that the engine cannot take any for itself', () => {
    const handed = { SHORTLIST_ARGV: JSON.stringify(['screen', '--version', 'a b', '"']), SHORTLIST_CWD: '/somewhere' };
    expect(readProgramArguments(['electron', '.', '--help'], handed, false)).toEqual({
      verb: 'screen',
      argv: ['--version', 'a b', '"'],
      workingFolder: '/somewhere',
    });
  });

  it('come from a file where they are too many for one variable', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shortlist-arguments-'));
    const file = path.join(folder, 'argv.json');
    writeFileSync(file, JSON.stringify(['screen', ...Array.from({ length: 20_000 }, (_, index) => `cv-${index}.pdf`)]));
    expect(readProgramArguments([], { SHORTLIST_ARGV: `@${file}` }, false).argv).toHaveLength(20_000);
    rmSync(folder, { recursive: true });
  });

  it('stand behind the switches of the engine in a packaged program', () => {
    expect(
      readProgramArguments(['/opt/shortlist', '--no-sandbox', '--ozone-platform=headless', 'screen', '--quiet', 'cvs'], {}, true),
    ).toMatchObject({
      verb: 'screen',
      argv: ['--quiet', 'cvs'],
    });
  });

  it('without a known command open the window', () => {
    expect(readProgramArguments(['/opt/shortlist'], {}, true).verb).toBeNull();
    expect(readProgramArguments([], { SHORTLIST_ARGV: '["window"]' }, false).verb).toBeNull();
  });
});

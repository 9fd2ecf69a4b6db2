import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseScreenOptions, screenHelp } from './screen-options.ts';

const parse = (...argv: readonly string[]) => parseScreenOptions(argv, '/home/ana');

describe('the options of screen', () => {
  it('have defaults for all but the files', () => {
    expect(parse('cvs')).toEqual({
      inputs: ['/home/ana/cvs'],
      job: null,
      json: null,
      pdf: null,
      xlsx: null,
      csv: null,
      workspace: null,
      top: null,
      threshold: null,
      concurrency: availableParallelism(),
      region: 'US',
      ocrLanguages: null,
      splitPacks: false,
      quiet: false,
      help: false,
      version: false,
    });
  });

  it('take the languages of scans in any case', () => {
    expect(parse('--ocr-languages', 'DEU, eng', 'a').ocrLanguages).toEqual(['deu', 'eng']);
  });

  it('count paths from the folder the user stands in, and leave - for standard output', () => {
    expect(parse('--job', 'ad.md', '--json=-', '--pdf', '/tmp/x.pdf', '--workspace', '../w', 'a', './b c', '/d')).toMatchObject({
      inputs: ['/home/ana/a', '/home/ana/b c', '/d'],
      job: '/home/ana/ad.md',
      json: '-',
      pdf: '/tmp/x.pdf',
      workspace: '/home/w',
    });
  });

  it('take names that look like options after --', () => {
    expect(parse('--quiet', '--', '--json.txt', '-rf').inputs).toEqual(['/home/ana/--json.txt', '/home/ana/-rf']);
  });

  it('need no file for help and version', () => {
    expect(parse('--help').help).toBe(true);
    expect(parse('-v').version).toBe(true);
  });

  it('take numbers at their limits', () => {
    expect(parse('--top', '1', '--threshold', '62.5', '--concurrency', '64', '--region', 'de', 'a')).toMatchObject({
      top: 1,
      threshold: 62.5,
      concurrency: 64,
      region: 'DE',
    });
    expect(parse('--threshold', '0', 'a').threshold).toBe(0);
  });

  it.each([
    [[], 'No file or folder was given'],
    [['--jbo', 'x', 'a'], 'jbo'],
    [['--job'], 'job'],
    [['--quiet=yes', 'a'], 'quiet'],
    [[''], 'An empty path was given'],
    [['--json', '', 'a'], 'An empty path was given'],
    [['a\0b'], 'NUL'],
    [['--top', '0', 'a'], '--top'],
    [['--top', '1.5', 'a'], '--top'],
    [['--top', ' ', 'a'], '--top'],
    [['--threshold', '100.1', 'a'], '--threshold'],
    [['--threshold=-1', 'a'], '--threshold'],
    [['--threshold', 'NaN', 'a'], '--threshold'],
    [['--concurrency', '65', 'a'], '--concurrency'],
    [['--region', 'DEU', 'a'], '--region'],
    [['--ocr-languages', 'eng,klingon', 'a'], '--ocr-languages'],
    [['--csv', 'x', '--xlsx', './x', 'a'], 'Two outputs'],
  ])('%j are refused with a reason', (argv, reason) => {
    expect(() => parse(...argv)).toThrow(expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(reason) }));
  });

  it('all stand in the help', () => {
    for (const name of [
      'job',
      'json',
      'pdf',
      'xlsx',
      'csv',
      'workspace',
      'top',
      'threshold',
      'concurrency',
      'region',
      'ocr-languages',
      'split-packs',
      'quiet',
      'help',
      'version',
    ]) {
      expect(screenHelp).toContain(`--${name}`);
    }
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { createRotatingLog } from './rotating-log.ts';

const now = (): number => Date.UTC(2026, 10, 22, 3);

describe('the log', () => {
  it('writes one JSON object a line with time, level and event', () => {
    const folder = createTestFolder();
    const log = createRotatingLog({ folder, now });
    log.info('started', { version: '0.1.0' });
    log.info('opened');
    const lines = readFileSync(path.join(folder, 'shortlist.log'), 'utf8').trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual([
      { at: '2026-11-22T03:00:00.000Z', level: 'info', event: 'started', version: '0.1.0' },
      { at: '2026-11-22T03:00:00.000Z', level: 'info', event: 'opened' },
    ]);
  });

  it('keeps the newest files only, each below its limit', () => {
    const folder = createTestFolder();
    const log = createRotatingLog({ folder, now, maxBytes: 1_000, maxFiles: 3 });
    for (let n = 0; n < 200; n += 1) log.info('step', { n });
    expect(readdirSync(folder).toSorted()).toEqual(['shortlist.1.log', 'shortlist.2.log', 'shortlist.log']);
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThanOrEqual(1_000);
    const newest = readFileSync(path.join(folder, 'shortlist.log'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(newest)).toMatchObject({ n: 199 });
    const before = readFileSync(path.join(folder, 'shortlist.1.log'), 'utf8').trimEnd().split('\n');
    const current = readFileSync(path.join(folder, 'shortlist.log'), 'utf8').split('\n', 1)[0] ?? '';
    expect(JSON.parse(before.at(-1) ?? '').n + 1).toBe(JSON.parse(current).n);
  });

  it('keeps name, code and place of an error, and none of its words', () => {
    const folder = createTestFolder();
    const log = createRotatingLog({ folder, now });
    log.error('unexpected', new AppError('FILE_NOT_FOUND', { path: '/home/mia/CV Ana Lindqvist.pdf' }));
    log.error('unexpected', new TypeError('cannot read “Ana Lindqvist”\n of /home/mia'));
    log.error('unexpected', 'Ana Lindqvist');
    const text = readFileSync(path.join(folder, 'shortlist.log'), 'utf8');
    expect(text).not.toMatch(/Ana|Lindqvist|mia/);
    expect(text).toContain('"code":"FILE_NOT_FOUND"');
    expect(text).toContain('rotating-log.test.ts:');
  });

  it('is silent where it cannot be written, and still echoes', () => {
    const folder = path.join(createTestFolder(), 'file');
    writeFileSync(folder, '');
    const lines: string[] = [];
    const log = createRotatingLog({ folder, now, echo: line => lines.push(line) });
    log.info('started');
    expect(lines).toHaveLength(1);
  });
});

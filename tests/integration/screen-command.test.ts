import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScreen, type ScreenJson } from '../support/run-screen.ts';

const project = path.resolve(import.meta.dirname, '../..');
const job = path.join(project, 'resources/samples/jobs/backend-engineer.md');
const samples = path.join(project, 'resources/samples/cvs');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shortlist-screen-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('screen', () => {
  it('ranks the samples with evidence for every point and writes all four outputs', async () => {
    const out = (kind: string): string => path.join(folder, `samples.${kind}`);
    const run = await runScreen(['--job', job, ...['json', 'pdf', 'xlsx', 'csv'].flatMap(kind => [`--${kind}`, out(kind)]), samples]);
    expect(run.status).toBe(2);
    const result = JSON.parse(await readFile(out('json'), 'utf8')) as ScreenJson;
    const files = (await readdir(samples)).length;
    expect(result.candidates).toHaveLength(files);
    expect(result.timing.files).toBe(files);
    const ranked = result.candidates.filter(candidate => candidate.rank !== null);
    expect(ranked.length).toBeGreaterThan(20);
    expect(ranked.map(candidate => candidate.score)).toEqual(
      ranked.map(candidate => candidate.score).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
    );
    for (const candidate of ranked) {
      for (const criterion of candidate.match?.results ?? []) {
        if (criterion.satisfaction > 0)
          expect(criterion.evidence.length, `${candidate.file} has a point without evidence`).toBeGreaterThan(0);
      }
    }
    expect((await readFile(out('pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readFile(out('xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readFile(out('csv'), 'utf8')).toContain(ranked[0]?.name ?? 'nobody');
    expect(run.stdout.split('\n')[1]).toContain(ranked[0]?.name ?? 'nobody');
  });

  it('gives the same numbers each time', async () => {
    const scores = async (file: string): Promise<string> => {
      await runScreen(['--quiet', '--job', job, '--json', file, samples]);
      const { candidates } = JSON.parse(await readFile(file, 'utf8')) as ScreenJson;
      return JSON.stringify(candidates.map(({ file: name, score, rank, match }) => ({ name, score, rank, match })));
    };
    const first = await scores(path.join(folder, 'first.json'));
    expect(await scores(path.join(folder, 'second.json'))).toBe(first);
  });

  it('writes JSON to standard output and nothing else there', async () => {
    const run = await runScreen(['--quiet', '--json', '-', path.join(samples, 'ana-lindqvist-cv.pdf')]);
    expect(run.status).toBe(0);
    const { candidates, job: none } = JSON.parse(run.stdout) as ScreenJson;
    expect(none).toBeNull();
    expect(candidates).toMatchObject([{ file: 'ana-lindqvist-cv.pdf', status: 'completed', name: 'Ana Lindqvist', score: null }]);
  });

  it('shortlists the best N and keeps what it did in a named workspace', async () => {
    const workspace = path.join(folder, 'kept');
    const environment = { SHORTLIST_PASSPHRASE: 'correct horse' };
    const first = await runScreen(['--quiet', '--job', job, '--top', '3', '--workspace', workspace, samples], { environment });
    expect(first.stdout.split('\n').filter(line => /\s\*\s/.test(line))).toHaveLength(3);
    const again = await runScreen(['--quiet', '--job', job, '--top', '3', '--workspace', workspace, samples], { environment });
    expect(again.stdout).toBe(first.stdout);
    const wrong = await runScreen(['--quiet', '--workspace', workspace, samples], { environment: { SHORTLIST_PASSPHRASE: 'wrong' } });
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toContain('WORKSPACE_WRONG_KEY');
  });

  it('answers --help and --version', async () => {
    const help = await runScreen(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('--threshold N');
    expect((await runScreen(['--version'])).stdout).toBe('0.1.0\n');
  });
});

describe('screen refuses with one line and writes nothing when', () => {
  const cases: readonly (readonly [string, () => Promise<readonly string[]> | readonly string[], string])[] = [
    ['nothing is given', () => [], 'USAGE'],
    ['an option is unknown', () => ['--jbo', job, samples], 'USAGE'],
    ['a number is none', () => ['--top', 'many', samples], 'USAGE'],
    ['two outputs are the same file', () => ['--csv', path.join(folder, 'x'), '--json', path.join(folder, 'x'), samples], 'USAGE'],
    ['the folder does not exist', () => [path.join(folder, 'nowhere')], 'FILE_NOT_FOUND'],
    ['the folder is empty', async () => [await makeFolder('empty')], 'FOLDER_EMPTY'],
    ['the job ad does not exist', () => ['--job', path.join(folder, 'no.md'), samples], 'FILE_NOT_FOUND'],
    ['the job ad is empty', async () => ['--job', await makeFile('empty.md', ' \n'), samples], 'JOB_EMPTY'],
    ['the job ad has no bytes', async () => ['--job', await makeFile('zero.md', ''), samples], 'JOB_EMPTY'],
    [
      'the job ad is huge',
      async () => ['--job', await makeFile('huge.md', 'We need TypeScript. '.repeat(600_000)), samples],
      'JOB_TOO_LARGE',
    ],
    [
      'the job ad is no text',
      async () => ['--job', await makeFile('binary.md', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 255])), samples],
      'JOB_NOT_TEXT',
    ],
    [
      'the job ad asks for nothing',
      async () => ['--job', await makeFile('poem.md', 'The hedgehog sleeps under the leaves until spring.\n'), samples],
      'JOB_NO_CRITERIA',
    ],
    ['the rubric is no JSON', async () => ['--job', await makeFile('broken.json', '{"title": "x",'), samples], 'RUBRIC_INVALID'],
    [
      'the rubric lacks a field',
      async () => ['--job', await makeFile('short.json', '{"title":"x","version":1}'), samples],
      'RUBRIC_INVALID',
    ],
    ['an output folder does not exist', () => ['--json', path.join(folder, 'no/such/out.json'), samples], 'OUTPUT_NOT_WRITABLE'],
    ['an output is a folder', async () => ['--pdf', await makeFolder('folder.pdf'), samples], 'OUTPUT_NOT_WRITABLE'],
  ];

  it.each(cases)('%s', async (_what, args, code) => {
    const run = await runScreen(['--quiet', ...(await args())]);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`^shortlist: .+ .+ \\[${code}\\]\\n$`));
  });

  it('a folder or an output may not be used by this user', async () => {
    const user = await mkdtemp(path.join(tmpdir(), 'shortlist-user-'));
    const locked = path.join(user, 'locked');
    await mkdir(locked, { mode: 0o700 });
    await writeFile(path.join(locked, 'cv.txt'), 'Ana');
    await chmod(user, 0o755);
    const nobody = process.getuid?.() === 0 ? 65_534 : null;
    if (nobody === null) await chmod(locked, 0);
    const { walkAs } = await import('../support/walk-as.ts');
    expect(await walkAs(nobody, locked)).toContain('FILE_NOT_READABLE');
    await chmod(locked, 0o700);
    await rm(user, { recursive: true, force: true });
  });
});

async function makeFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

async function makeFolder(name: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made, { recursive: true });
  return made;
}

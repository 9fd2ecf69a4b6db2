import { beforeAll, describe, expect, it } from 'vitest';
import { documentSortOf } from '../../core/cv/document-sort.ts';
import { documentSorts } from '../support/shipped-document-sorts.ts';
import { claimsOf, formatReliability, rightWhenSure } from '../accuracy/calibration.ts';
import { belowFloors, corpusFloors, languageFloors, layoutFloors, type Floors } from '../accuracy/floors.ts';
import { missesOf } from '../accuracy/misses.ts';
import { readCorpus, type ReadFile } from '../accuracy/read-corpus.ts';
import { figuresOf } from '../accuracy/table.ts';

describe('the accuracy corpus', () => {
  let files: readonly ReadFile[] = [];
  beforeAll(async () => {
    files = await readCorpus(5, false);
  });

  /** Each group whose figures lie below their floors, with what was misread. */
  function belowBy(groupOf: (read: ReadFile) => string, floorsOf: (group: string) => Floors): readonly string[] {
    return [...new Set(files.map(groupOf))].flatMap(group => {
      const members = files.filter(file => groupOf(file) === group);
      const below = belowFloors(figuresOf(members.map(({ score }) => score)), floorsOf(group));
      return below.length === 0 ? [] : [`${group}: ${below.join('; ')}\n${members.flatMap(missesOf).join('\n')}`];
    });
  }

  it('holds thirty people, fifteen layouts and ten languages', () => {
    const count = (pick: (read: ReadFile) => string): number => new Set(files.map(pick)).size;
    expect(count(({ file }) => file.truth.email)).toBeGreaterThanOrEqual(30);
    expect(count(({ file }) => file.layout)).toBeGreaterThanOrEqual(15);
    expect(count(({ file }) => file.language)).toBe(10);
  });

  it('is read at least as well as its floors say, field by field', () => {
    expect(
      belowBy(
        () => 'all',
        () => corpusFloors,
      ).join('\n'),
    ).toBe('');
  });

  it('is read well in each language and format', () => {
    expect(
      belowBy(
        ({ file }) => file.language,
        () => languageFloors,
      ).join('\n'),
    ).toBe('');
    expect(
      belowBy(
        ({ file }) => file.format,
        () => languageFloors,
      ).join('\n'),
    ).toBe('');
  });

  it('is read well in each layout', () => {
    expect(
      belowBy(
        ({ file }) => file.layout,
        () => layoutFloors,
      ).join('\n'),
    ).toBe('');
  });

  it('is right in at least 97 of 100 fields that it is sure of', () => {
    const claims = files.flatMap(claimsOf);
    expect(rightWhenSure(claims), formatReliability(claims)).toBeGreaterThanOrEqual(0.97);
    for (const field of new Set(claims.map(claim => claim.field))) {
      expect(rightWhenSure(claims.filter(claim => claim.field === field)), field).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('holds nothing that is taken for another document than a CV', () => {
    expect(files.filter(({ document, cv }) => documentSortOf(document, cv, documentSorts) !== null).map(({ file }) => file.file)).toEqual(
      [],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { areAlikeNames } from './alike-names.ts';

describe('two names', () => {
  it.each([
    ['Ana Lindqvist', 'ANA LINDQVIST'],
    ['Ana Lindqvist', 'Lindqvist, Ana'],
    ['Ana María Núñez', 'Ana Nunez'],
    ['A. Lindqvist', 'Ana Lindqvist'],
    ['Ana M. Lindqvist', 'Ana Maria Lindqvist'],
    ['Ana Lindqvist', null],
    ['', 'Ana Lindqvist'],
  ])('may be one person: %s and %s', (one, other) => {
    expect(areAlikeNames(one, other)).toBe(true);
    expect(areAlikeNames(other, one)).toBe(true);
  });

  it.each([
    ['Ana Lindqvist', 'Bo Lindqvist'],
    ['Ana Lindqvist', 'Ana Meyer'],
    ['Ana Lindqvist', 'Anastasia Lindqvist'],
    ['A. L.', 'Bo Meyer'],
    ['Ana', 'Bo'],
  ])('are of two people: %s and %s', (one, other) => {
    expect(areAlikeNames(one, other)).toBe(false);
    expect(areAlikeNames(other, one)).toBe(false);
  });
});

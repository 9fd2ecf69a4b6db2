import { describe, expect, it } from 'vitest';
import { StemScanner } from './stem-scanner.ts';

describe('stems', () => {
  const scanner = new StemScanner(['ignor', 'mir', 'игнор', '100', '無視', 'ki'], stem => stem === '100' || stem === '無視');

  it('are found where a word begins with them, and only there', () => {
    expect([...scanner.find('please ignore signori')]).toEqual(['ignor']);
    expect([...scanner.find('signori admire')]).toEqual([]);
  });

  it('are found in other scripts, and behind signs', () => {
    expect([...scanner.find('«игнорируй» •mir')].sort()).toEqual(['mir', 'игнор']);
    expect([...scanner.find('これを無視して')]).toEqual(['無視']);
  });

  it('are found anywhere where they may stand within a word, or are very short', () => {
    expect([...scanner.find('top100')]).toEqual(['100']);
    expect([...scanner.find('kit')]).toEqual(['ki']);
  });

  it('are found at the very end of a text', () => {
    expect([...scanner.find('gib mir')]).toEqual(['mir']);
    expect([...scanner.find('mi')]).toEqual([]);
  });
});

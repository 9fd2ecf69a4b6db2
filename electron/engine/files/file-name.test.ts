import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

describe('a file name made of a text', () => {
  it.each([
    ['Ana Lindqvist - Backend engineer', 'Ana Lindqvist - Backend engineer'],
    ['Łucja Żółć-Nowakowska', 'Łucja Żółć-Nowakowska'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['R&D / "Lead" <m/w/d>?', 'R&D Lead m w d'],
    ['line\r\nbreak\tand\u0000zero', 'line break and zero'],
    ['fdp\u202eexe.', 'fdp exe'],
    ['con', 'con_'],
    ['NUL.txt', 'NUL_.txt'],
    ['Conrad', 'Conrad'],
    ['...', 'Unnamed'],
    ['', 'Unnamed'],
    ['e\u0301', 'é'],
  ])('turns %j into %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('ends at a whole character, whatever the script', () => {
    expect(new TextEncoder().encode(safeFileName('Ż'.repeat(300))).length).toBe(200);
    expect(safeFileName('👩‍👩‍👧'.repeat(40)).replaceAll('👩 👩 👧', '').trim()).not.toContain('\ufffd');
  });

  it('can be written by every system, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const name = safeFileName(text);
        expect(name).not.toBe('');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellWidth, fit, printable } from './terminal.ts';

describe('text for a terminal', () => {
  it.each([
    ['plain', 5],
    ['Müller', 6],
    ['Mu\u0308ller', 6],
    ['田中', 4],
    ['한글', 4],
    ['ｆｕｌｌ', 8],
    ['🚀', 2],
    ['नमस्ते', 3 + 1],
    ['', 0],
  ])('%j is %i cells wide', (text, width) => {
    expect(cellWidth(text)).toBe(width);
  });

  it('shows control characters, line ends and marks of direction as harmless signs', () => {
    expect(printable('new\nline')).toBe('new⏎line');
    expect(printable('\u001b[2J\u0007\r\u202etxt.exe\u200b\u2028')).toBe('·[2J···txt.exe··');
    expect(printable('José 田中 🚀')).toBe('José 田中 🚀');
  });

  it('is filled to the width on either side, and cut with a sign', () => {
    expect(fit('Ana', 5)).toBe('Ana  ');
    expect(fit('Ana', 5, 'right')).toBe('  Ana');
    expect(fit('Anastasia', 5)).toBe('Anas…');
    expect(fit('田中さん', 5)).toBe('田中…');
    expect(fit('田中さん', 6)).toBe('田中… ');
  });

  it('fits exactly, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('left', 'right'),
        (text, width, align) => {
          const fitted = fit(text, width, align);
          expect(cellWidth(fitted)).toBe(width);
          expect(fitted).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legibleAccent, plainAccent } from './brand.ts';

describe('the accent of reports', () => {
  it.each([plainAccent, '#7a1f2b', '#000000'])('stays as it is where it stands out from paper (%s)', colour => {
    expect(legibleAccent(colour)).toBe(colour);
  });

  it('gets darker in its own hue where it would be too pale', () => {
    expect(legibleAccent('#ffd400')).toMatch(/^#([0-9a-f]{2})([0-9a-f]{2})00$/);
    expect(legibleAccent('#ffffff')).toBe('#757575');
  });

  it('is a colour that needs no more help, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), value => {
        const once = legibleAccent(`#${value.toString(16).padStart(6, '0')}`);
        expect(once).toMatch(/^#[0-9a-f]{6}$/);
        expect(legibleAccent(once)).toBe(once);
      }),
    );
  });
});

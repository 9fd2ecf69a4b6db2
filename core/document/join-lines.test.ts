import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

describe('joinLines', () => {
  it('makes words whole that were cut at the end of a line', () => {
    expect(joinLines(['Responsible for man-', 'agement of the store'])).toBe('Responsible for management of the store');
    expect(joinLines(['Verantwortlich für die Kunden\u00ad', 'betreuung'])).toBe('Verantwortlich für die Kundenbetreuung');
  });

  it('keeps the hyphen of compounds', () => {
    expect(joinLines(['Worked as a self-', 'employed tutor'])).toBe('Worked as a self-employed tutor');
    expect(joinLines(['Migration to Spring-', 'Boot'])).toBe('Migration to Spring-Boot');
  });

  it('joins ordinary lines with a space and leaves a dash between words alone', () => {
    expect(joinLines(['Nurse', '', 'in Leeds –', 'part time'])).toBe('Nurse in Leeds – part time');
  });
});

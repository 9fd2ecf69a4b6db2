import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { letterEm, raw, span } from './spans.fixture.ts';

const texts = (spans: readonly RawSpan[]): readonly string[] => layoutDocument(raw(spans)).lines.map(line => line.text);

/** Words of a line that ends at `right` and runs to the left. */
function leftwards(line: string, right: number, y: number): readonly RawSpan[] {
  return [...line.matchAll(/\S+/gu)].map(match => span(match[0], right - (match.index + match[0].length) * letterEm * 10, y));
}

describe('pages written from right to left', () => {
  it('are read by column, the right one first', () => {
    const sentences = ['פיתוח שירותי ענן עבור לקוחות גדולים', 'הובלת צוות של ארבעה מפתחים בחיפה', 'תחזוקת מערכת מלאי גדולה מאוד'];
    const [right, left] = ['א', 'ב'].map(mark => [0, 1, 2].flatMap(() => sentences.map(sentence => `${sentence} ${mark}`)));
    const spans = [
      ...(left ?? []).flatMap((line, index) => leftwards(line, 270, 106 + index * 17)),
      ...(right ?? []).flatMap((line, index) => leftwards(line, 550, 100 + index * 13)),
    ];
    expect(texts(spans)).toEqual([...(right ?? []), ...(left ?? [])]);
  });

  it('keep phones whole, drawn in either direction, and periods from their beginning', () => {
    const lines = ['מהנדסת תוכנה מחיפה', 'עבדה שבע שנים בענן'].flatMap((line, index) => leftwards(line, 500, 60 + index * 13));
    expect(texts([...lines, ...leftwards('972+ 52 555 0173', 500, 100)]).at(-1)).toBe('+972 52 555 0173');
    expect(texts([...lines, ...leftwards('0173 555 52 +972', 500, 100)]).at(-1)).toBe('+972 52 555 0173');
    expect(texts([...lines, ...leftwards('2018 – 2021', 500, 100)]).at(-1)).toBe('2018 – 2021');
  });
});

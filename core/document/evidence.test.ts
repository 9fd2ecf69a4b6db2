import { describe, expect, it } from 'vitest';
import { evidenceFor } from './evidence.ts';
import { layoutDocument } from './layout-document.ts';
import { raw, words } from './spans.fixture.ts';

const document = layoutDocument(raw([...words('Jane Doe', 50, 60), ...words('Speaks German', 50, 100, { page: 1 })]));

describe('evidenceFor', () => {
  it('points at a word with its page, quote and box', () => {
    const evidence = evidenceFor(document, 1, 7, 13);
    expect(evidence).toMatchObject({ page: 1, quote: 'German', line: 1, start: 7, end: 13 });
    expect(evidence.box).toEqual({ x: 85, y: 92, width: 30, height: 10 });
  });

  it('takes its share of the box for a part of a word', () => {
    expect(evidenceFor(document, 1, 7, 10).box).toEqual({ x: 85, y: 92, width: 15, height: 10 });
  });

  it('covers all words of a range', () => {
    expect(evidenceFor(document, 1, 0, 13).box).toEqual({ x: 50, y: 92, width: 65, height: 10 });
  });

  it('moves offsets into the line and refuses lines that are not there', () => {
    expect(evidenceFor(document, 0, -3, 99)).toMatchObject({ quote: 'Jane Doe', start: 0, end: 8 });
    expect(() => evidenceFor(document, 9, 0, 1)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import { findHeaped } from './heaped.ts';
import { span, words } from './spans.fixture.ts';

const heaped = (spans: readonly RawSpan[]): readonly string[] => [...findHeaped(spans, () => true)].map(index => spans[index]?.text ?? '');

describe('letters on top of each other', () => {
  it('are found where three words share a place, and where a word is spelled on one spot', () => {
    expect(heaped(['Kafka', 'Terraform', 'GraphQL'].map(word => span(word, 100, 200)))).toEqual(['Kafka', 'Terraform', 'GraphQL']);
    expect(heaped(Array.from('Kafka', (letter, index) => span(letter, 100 + 0.6 * index, 200))).join('')).toBe('Kafka');
  });

  it('are not what ordinary pages show', () => {
    const line = words('Ran PostgreSQL and Kafka for two years', 50, 100);
    const tight = Array.from('Kerning', (letter, index) => span(letter, 50 + 4.2 * index, 140));
    const shadow = [0, 0.4, 0.8].map(shift => span('Palmer', 50 + shift, 180, { fontSize: 24 }));
    const watermark = span('DRAFT', 40, 110, { fontSize: 90 });
    const corrected = [span('Bristol', 50, 220), span('London', 50, 220)];
    expect(heaped([...line, ...tight, ...shadow, watermark, ...corrected])).toEqual([]);
  });

  it('are found in time however many words share a line', () => {
    const many = Array.from({ length: 60_000 }, (_none, index) => span(`w${index % 7}`, 50 + (index % 400), 100));
    const started = performance.now();
    expect(heaped(many).length).toBeGreaterThan(1_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAdBlocks } from './ad-blocks.ts';

const markdown = `# Backend engineer
Lumen Logistics · Malmö

We plan deliveries for 900 shops. Our services take 2,000 orders a minute
on the Friday before a holiday.

## What you bring
- **Kubernetes** in production
- PostgreSQL,
  tuned by hand
`;

function shown(text: string): readonly string[] {
  return readAdBlocks(text).map(block => `${block.kind}: ${block.runs.map(run => text.slice(run.start, run.end)).join('|')}`);
}

describe('an ad as blocks', () => {
  it('shows simple Markdown without its marks, and joins lines that were wrapped', () => {
    expect(shown(markdown)).toEqual([
      'title: Backend engineer',
      'subtitle: Lumen Logistics · Malmö',
      'paragraph: We plan deliveries for 900 shops. Our services take 2,000 orders a minute|on the Friday before a holiday.',
      'heading: What you bring',
      'item: Kubernetes| in production',
      'item: PostgreSQL,',
      'paragraph: tuned by hand',
    ]);
  });

  it('takes a line of facts below the title as such, also after a gap', () => {
    expect(shown('# Nurse\n\n**St. Anna** · Basel · 80 %\n\nWe care for 20 people.')).toEqual([
      'title: Nurse',
      'subtitle: St. Anna| · Basel · 80 %',
      'paragraph: We care for 20 people.',
    ]);
    expect(shown('Nurse\nWe care for 20 people.')[1]).toBe('paragraph: We care for 20 people.');
  });

  it('takes short lines that stand alone for headings, but not sentences', () => {
    const text = 'Nurse\n\nWhat we offer\nA ward of 20 beds and 30 days of leave a year.\n\nCall us.\n\nYour tasks:\n• Care';
    expect(shown(text)).toEqual([
      'title: Nurse',
      'heading: What we offer',
      'paragraph: A ward of 20 beds and 30 days of leave a year.',
      'paragraph: Call us.',
      'heading: Your tasks:',
      'item: Care',
    ]);
  });

  it('keeps offsets: runs are in order, inside the text, and hide nothing but marks and line ends', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('# Title', '- item **bold** x', '', 'Plain heading', '\r'));
    fc.assert(
      fc.property(fc.array(line), lines => {
        const text = lines.join('\n');
        let at = 0;
        for (const run of readAdBlocks(text).flatMap(block => block.runs)) {
          expect(run.start).toBeGreaterThanOrEqual(at);
          expect(run.end).toBeGreaterThan(run.start);
          expect(text.slice(at, run.start)).not.toMatch(/[\p{L}]/u);
          at = run.end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}]/u);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../core/contract/document.ts';
import type { PageMark } from './page-mark.ts';
import { layoutText, type Paragraph } from './text-layout.ts';
import { cutLine, marksByLine } from './text-segments.ts';

interface Given {
  readonly block: number;
  readonly width?: number;
  readonly y?: number;
  readonly size?: number;
  readonly bullet?: boolean;
  readonly page?: number;
}

function line(text: string, { block, width = 400, y = 100, size = 10, bullet = false, page = 1 }: Given): TextLine {
  const box = { x: 50, y, width, height: size };
  return { text, page, box, fontSize: size, bold: false, italic: false, block, column: 0, region: 'body', bullet, spans: [] };
}

function paragraphs(lines: readonly TextLine[]): readonly (readonly number[])[] {
  return layoutText(lines, 1, []).flatMap(page => page.parts.map(part => (part.kind === 'paragraph' ? part.lines : [])));
}

describe('layout of the text view', () => {
  it('lets full lines of a block flow together and keeps short ones apart', () => {
    expect(paragraphs([line('Backend engineer with nine years in', { block: 0 }), line('payments.', { block: 0, width: 60 })])).toEqual([
      [0, 1],
    ]);
    const wide = line('A line as wide as its column', { block: 0 });
    expect(paragraphs([wide, line('Leicester', { block: 1, width: 50 }), line('+44 7700', { block: 1, width: 50 })])).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it('begins a paragraph with each list entry, block and size', () => {
    const entries = [
      line('one', { block: 0, bullet: true }),
      line('goes on', { block: 0 }),
      line('two', { block: 0, bullet: true }),
      line('HEAD', { block: 0, size: 14 }),
    ];
    expect(paragraphs(entries)).toEqual([[0, 1], [2], [3]]);
  });

  it('shows sizes as shares of the ordinary size', () => {
    const [page] = layoutText([line('Ana', { block: 0, size: 15 }), line('A long line of ordinary words', { block: 1 })], 1, []);
    const sizes = page?.parts.filter((part): part is Paragraph => part.kind === 'paragraph').map(part => part.size);
    expect(sizes).toEqual([1.5, 1]);
  });

  it('puts hidden words at their height on their page', () => {
    const mark: PageMark = {
      id: 'hidden#1',
      page: 2,
      box: { x: 0, y: 150, width: 10, height: 1 },
      kind: 'hidden',
      label: 'Hidden',
      words: 'x',
    };
    const lines = [
      line('first page', { block: 0, y: 500 }),
      line('above', { block: 1, page: 2, y: 100 }),
      line('below', { block: 2, page: 2, y: 200 }),
    ];
    const [one, two] = layoutText(lines, 2, [mark]);
    expect(one?.parts.map(part => part.kind)).toEqual(['paragraph']);
    expect(two?.parts.map(part => part.kind)).toEqual(['paragraph', 'hidden', 'paragraph']);
  });

  it('has a sheet for a page without words', () => {
    expect(layoutText([], 2, []).map(page => page.parts)).toEqual([[], []]);
  });
});

function mark(id: string, start: number, end: number): PageMark {
  return { id, page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, kind: 'evidence', label: id, span: { line: 3, start, end } };
}

describe('marks in running text', () => {
  it('cut a line where they begin and end, also where they overlap', () => {
    const marks = marksByLine([mark('a', 4, 12), mark('b', 8, 20)]).get(3) ?? [];
    const segments = cutLine('Run AWS ECS Fargate now', marks);
    expect(segments.map(({ text, marks: on }) => [text, on.map(({ id }) => id)])).toEqual([
      ['Run ', []],
      ['AWS ', ['a']],
      ['ECS ', ['a', 'b']],
      ['Fargate ', ['b']],
      ['now', []],
    ]);
    expect(segments.map(segment => segment.text).join('')).toBe('Run AWS ECS Fargate now');
  });

  it('keep to the line when their offsets do not', () => {
    expect(cutLine('short', marksByLine([mark('a', 3, 99)]).get(3) ?? []).map(segment => segment.text)).toEqual(['sho', 'rt']);
    expect(cutLine('short', marksByLine([mark('a', 50, 99)]).get(3) ?? []).map(segment => segment.marks.length)).toEqual([0]);
  });
});

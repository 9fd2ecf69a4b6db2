import { describe, expect, it } from 'vitest';
import type { RecognisedPage, RecognisedWord } from '../contract/recognition.ts';
import { packDocument, unpackDocument } from './pack-document.ts';
import { layoutRecognised } from './recognised-text.ts';
import { image, raw, span } from './spans.fixture.ts';

function word(text: string, x: number, y: number, confidence = 0.95): RecognisedWord {
  return { text, box: { x, y: y - 8, width: text.length * 5, height: 10 }, baseline: y, size: 10, confidence };
}

function page(words: readonly RecognisedWord[]): RecognisedPage {
  return { page: 1, turn: 0, confidence: 0.9, blank: false, fault: null, words };
}

const picture = image(0, 0, 595, 842, { page: 1 });

describe('layoutRecognised', () => {
  it('makes lines of recognised words as of any others, and nothing of them is hidden', () => {
    const words = [word('Nurse,', 60, 100), word('Cologne', 95, 100), word('2019', 500, 100), word('Education', 60, 140)];
    const document = layoutRecognised(raw([], { images: [picture] }), [page(words)]);
    expect(document.lines.map(line => line.text)).toEqual(['Nurse, Cologne\t2019', 'Education']);
    expect(document.hidden).toEqual([]);
  });

  it('keeps hidden text of the file hidden', () => {
    const white = span('Kubernetes', 60, 300, { color: '#ffffff', paint: 0, invisible: true });
    const document = layoutRecognised(raw([white], { images: [] }), [page([word('Nurse', 60, 100)])]);
    expect(document.lines.map(line => line.text)).toEqual(['Nurse']);
    expect(document.hidden.map(hidden => hidden.text)).toEqual(['Kubernetes']);
  });

  it('keeps how sure the page is and which words are doubtful, through storage too', () => {
    const document = layoutRecognised(raw([], { images: [picture] }), [page([word('Nurse', 60, 100), word('Cokgas', 60, 140, 0.25)])]);
    const [recognised] = unpackDocument(packDocument(document)).recognised ?? [];
    expect(recognised?.confidence).toBeCloseTo(0.9);
    expect(recognised?.doubtful.map(doubt => doubt.text)).toEqual(['Cokgas']);
  });

  it('keeps what is wrong with a page, and whether its text layer was unusable, through storage too', () => {
    const blurred = { ...page([word('Nurse', 60, 100)]), fault: 'blurred' } as const;
    const scanned = layoutRecognised(raw([], { images: [picture] }), [blurred]);
    const nonsense = raw([span('Nurse', 60, 100)], { imagePages: [1] });
    const garbled = layoutRecognised(nonsense, [page([word('Nurse', 60, 100)])]);
    const stored = [scanned, garbled].map(document => unpackDocument(packDocument(document)).recognised?.[0]);
    expect(stored).toEqual([expect.objectContaining({ page: 1, fault: 'blurred' }), expect.objectContaining({ page: 1, garbled: true })]);
    expect(stored[0]?.garbled).toBeUndefined();
    expect(stored[1]?.fault).toBeUndefined();
  });

  it('is the ordinary layout where nothing was recognised', () => {
    expect(layoutRecognised(raw([span('Nurse', 60, 100)]), []).recognised).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { DocumentText, RecognisedText } from '../contract/document.ts';
import { whyUnclear } from './legibility.ts';

function documentOf(...recognised: readonly RecognisedText[]): DocumentText {
  return { kind: 'pdf', pages: [], lines: [], hidden: [], instructions: [], imagePages: [], quality: 1, properties: {}, recognised };
}

const sharp: RecognisedText = { page: 1, confidence: 0.95, doubtful: [] };

describe('whyUnclear', () => {
  it('says nothing of sharp scans that were understood', () => {
    expect(whyUnclear(documentOf(sharp), 0.8)).toBeNull();
    expect(whyUnclear(documentOf(), 0.1)).toBeNull();
  });

  it('says what keeps a page from being read, however sure its words are', () => {
    expect(whyUnclear(documentOf(sharp, { ...sharp, page: 2, fault: 'blurred' }), 0.9)).toContain('blurred');
    expect(whyUnclear(documentOf({ ...sharp, fault: 'small' }), 0.9)).toContain('too coarse');
  });

  it('holds what is recognised to a stricter limit of confidence', () => {
    expect(whyUnclear(documentOf(sharp), 0.59)).toContain('too unclear');
    expect(whyUnclear(documentOf(sharp), 0.6)).toBeNull();
  });
});

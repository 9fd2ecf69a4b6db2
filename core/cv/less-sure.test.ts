import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { context } from '../../tests/support/understanding-context.ts';
import type { RecognisedText } from '../contract/document.ts';
import { lessSure } from './less-sure.ts';
import { readCv } from './read-cv.ts';

const document = documentFromText(
  '# Rosalind Achterberg\nr.achterberg@example.org\n+44 20 7946 0958\n\n## EXPERIENCE\nCurator, Harewood Hall, 2015 - 2020',
);
const cv = readCv(document, context);
const sharp: RecognisedText = { page: 1, confidence: 0.9, doubtful: [] };

describe('lessSure', () => {
  it('leaves a CV alone that was not recognised', () => {
    expect(lessSure(cv, document)).toBe(cv);
  });

  it('is at most as sure as the least sure page', () => {
    const judged = lessSure(cv, { ...document, recognised: [sharp, { ...sharp, page: 2, confidence: 0.5 }] });
    expect(judged.confidence).toBeCloseTo(cv.confidence / 2, 1);
    expect(judged.emails).toEqual(cv.emails);
  });

  it('doubts an address that stands on a doubtful word, and no other field', () => {
    const box = cv.emails[0]?.evidence[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const judged = lessSure(cv, { ...document, recognised: [{ ...sharp, doubtful: [{ text: 'r.achterberg', box, confidence: 0.4 }] }] });
    expect(judged.emails[0]?.value).toBe('r.achterberg@example.org');
    expect(judged.emails[0]?.confidence).toBeLessThan(0.45);
    expect(judged.phones).toEqual(cv.phones);
  });

  it('keeps what stands on a blurred page as a suggestion', () => {
    const judged = lessSure(cv, { ...document, recognised: [{ ...sharp, fault: 'blurred' }] });
    expect(judged.emails[0]?.value).toBe('r.achterberg@example.org');
    expect(judged.confidence).toBeLessThan(0.6);
    for (const field of [judged.name, ...judged.emails, ...judged.phones]) expect(field?.confidence).toBeLessThan(0.6);
  });
});

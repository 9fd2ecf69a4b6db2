import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../core/contract/errors.ts';
import { loadReadingResources } from '../resources.ts';
import { screenDocument } from './screen-document.ts';

const letter = `Dear Ms Penhaligon,
I am writing to apply for the post of curator, which your advertisement describes.
Thank you for your consideration.
Yours sincerely,
Rosalind Achterberg, r.achterberg@example.org`;

const cv = `Rosalind Achterberg
r.achterberg@example.org

WORK EXPERIENCE
03/2015 - Present  Assistant Curator, Harewood Hall

EDUCATION
2010 - 2013  BA History of Art, University of York`;

const resources = await loadReadingResources(path.resolve(import.meta.dirname, '../../resources'));

async function screen(text: string): Promise<Awaited<ReturnType<typeof screenDocument>>['reading']> {
  const input = { bytes: new TextEncoder().encode(text), rubric: null, today: '2026-11', defaultRegion: 'US' };
  return (await screenDocument(input, resources, () => undefined)).reading;
}

describe('screenDocument', () => {
  it('says of a letter that it is one, in a sentence', async () => {
    const { help, looksLike } = await screen(letter);
    expect({ help, looksLike }).toEqual({ help: 'DOCUMENT_NOT_A_CV', looksLike: 'a cover letter' });
    expect(describeError('DOCUMENT_NOT_A_CV', { sort: looksLike ?? '' }).sentence).toBe('This looks like a cover letter, not a CV.');
  });

  it('understands a CV, and one with a letter before it', async () => {
    for (const text of [cv, `${letter}\n\n${cv}`]) {
      const { help, looksLike } = await screen(text);
      expect({ help, looksLike }).toEqual({ help: null, looksLike: undefined });
    }
  });
});

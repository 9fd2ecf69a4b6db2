import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from './find-hits.ts';
import { parseQuery } from './parse-query.ts';
import { bestPassages } from './passages.ts';
import { soughtWords } from './query.ts';
import { indexedWords, searchWords } from './words.ts';

const soughtBy = (query: string) => soughtWords(parseQuery(query).node);
const hitsIn = (text: string, query: string): readonly string[] =>
  findHits(text, soughtBy(query)).map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
  it.each([
    ['Öztürk, Łódź, Straße, Ærø', 'ozturk lodz strasse aero'],
    ['C++, C#, F#, .NET, ASP.NET, Node.js, C', 'c++ c# f# .net asp .net node js c'],
    ['Python+Django, 5+ years, issue#12, A+', 'python django 5 years issue 12 a'],
    ['net revenue, O’Brien', 'net revenue o brien'],
    ['co\u00ADoperate ﬁnance Ⅻ', 'cooperate finance xii'],
    ['東京エンジニア ok', '東 京 エ ン シ ニ ア ok'],
  ])('of %s are %s', (text, words) => {
    expect(indexedWords(text)).toBe(words);
  });

  it('lie in it, in order, and hold nothing that the index takes for a sign of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        let last = 0;
        for (const { word, start, end } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/["()*:^\s-]/);
          last = end;
        }
      }),
    );
  });
});

describe('hits', () => {
  const text = 'Nine years in payments.\nRan Kubernetes clusters for payments teams; C++ and C.\n\fNight shifts, night shift lead.';

  it.each([
    ['payments', ['payments', 'payments']],
    ['kube*', ['Kubernetes']],
    ['"night shift"', ['night shift']],
    ['"night sh"*', ['Night shifts', 'night shift']],
    ['payments -kubernetes', ['payments', 'payments']],
    ['c', ['C']],
    ['c++', ['C++']],
    ['title:nurse OR years>5', []],
  ])('of %s are %j', (query, found) => {
    expect(hitsIn(text, query)).toEqual(found);
  });

  it('are shown in the passages that hold most of them', () => {
    const passages = bestPassages(text, findHits(text, soughtBy('payments kubernetes shift')));
    expect(passages).toEqual([
      expect.objectContaining({ page: 1, text: expect.stringContaining('Ran Kubernetes clusters') as string }),
      expect.objectContaining({ page: 2, text: 'Night shifts, night shift lead.' }),
    ]);
    const [first] = passages;
    expect(first?.hits.map(({ start, end }) => first.text.slice(start, end))).toEqual(['payments', 'Kubernetes', 'payments']);
  });

  it('are the quoted words wherever a passage is cut', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '\n', '\f', 'x'.repeat(170));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), words => {
        const long = words.join(' ');
        for (const passage of bestPassages(long, findHits(long, soughtBy('beta gamma')), 3)) {
          for (const { start, end } of passage.hits) expect(['beta', 'gamma']).toContain(passage.text.slice(start, end));
          expect(passage.text.length).toBeLessThan(400);
        }
      }),
    );
  });
});

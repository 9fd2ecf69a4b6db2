import { describe, expect, it } from 'vitest';
import { readPeople } from '../../tests/fixtures/accuracy/person.ts';
import { readNotCvs } from '../../tests/fixtures/accuracy/not-cvs.ts';
import { textLayouts } from '../../tests/fixtures/accuracy/layouts-text.ts';
import { makeCvTexts } from '../../tests/fixtures/cvs.ts';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { documentSorts } from '../../tests/support/shipped-document-sorts.ts';
import { context } from '../../tests/support/understanding-context.ts';
import { documentSortOf } from './document-sort.ts';
import { compileDocumentSorts } from './document-sorts-tables.ts';
import { readCv } from './read-cv.ts';

function sortOf(text: string): string | null {
  const document = documentFromText(text);
  return documentSortOf(document, readCv(document, context), documentSorts);
}

const letter = `Dear Ms Penhaligon,
I am writing to apply for the post of curator. Thank you for your consideration.
Yours sincerely,
Rosalind Achterberg`;

const short = `Rosalind Achterberg
r.achterberg@example.org

## Work Experience
03/2015 – Present  Assistant Curator, Harewood Hall
- Catalogued 4,000 pieces

## Education
2010 – 2013  University of York, BA History of Art`;

describe('documentSortOf', () => {
  it.each(readNotCvs().map(({ language, sort, text }) => ({ language, sort, text, about: text.slice(0, 40).replaceAll('\n', ' / ') })))(
    'calls $sort by its name ($language: $about)',
    ({ sort, text }) => {
      expect(sortOf(text)).toBe(sort);
    },
  );

  it('lets every CV of the corpus and of other invented people pass', () => {
    const decoder = new TextDecoder();
    const texts = readPeople().flatMap(person =>
      textLayouts.map(layout => decoder.decode(Uint8Array.from(layout.make(person) as Uint8Array))),
    );
    expect([...texts, ...makeCvTexts(60)].filter(text => sortOf(text) !== null)).toEqual([]);
  });

  it('takes a letter for a letter, and a letter with a CV behind it for a CV', () => {
    expect(sortOf(letter)).toBe('letter');
    expect(sortOf(`${letter}\n\n${short}`)).toBeNull();
    expect(sortOf(`${short}\n\n${letter}`)).toBeNull();
  });

  it('lets a CV pass that signs a declaration, and one with a reference at its end', () => {
    expect(sortOf(`${short}\n\nDeclaration\nI hereby declare that the above is true.\nPlace:  Date:  Signature:`)).toBeNull();
    expect(
      sortOf(
        `${short}\n\nArbeitszeugnis\nFrau Achterberg war in unserem Unternehmen tätig, stets zu unserer vollsten Zufriedenheit. Wir danken ihr.`,
      ),
    ).toBeNull();
  });

  it('lets a career without any heading pass, whatever its words', () => {
    expect(
      sortOf(`Helen Marsh
helen.marsh@example.co.uk
Payroll lead: tax code changes, national insurance, net pay, gross pay and pay period reports

Payroll Manager, Brightwater Ltd, 2018 – now
Payroll Clerk, Northgate Ltd, 2012 – 2018`),
    ).toBeNull();
  });

  it('has no opinion on little text', () => {
    expect(sortOf('Invoice')).toBeNull();
    expect(sortOf('')).toBeNull();
  });

  it('refuses tables with an unknown sort', () => {
    expect(() =>
      compileDocumentSorts({ xx: { language: 'xx', cvTitles: [], sorts: { poem: { titles: [], strong: [], weak: [] } } } }),
    ).toThrow(/poem|sorts/u);
  });
});

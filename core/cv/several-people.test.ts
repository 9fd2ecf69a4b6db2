import { describe, expect, it } from 'vitest';
import { context } from '../../tests/support/understanding-context.ts';
import { singleFiles } from '../../tests/fixtures/several-people/single-files.ts';
import {
  amelie,
  cv,
  cvOfTwoPages,
  documentOf,
  juergen,
  letter,
  olabisi,
  pavel,
  rosalind,
  withoutContact,
  type Sheet,
} from '../../tests/fixtures/several-people/pages.ts';
import { findPeople } from './several-people.ts';

/** The people found, each as their pages and name. */
function peopleOf(pages: readonly string[]): readonly string[] {
  return findPeople(documentOf(pages), context).map(
    ({ firstPage, lastPage, name }) => `${firstPage}-${lastPage} ${name ?? 'without a name'}`,
  );
}

const small = (sheet: Sheet): string => cv(sheet).replace(/^# /u, '** ');
const agency = ['Candidate profile by Ferrow Staffing', 'desk@ferrow.example', '+1 415 555 0100'];

const packs: readonly { readonly of: string; readonly pages: readonly string[]; readonly people: readonly string[] }[] = [
  {
    of: 'two CVs of one page',
    pages: [cv(rosalind), cv(pavel)],
    people: ['1-1 Rosalind Achterberg', '2-2 Pavel Dosek'],
  },
  {
    of: 'three CVs of one and two pages',
    pages: [...cvOfTwoPages(rosalind), cv(pavel), ...cvOfTwoPages(olabisi)],
    people: ['1-2 Rosalind Achterberg', '3-3 Pavel Dosek', '4-5 Olabisi Fenwick'],
  },
  {
    of: 'CVs in three languages',
    pages: [cv(juergen, 'de'), cv(amelie, 'fr'), cv(rosalind)],
    people: ['1-1 Jürgen Tillmann-Brandt', '2-2 Amélie Roussel-Kanté', '3-3 Rosalind Achterberg'],
  },
  {
    of: 'CVs without contact data, as agencies send them',
    pages: [cv(withoutContact(rosalind)), cv(withoutContact(pavel)), cv(withoutContact(olabisi))],
    people: ['1-1 Rosalind Achterberg', '2-2 Pavel Dosek', '3-3 Olabisi Fenwick'],
  },
  {
    of: "CVs that all print the agency's contact data",
    pages: [cv(withoutContact(rosalind, agency)), cv(withoutContact(pavel, agency))],
    people: ['1-1 Rosalind Achterberg', '2-2 Pavel Dosek'],
  },
  {
    of: 'CVs behind a list of the candidates',
    pages: [
      '# Candidates for your vacancy\nRosalind Achterberg\nPavel Dosek\nOlabisi Fenwick',
      cv(rosalind),
      cv(pavel),
      ...cvOfTwoPages(olabisi),
    ],
    people: ['1-2 Rosalind Achterberg', '3-3 Pavel Dosek', '4-5 Olabisi Fenwick'],
  },
  {
    of: 'letters, each before its CV',
    pages: [
      letter('Rosalind Achterberg', rosalind.contact),
      cv(rosalind),
      letter('Pavel Dosek', ['# Pavel Dosek', ...pavel.contact]),
      cv(pavel),
    ],
    people: ['1-2 Rosalind Achterberg', '3-4 Pavel Dosek'],
  },
  {
    of: 'letters that name their writer at the end alone',
    pages: [letter('Rosalind Achterberg'), cv(rosalind), letter('Pavel Dosek'), cv(pavel)],
    people: ['1-2 Rosalind Achterberg', '3-4 Pavel Dosek'],
  },
  {
    of: 'cover sheets of an agency',
    pages: ['Ferrow Staffing\nCandidate: Rosalind Achterberg', cv(rosalind), 'Ferrow Staffing\nCandidate: Pavel Dosek', cv(pavel)],
    people: ['1-2 Rosalind Achterberg', '3-4 Pavel Dosek'],
  },
  {
    of: 'a certificate between the CVs',
    pages: [
      cv(rosalind),
      'CERTIFICATE\nThis is to certify that\nRosalind Achterberg\nhas attended the course First Aid at Work',
      cv(pavel),
    ],
    people: ['1-2 Rosalind Achterberg', '3-3 Pavel Dosek'],
  },
  {
    of: 'names no larger than the text',
    pages: [small(rosalind), small(pavel), small(olabisi)],
    people: ['1-1 Rosalind Achterberg', '2-2 Pavel Dosek', '3-3 Olabisi Fenwick'],
  },
  {
    of: 'people of one family',
    pages: [cv(rosalind), cv({ ...pavel, name: 'Edmund Achterberg', contact: ['e.achterberg@example.org', '+44 1904 496 0177'] })],
    people: ['1-1 Rosalind Achterberg', '2-2 Edmund Achterberg'],
  },
  {
    of: 'a page with references before the next CV',
    pages: [
      cv(rosalind),
      '## References\nDr Jane Hallam, University of York, j.hallam@example.ac.uk\nTim Orr, t.orr@example.org',
      cv(olabisi),
    ],
    people: ['1-2 Rosalind Achterberg', '3-3 Olabisi Fenwick'],
  },
  {
    of: 'names behind a label',
    pages: [rosalind, pavel].map(sheet => cv(sheet).replace('# ', 'Name: ')),
    people: ['1-1 Rosalind Achterberg', '2-2 Pavel Dosek'],
  },
  {
    of: 'contact data in a sidebar',
    pages: [rosalind, juergen].map(sheet => cv({ ...sheet, contact: sheet.contact.map(line => `> ${line}`) })),
    people: ['1-1 Rosalind Achterberg', '2-2 Jürgen Tillmann-Brandt'],
  },
  {
    of: 'fifty people',
    pages: Array.from({ length: 50 }, (_, at) => {
      const name = `${['Anna', 'Boris', 'Clara', 'Denis', 'Edith'][at % 5] ?? ''} ${'BDFGKLMNPR'.charAt(Math.floor(at / 5))}arlow`;
      return cv({ ...pavel, name, contact: [`person${at}@example.org`] });
    }),
    people: Array.from({ length: 50 }, (_, at) => {
      const name = `${['Anna', 'Boris', 'Clara', 'Denis', 'Edith'][at % 5] ?? ''} ${'BDFGKLMNPR'.charAt(Math.floor(at / 5))}arlow`;
      return `${at + 1}-${at + 1} ${name}`;
    }),
  },
];

describe('findPeople', () => {
  it.each(packs)('tells apart $of', ({ pages, people }) => {
    expect(peopleOf(pages)).toEqual(people);
  });

  it.each(singleFiles)('leaves whole $of', ({ pages }) => {
    expect(peopleOf(pages)).toEqual([]);
  });

  it('is surer the more speaks for it', () => {
    const [, sure] = findPeople(documentOf([cv(rosalind), cv(pavel)]), context);
    const [, less] = findPeople(documentOf([cv(withoutContact(rosalind)), cv(withoutContact(pavel))]), context);
    expect(sure?.confidence).toBeGreaterThan(less?.confidence ?? 1);
  });

  it('looks at PDFs alone', () => {
    expect(findPeople({ ...documentOf([cv(rosalind), cv(pavel)]), kind: 'docx' }, context)).toEqual([]);
  });
});

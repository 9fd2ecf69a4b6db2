import { amelie, cv, cvOfTwoPages, juergen, letter, olabisi, pavel, rosalind, type Sheet } from './pages.fixture.ts';

/** A file with one person's pages. */
export interface SingleFile {
  readonly of: string;
  readonly pages: readonly string[];
}

const moreJobs = [
  '## Work Experience',
  'Clerk, Northwind Traders',
  '2005 – 2011',
  'Porter, Harbour Hotel',
  '2002 – 2005',
  'Guide, Old Mill',
  '2000 – 2002',
];
const again = (sheet: Sheet): string => [`# ${sheet.name}`, ...moreJobs].join('\n');

/** Files of one person that look like those of several. */
export const singleFiles: readonly SingleFile[] = [
  { of: 'a CV of one page', pages: [cv(rosalind)] },
  { of: 'a CV of two pages', pages: cvOfTwoPages(rosalind) },
  { of: 'a CV with its name on each page', pages: cvOfTwoPages(pavel, '# Pavel Dosek') },
  { of: 'a CV with its name and contact data on each page', pages: cvOfTwoPages(pavel, ['# Pavel Dosek', ...pavel.contact].join('\n')) },
  { of: 'a CV whose second page heads the positions again', pages: [cv(rosalind), again(rosalind)] },
  { of: 'positions headed again below a shortened name', pages: [cv(rosalind), again({ ...rosalind, name: 'R. Achterberg' })] },
  { of: 'positions headed again below an inverted name', pages: [cv(rosalind), again({ ...rosalind, name: 'Achterberg, Rosalind' })] },
  { of: 'positions headed again below no name', pages: [cv(olabisi), ['Continued', ...moreJobs].join('\n')] },
  { of: 'positions headed again below an employer', pages: [cv(olabisi), ['** Northwind Traders Ltd', ...moreJobs].join('\n')] },
  { of: 'a letter before a CV', pages: [letter('Rosalind Achterberg', rosalind.contact), cv(rosalind)] },
  {
    of: 'a letter that names an employer and their address',
    pages: [letter('Rosalind Achterberg', ['Ms Ada Penhaligon', 'Fairweather Museums', 'jobs@fairweather.example']), cv(rosalind)],
  },
  { of: 'a letter behind a CV', pages: [cv(pavel), letter('Pavel Dosek', ['# Pavel Dosek', ...pavel.contact])] },
  {
    of: 'a CV with certificates of two teachers',
    pages: [
      cv(rosalind),
      '# CERTIFICATE\nRosalind Achterberg has passed the examination.\nGillian Trelawney, Head of Studies, g.trelawney@example.edu',
      '# Certificate of Attendance\nFirst Aid at Work, 12 May 2021\nMarcus Odell, trainer, +44 20 7946 0991',
    ],
  },
  {
    of: 'a CV with a letter of recommendation',
    pages: [
      cv(rosalind),
      '# Gillian Trelawney\nHarewood Hall\ng.trelawney@example.org\n+44 113 496 0155\n\nTo whom it may concern\nRosalind Achterberg has worked with us from March 2015. I recommend her warmly.',
    ],
  },
  {
    of: 'a page of references',
    pages: [
      cv(pavel),
      '## References\n** Gillian Trelawney\nHead of Reporting, Bohemia Bank\ng.trelawney@example.org, +420 602 555 099\n** Marcus Odell\nProfessor, Charles University\nm.odell@example.edu',
    ],
  },
  {
    of: 'references that begin without a heading',
    pages: [
      cv(pavel),
      '** Gillian Trelawney\nBohemia Bank\ng.trelawney@example.org\n\n** Marcus Odell\nCharles University\nm.odell@example.edu',
    ],
  },
  {
    of: 'publications with co-authors',
    pages: [
      cv(juergen, 'de'),
      '## Veröffentlichungen\nTillmann-Brandt, J., Odell, M. (2019): Schalten. m.odell@example.edu\nHallam, J., Tillmann-Brandt, J. (2021): Messen. j.hallam@example.ac.uk',
    ],
  },
  {
    of: 'projects with contacts of clients',
    pages: [
      ...cvOfTwoPages(pavel),
      '## Projects\n** Reporting for Northwind\nContact: Gillian Trelawney, g.trelawney@northwind.example, +44 20 7946 0991\n01/2020 – 06/2020\n** Pricing for Harbour Hotels\nContact: Marcus Odell, m.odell@harbour.example\n07/2020 – 03/2021',
    ],
  },
  {
    of: 'one CV in two languages',
    pages: [cv({ ...juergen, name: 'Juergen Tillmann-Brandt' }), cv({ ...juergen, name: 'Juergen Tillmann-Brandt' }, 'de')],
  },
  {
    of: 'one CV in two languages with another address in each',
    pages: [cv(amelie, 'fr'), cv({ ...amelie, contact: ['aroussel@example.com', '+44 7700 900 162'] })],
  },
  { of: 'two versions of one CV', pages: [cv(olabisi), cv({ ...olabisi, contact: ['olabisi.fenwick@example.com'] })] },
  {
    of: 'a form filled in behind a CV',
    pages: [cv(olabisi), '# Application form\nFerrow Staffing, desk@ferrow.example\nName: Olabisi Fenwick\nNotice period: one month'],
  },
  {
    of: 'an invitation and a CV',
    pages: ['# Fairweather Museums\nhr@fairweather.example\nDear applicant, please bring your CV to the interview.', cv(rosalind)],
  },
  { of: 'a title page and a CV', pages: ['# Application documents\nRosalind Achterberg\nr.achterberg@example.org', cv(rosalind)] },
  {
    of: 'a payslip behind a CV',
    pages: [cv(pavel), '# Payslip\nBohemia Bank\npayroll@bohemia.example\nEmployee: Pavel Dosek\n01/2024 – 31/2024'],
  },
  {
    of: 'a teaching portfolio with names of pupils',
    pages: [cv(amelie, 'fr'), '# Portfolio\n** Lina Castel\nTravail de fin de stage\n** Hugo Marchetti\nDessin, 2019'],
  },
  {
    of: 'a diploma with subjects and years',
    pages: [
      cv(juergen, 'de'),
      '# Handwerkskammer Stuttgart\ninfo@hwk.example\nZeugnis für Jürgen Tillmann-Brandt\nSchaltungstechnik 2007 – 2008\nMesstechnik 2008 – 2009\nSteuerungen 2009 – 2010',
    ],
  },
  { of: 'empty pages', pages: ['', '', cv(rosalind), ''] },
];

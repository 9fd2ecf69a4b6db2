import type { DocumentText } from '../../contract/document.ts';
import { documentFromText } from '../../../tests/support/document-from-text.ts';

/** What the pages of an invented CV say; a missing part is not printed. */
export interface Sheet {
  readonly name: string;
  readonly contact: readonly string[];
  readonly jobs: readonly string[];
  readonly studies: readonly string[];
  readonly skills?: string;
}

/** A PDF of these pages, each in the marks of `documentFromText`. */
export function documentOf(pages: readonly string[]): DocumentText {
  const read = pages.map(page => documentFromText(page));
  const lines = read.flatMap((page, index) => page.lines.map(line => ({ ...line, page: index + 1, block: line.block + index * 1_000 })));
  return { ...documentFromText(''), kind: 'pdf', pages: read.flatMap(page => page.pages), lines };
}

/** Headings in the order experience, education, skills. */
export const headings = {
  en: ['Work Experience', 'Education', 'Skills'],
  de: ['Berufserfahrung', 'Ausbildung', 'Kenntnisse'],
  fr: ['Expérience professionnelle', 'Formation', 'Compétences'],
  es: ['Experiencia laboral', 'Formación', 'Competencias'],
} as const;

/** A CV of one page. */
export function cv({ name, contact, jobs, studies, skills }: Sheet, language: keyof typeof headings = 'en'): string {
  const [experience, education, listed] = headings[language];
  const closing = skills === undefined ? [] : ['', `## ${listed}`, skills];
  return [`# ${name}`, ...contact, '', `## ${experience}`, ...jobs, '', `## ${education}`, ...studies, ...closing].join('\n');
}

/** The two pages of a CV whose studies and skills stand on the second. */
export function cvOfTwoPages({ name, contact, jobs, studies, skills }: Sheet, head = ''): readonly string[] {
  const [experience, education, listed] = headings.en;
  return [
    [`# ${name}`, ...contact, '', `## ${experience}`, ...jobs].join('\n'),
    [...(head === '' ? [] : [head, '']), `## ${education}`, ...studies, '', `## ${listed}`, skills ?? 'Planning, reporting'].join('\n'),
  ];
}

export const rosalind: Sheet = {
  name: 'Rosalind Achterberg',
  contact: ['14 Mill Lane, York', 'r.achterberg@example.org', '+44 1904 496 0121'],
  jobs: [
    'Assistant Curator, Harewood Hall',
    '03/2015 – Present',
    '- Catalogued 4,000 pieces',
    'Museum Clerk, Castle Trust',
    '01/2012 – 02/2015',
  ],
  studies: ['BA History of Art, University of York', '2009 – 2012'],
  skills: 'Cataloguing, conservation, exhibition planning',
};
export const pavel: Sheet = {
  name: 'Pavel Dosek',
  contact: ['pavel.dosek@example.com', '+420 602 555 014'],
  jobs: ['Data Analyst, Bohemia Bank', '05/2019 – Present', '- Built the monthly reports', 'Trainee, Bohemia Bank', '09/2017 – 04/2019'],
  studies: ['MSc Statistics, Charles University', '2012 – 2017'],
  skills: 'Python, SQL, Excel',
};
export const olabisi: Sheet = {
  name: 'Olabisi Fenwick',
  contact: ['fenwick.o@example.net', '01304 555 0188'],
  jobs: [
    'Export Clerk, Kestrel Freight',
    '04/2016 – 06/2023',
    '- Customs papers for 40 shipments a week',
    'Clerk, Dover Stores',
    '2013 – 2016',
  ],
  studies: ['Diploma in Logistics, Dover College', '2011 – 2013'],
  skills: 'Customs, incoterms, booking',
};
export const juergen: Sheet = {
  name: 'Jürgen Tillmann-Brandt',
  contact: ['Rosenweg 5, 70191 Stuttgart', 'j.tillmann@example.de', '+49 711 5550 143'],
  jobs: [
    'Elektroniker, Neckar Anlagenbau GmbH',
    '08/2014 – heute',
    '- Wartung von Schaltanlagen',
    'Monteur, Fils Elektro',
    '09/2010 – 07/2014',
  ],
  studies: ['Ausbildung zum Elektroniker, Handwerkskammer Stuttgart', '2007 – 2010'],
  skills: 'SPS, Schaltpläne, Fehlersuche',
};
export const amelie: Sheet = {
  name: 'Amélie Roussel-Kanté',
  contact: ['amelie.roussel@example.fr', '+33 4 72 55 01 62'],
  jobs: [
    'Infirmière, Hôpital Saint-Clair',
    'janvier 2018 – présent',
    '- Soins en réanimation',
    'Aide-soignante, Clinique du Parc',
    '2014 – 2017',
  ],
  studies: ["Diplôme d'État d'infirmier, IFSI Lyon", '2015 – 2018'],
  skills: 'Réanimation, triage, perfusion',
};

/** A person as an agency prints them: no contact data of their own. */
export function withoutContact(sheet: Sheet, agency: readonly string[] = []): Sheet {
  return { ...sheet, contact: agency };
}

/** A letter to an employer; `opening` stands above it, the name below. */
export function letter(name: string, opening: readonly string[] = []): string {
  return [
    ...opening,
    '',
    'Dear Sir or Madam,',
    'I am writing to apply for the post that you advertise. My experience is described on the pages behind this one.',
    'I look forward to hearing from you.',
    '',
    'Yours sincerely,',
    name,
  ].join('\n');
}

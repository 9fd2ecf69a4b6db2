import { classic } from './layouts/classic.ts';
import { compact } from './layouts/compact.ts';
import { dateMargin } from './layouts/date-margin.ts';
import { datesRight } from './layouts/dates-right.ts';
import type { Layout, Look } from './layouts/look.ts';
import { runningHeads } from './layouts/running-heads.ts';
import { leftPanel, rightPanel } from './layouts/side-panel.ts';
import { skillBars } from './layouts/skill-bars.ts';
import { timeline } from './layouts/timeline.ts';
import { twoColumns } from './layouts/two-columns.ts';
import { wordHeader, wordPanel, wordStyles, wordTable, wordTextBox } from './layouts/word.ts';
import type { WordLayout, WordLook } from './layouts/word.ts';
import type { DateStyle } from './layouts/wording.ts';

interface PdfSample {
  readonly kind: 'pdf' | 'scan' | 'cut-off';
  readonly layout: Layout;
  readonly look: Look;
}

interface WordSample {
  readonly kind: 'word';
  readonly layout: WordLayout;
  readonly look: WordLook;
}

interface TextSample {
  readonly kind: 'text';
  readonly dates: DateStyle;
  readonly underline: '=' | '-' | '';
}

/** One sample file: its name as a person would have named it, whose CV it is, and how it is made. */
export type SampleFile = { readonly file: string; readonly person: string } & (PdfSample | WordSample | TextSample);

function pdf(file: string, person: string, layout: Layout, look: Look): SampleFile {
  return { kind: 'pdf', file, person, layout, look };
}

function word(file: string, person: string, layout: WordLayout, look: WordLook): SampleFile {
  return { kind: 'word', file, person, layout, look };
}

/** All samples. Backend engineers first, then nurses, then people from finance. */
export const sampleFiles: readonly SampleFile[] = [
  pdf('ana-lindqvist-cv.pdf', 'ana-lindqvist', leftPanel, { family: 'inter', accent: '#1f4e5f', dates: 'short' }),
  pdf('CV_Oezturk_Deniz.pdf', 'deniz-oeztuerk', rightPanel, { family: 'inter', accent: '#7a3e9d', dates: 'slash' }),
  pdf('resume final (2).pdf', 'liam-osullivan', compact, { family: 'times', accent: '#000000', dates: 'short' }),
  pdf('priya_raghunathan_lead.pdf', 'priya-raghunathan', runningHeads, { family: 'liberation', accent: '#1a2a44', dates: 'long' }),
  pdf('Tomasz Wójcik - Python Developer.pdf', 'tomasz-wojcik', timeline, { family: 'inter', accent: '#0b7285', dates: 'short' }),
  pdf('kwame_resume_v3.pdf', 'kwame-boateng', skillBars, { family: 'inter', accent: '#c2410c', dates: 'short' }),
  pdf('CV Camille Roussel - Développeuse back-end.pdf', 'camille-roussel', datesRight, {
    family: 'helvetica',
    accent: '#14532d',
    dates: 'long',
  }),
  pdf('CV_JavierOrtega_2026.pdf', 'javier-ortega', twoColumns, { family: 'inter', accent: '#1f3a5f', dates: 'slash' }),
  pdf('Bradley_Stokes_Resume.pdf', 'bradley-stokes', classic, { family: 'helvetica', accent: '#1c1c1c', dates: 'short', size: 'LETTER' }),
  {
    kind: 'cut-off',
    file: 'Bewerbung_Hoffmann_Lena.pdf',
    person: 'lena-hoffmann',
    layout: datesRight,
    look: { family: 'liberation', accent: '#5c1a1b', dates: 'slash' },
  },
  word('SofiaMarchetti_DevOps.docx', 'sofia-marchetti', wordStyles, { font: 'Calibri', accent: '1F3864', dates: 'short' }),
  word('Nguyen Thi Mai - CV.docx', 'nguyen-thi-mai', wordTextBox, { font: 'Arial', accent: '0B6E4F', dates: 'dot' }),
  { kind: 'text', file: 'yusuf adeyemi.txt', person: 'yusuf-adeyemi', dates: 'short', underline: '=' },

  pdf('Grace Mwangi CV.pdf', 'grace-mwangi', dateMargin, { family: 'liberation', accent: '#0f4c5c', dates: 'slash' }),
  pdf('cv_fontaine_amelie_ide.pdf', 'amelie-fontaine', leftPanel, { family: 'inter', accent: '#5b3758', dates: 'long' }),
  pdf('curriculum_marisol.pdf', 'marisol-quinones', classic, { family: 'times', accent: '#7b1e3a', dates: 'long' }),
  pdf('Lebenslauf_Petersen.pdf', 'jannis-petersen', dateMargin, { family: 'helvetica', accent: '#222222', dates: 'slash' }),
  {
    kind: 'scan',
    file: 'Scan_20260302_091544.pdf',
    person: 'olena-kovalenko',
    layout: datesRight,
    look: { family: 'liberation', accent: '#222222', dates: 'slash' },
  },
  word('Lebenslauf Weidmann.docx', 'katharina-weidmann', wordTable, { font: 'Calibri', accent: '2F5496', dates: 'slash' }),
  word('Siobhan Gallagher RGN.docx', 'siobhan-gallagher', wordHeader, { font: 'Georgia', accent: '3B5B4C', dates: 'long' }),
  { kind: 'text', file: 'CV RAJESH MENON.txt', person: 'rajesh-menon', dates: 'slash', underline: '' },

  pdf('M Ashworth-Bell FCA - CV 2026.pdf', 'margaret-ashworth-bell', runningHeads, { family: 'times', accent: '#3a2b1a', dates: 'long' }),
  pdf('WeiLing Chen_Financial Controller.pdf', 'chen-wei-ling', twoColumns, { family: 'inter', accent: '#3d405b', dates: 'short' }),
  pdf('Bewerbung_Brunner_Controlling.pdf', 'stefan-brunner', timeline, { family: 'liberation', accent: '#9a3412', dates: 'slash' }),
  pdf('luca-bianchi-resume.pdf', 'luca-bianchi', skillBars, { family: 'inter', accent: '#2b6a4d', dates: 'long' }),
  pdf('Dufour_Isabelle_CV_FR.pdf', 'isabelle-dufour', rightPanel, { family: 'inter', accent: '#0a558c', dates: 'slash' }),
  pdf('noor haddad - resume (1).pdf', 'noor-haddad', compact, { family: 'times', accent: '#1a1a5e', dates: 'long', size: 'LETTER' }),
  word('Fatima_al-Rashid_CV.docx', 'fatima-al-rashid', wordPanel, { font: 'Arial', accent: '7A3E00', dates: 'short' }),
  { kind: 'text', file: 'thandi-nkosi-payroll.txt', person: 'thandiwe-nkosi', dates: 'short', underline: '-' },
];

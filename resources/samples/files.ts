import { classic } from './layouts/classic.ts';
import { compact } from './layouts/compact.ts';
import { datesRight } from './layouts/dates-right.ts';
import type { Look, Layout } from './layouts/look.ts';
import { runningHeads } from './layouts/running-heads.ts';
import { leftPanel, rightPanel } from './layouts/side-panel.ts';
import { skillBars } from './layouts/skill-bars.ts';
import { timeline } from './layouts/timeline.ts';
import { twoColumns } from './layouts/two-columns.ts';
import type { DateStyle } from './layouts/wording.ts';

/** One sample file: its name as a person would have named it, whose CV it is, and how it is made. */
export type SampleFile =
  | { readonly kind: 'pdf'; readonly file: string; readonly person: string; readonly layout: Layout; readonly look: Look }
  | { readonly kind: 'text'; readonly file: string; readonly person: string; readonly dates: DateStyle; readonly underline: '=' | '-' | '' };

function pdf(file: string, person: string, layout: Layout, look: Look): SampleFile {
  return { kind: 'pdf', file, person, layout, look };
}

export const sampleFiles: readonly SampleFile[] = [
  pdf('ana-lindqvist-cv.pdf', 'ana-lindqvist', leftPanel, { family: 'inter', accent: '#1f4e5f', dates: 'short' }),
  pdf('CV_Oezturk_Deniz.pdf', 'deniz-oeztuerk', rightPanel, { family: 'inter', accent: '#7a3e9d', dates: 'slash' }),
  pdf('resume final (2).pdf', 'liam-osullivan', compact, { family: 'times', accent: '#000000', dates: 'short' }),
  pdf('priya_raghunathan_lead.pdf', 'priya-raghunathan', runningHeads, { family: 'liberation', accent: '#1a2a44', dates: 'long' }),
  pdf('Tomasz Wójcik - Python Developer.pdf', 'tomasz-wojcik', timeline, { family: 'inter', accent: '#0b7285', dates: 'short' }),
  pdf('kwame_resume_v3.pdf', 'kwame-boateng', skillBars, { family: 'inter', accent: '#d9480f', dates: 'short' }),
  pdf('CV Camille Roussel - Développeuse back-end.pdf', 'camille-roussel', datesRight, { family: 'helvetica', accent: '#14532d', dates: 'long' }),
  pdf('CV_JavierOrtega_2026.pdf', 'javier-ortega', twoColumns, { family: 'inter', accent: '#1f3a5f', dates: 'slash' }),
  pdf('Bradley_Stokes_Resume.pdf', 'bradley-stokes', classic, { family: 'helvetica', accent: '#1c1c1c', dates: 'short', size: 'LETTER' }),
  { kind: 'text', file: 'yusuf adeyemi.txt', person: 'yusuf-adeyemi', dates: 'short', underline: '=' },
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { sourceText } from './source-text.ts';

const filled = (text: string): readonly string[] =>
  sourceText(text)
    .split('\n')
    .filter(line => line.trim() !== '');

const cv = {
  basics: {
    name: 'Jane Doe',
    label: 'Nurse',
    email: 'jane@example.org',
    location: { city: 'Leeds', region: 'Yorkshire' },
    profiles: [{ network: 'GitHub', url: 'github.com/jane' }],
  },
  work: [
    { name: 'Leeds General', position: 'Ward Sister', startDate: '2019-03', endDate: '2021-06', highlights: ['Ran rotas', 'Kept wards'] },
    { company: 'City Clinic', position: 'Nurse', startDate: '2015-01' },
  ],
  education: [{ institution: 'University of Leeds', studyType: 'Bachelor', area: 'Nursing', startDate: '2012', endDate: '2015' }],
  skills: [{ name: 'Software', keywords: ['Excel', 'SAP'] }],
  languages: [{ language: 'English', fluency: 'Native' }],
};

describe('sourceText', () => {
  it('writes a CV kept as JSON down as a person would', () => {
    expect(filled(JSON.stringify(cv))).toEqual([
      '# Jane Doe',
      'Nurse',
      'Email: jane@example.org',
      'Location: Leeds, Yorkshire',
      'Network: GitHub',
      'Url: github.com/jane',
      '## Work experience',
      '**Ward Sister**\t2019-03 – 2021-06',
      'Leeds General',
      '- Ran rotas',
      '- Kept wards',
      '**Nurse**\t2015-01 – present',
      'City Clinic',
      '## Education',
      '**Bachelor in Nursing**\t2012 – 2015',
      'University of Leeds',
      '## Skills',
      'Software: Excel, SAP',
      '## Languages',
      'English (Native)',
    ]);
  });

  it('reads YAML as the same data', () => {
    const yaml = `---
name: Jane Doe
email: jane@example.org
work:
  - company: Leeds General
    position: Ward Sister
    startDate: 2019-03
    endDate: 2021-06
    summary: >
      Ran rotas and
      kept wards.
    highlights:
      - Trained two nurses
skills: [Excel, SAP]
`;
    expect(filled(yaml)).toEqual([
      '# Jane Doe',
      'Email: jane@example.org',
      '## Work experience',
      '**Ward Sister**\t2019-03 – 2021-06',
      'Leeds General',
      'Ran rotas and kept wards.',
      '- Trained two nurses',
      '## Skills',
      'Excel, SAP',
    ]);
  });

  it('sets LaTeX: names of the head, sections, entries of CV classes, accents', () => {
    const latex = String.raw`\documentclass[11pt]{moderncv}
\name{Zo\"e}{M\"uller}
\email{zoe@example.org} % private
\begin{document}
\section{Experience}
\cventry{2019--2021}{Ward Sister}{Leeds General}{Leeds}{}{Ran rotas. \begin{itemize}\item Kept wards \item Trained \textbf{two} nurses\end{itemize}}
\resumeSubheading{City Clinic}{Leeds}{Nurse}{Jan. 2015 -- Feb. 2019}
\section*{Skills}
\cvitem{Software}{Excel \& SAP, 100\%}
\href{https://github.com/zoe}{github.com/zoe}
\end{document}`;
    expect(filled(latex)).toEqual([
      '# Zoë Müller',
      'zoe@example.org',
      '## Experience',
      '**Ward Sister**\t2019–2021',
      'Leeds General, Leeds',
      'Ran rotas.',
      '- Kept wards',
      '- Trained two nurses',
      '**City Clinic**\tJan. 2015 – Feb. 2019',
      'Leeds, Nurse',
      '## Skills',
      'Software: Excel & SAP, 100%',
      'github.com/zoe',
    ]);
  });

  it('reads XML as data', () => {
    const xml =
      '<?xml version="1.0"?><Candidate><PersonName><FullName>Jane Doe</FullName></PersonName><Employment><Position><JobTitle>Nurse</JobTitle><Employer>City Clinic</Employer><StartDate>2015-01</StartDate></Position></Employment></Candidate>';
    expect(filled(xml)).toEqual(expect.arrayContaining(['**Nurse**\t2015-01 – present', 'City Clinic']));
  });

  it('leaves everything else as it is', () => {
    for (const text of ['Jane Doe\nEmail: jane@example.org\nSkills: Excel', '{ not json', '# Jane\n\n- Nurse', '[1] Jane'])
      expect(sourceText(text)).toBe(text);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', '\n', ' ', '-', '{', '}', '\\', 'begin', '"', '[', ']', '<'), maxLength: 80 }),
        text => {
          try {
            expect(typeof sourceText(text)).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
    );
    expect(typeof sourceText('['.repeat(50_000))).toBe('string');
    expect(typeof sourceText(`\\begin{document}${'\\textbf{'.repeat(5_000)}`)).toBe('string');
  });
});

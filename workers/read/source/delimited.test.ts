import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedText } from './delimited.ts';

const linesOf = (text: string): readonly string[] | undefined =>
  delimitedText(text)
    ?.split('\n')
    .filter(line => line !== '');

describe('delimitedText', () => {
  it('reads one person under a row of headings as named fields, long ones under headings', () => {
    const csv =
      'Name,Email,Phone,Skills,Experience\r\n"Doe, Jane",jane@example.org,0113 496,"SAP, Excel","Nurse, City Clinic\n2015 - 2019\nRan ""big"" wards"\r\n';
    expect(linesOf(csv)).toEqual([
      '# Doe, Jane',
      'Email: jane@example.org',
      'Phone: 0113 496',
      'Skills: SAP, Excel',
      '## Experience',
      'Nurse, City Clinic',
      '2015 - 2019',
      'Ran "big" wards',
    ]);
    expect(linesOf('Vorname;E-Mail;Ort\nJana;jana@example.org;Köln\n')).toEqual(['Vorname: Jana', 'E-Mail: jana@example.org', 'Ort: Köln']);
  });

  it('reads pairs of field and value, and a form that was filled in', () => {
    expect(linesOf('First name;Jane\nLast name;Doe\nE-mail;jane@example.org\nSkills;SAP\n')).toEqual([
      '# Jane Doe',
      'E-mail: jane@example.org',
      'Skills: SAP',
    ]);
    const form = 'Curriculum vitae,,\nJane Doe,,\n,Phone,0113 496\nExperience,,\n2015 - 2019,Nurse,"City Clinic, Leeds"\n';
    expect(linesOf(form)).toEqual([
      'Curriculum vitae',
      'Jane Doe',
      'Phone\t0113 496',
      'Experience',
      '2015 - 2019\tNurse\tCity Clinic, Leeds',
    ]);
  });

  it('names a list of several people', () => {
    const list = 'Name,Email\nJane Doe,jane@example.org\nJohn Roe,john@example.org\n';
    expect(() => delimitedText(list)).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_UNSUPPORTED', details: { found: 'a list of several people' } }),
    );
  });

  it('leaves prose, lists and columns set with tabs alone', () => {
    for (const text of [
      'Jane Doe\nNurse, Leeds\nSkills: SAP, Excel',
      'Leeds, UK\nYork, UK\nHull, UK',
      'Nurse\t2015\nClerk\t2012\nTrainee\t2009\nPupil\t2001\nChild\t1990',
      'Skills, tools\nSAP, Excel\nJava, Rust\nPerl, Ada\nLatin, Greek\nChess, Go',
      '"Quoted" words, and others',
      'an "open, quote\nsecond, line',
    ])
      expect(delimitedText(text)).toBeNull();
  });

  it('ends on any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '\n', '"', 'Name', 'Email', '@'), maxLength: 60 });
    fc.assert(
      fc.property(letters, text => {
        try {
          expect(['string', 'object']).toContain(typeof delimitedText(text));
        } catch (error) {
          expect(error).toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
        }
      }),
    );
  });
});

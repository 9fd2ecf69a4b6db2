import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Cv } from '../../../core/contract/cv.ts';
import { batchId, openExportDesk } from '../../../tests/support/export-desk.ts';
import { anaCv } from '../../../tests/support/report-sample-person.ts';
import { cvOf, evidence, position, textField } from '../../../tests/support/report-samples.ts';
import { jsonResumeOf, jsonResumeText } from './json-resume.ts';

/** The schema of the format as its authors publish it (npm: @jsonresume/schema 1.3.1, MIT). */
const schemaFile = path.resolve(import.meta.dirname, '../../../tests/fixtures/json-resume/schema.json');
const Resume = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));
const support = { confidence: 0.9, evidence: [evidence('x')] };

/** What CVs hold that the format has no place for, or another form. */
const odd: Cv = cvOf({
  name: textField('=HYPERLINK("http://x")'),
  emails: [textField('not an address'), textField('o.k@example.com')],
  links: [
    { kind: 'github', url: 'github.com/okonkwo', ...support },
    { kind: 'website', url: 'https://okonkwo.example/a b', ...support },
    { kind: 'other', url: 'javascript:alert(1)', ...support },
    { kind: 'linkedin', url: '::::', ...support },
  ],
  experience: [position('', '', '', null, null), position('Clerk', 'Office', '', '0202', '2019')],
  languages: [
    { code: 'yo', name: 'Yoruba', level: 'native', ...support },
    { code: 'en', name: 'English', level: null, ...support },
  ],
  certificates: [{ name: 'CKA', kind: 'certificate', issuer: '', date: '2021', ...support }],
});

describe('a CV as JSON Resume', () => {
  it.each([
    ['of a whole CV', anaCv],
    ['of an empty CV', cvOf({})],
    ['of a CV with odd values', odd],
  ])('holds to the published schema (%s)', (_which, cv) => {
    const parsed = Resume.safeParse(JSON.parse(jsonResumeText(cv, '2026-11-21')));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('and the schema refuses what it should', () => {
    expect(Resume.safeParse({ work: [{ startDate: 'last year' }] }).success).toBe(false);
  });

  it('keeps positions, dates as printed, education and contact', () => {
    expect(jsonResumeOf(anaCv, '2026-11-21')).toMatchObject({
      basics: { name: 'Ana Lindqvist', label: 'Staff engineer', email: 'ana.lindqvist@example.com', location: { city: 'Malmö' } },
      work: [
        { name: 'Nordbank', position: 'Staff engineer', location: 'Malmö', startDate: '2021-03' },
        { startDate: '2018-08', endDate: '2021-02' },
        { startDate: '2016-11', endDate: '2017-12' },
      ],
      education: [{ institution: 'Lund University', startDate: '2014', endDate: '2016' }],
    });
  });

  it('leaves out what is no address, no link and no year', () => {
    const { basics, work, languages } = jsonResumeOf(odd, '2026-11-21');
    expect(basics).toMatchObject({
      email: 'o.k@example.com',
      url: 'https://okonkwo.example/a%20b',
      profiles: [{ network: 'GitHub', username: 'okonkwo', url: 'https://github.com/okonkwo' }],
    });
    expect(work).toEqual([{}, { name: 'Office', position: 'Clerk', endDate: '2019' }]);
    expect(languages).toEqual([{ language: 'Yoruba', fluency: 'Native speaker' }, { language: 'English' }]);
  });

  it('is a file for each person, also where one file was asked for', async () => {
    const desk = openExportDesk();
    const input = { batchId, what: 'json-resume', itemIds: ['cv-0', 'cv-1'], merged: true, paper: 'A4', place: desk.folder } as const;
    const updates: string[] = [];
    for await (const update of desk.exports.run(input, new AbortController().signal)) updates.push(update.kind);
    expect(updates.at(-1)).toBe('finished');
    expect(readdirSync(desk.folder).toSorted()).toEqual(['Ana Lindqvist - resume.json', 'Deniz Öztürk - resume.json']);
    const first = JSON.parse(readFileSync(path.join(desk.folder, 'Ana Lindqvist - resume.json'), 'utf8'));
    expect(Resume.safeParse(first).success).toBe(true);
    expect(JSON.stringify(first)).not.toContain('score');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import { readCv } from '../read-cv.ts';
import { fieldsOfCv } from './field-values.ts';
import { reportParse, shapeOf } from './parse-report.ts';
import { resolveFields } from './resolve.ts';

describe('the shape of a text', () => {
  it('keeps what stands between letters and digits, and nothing of them', () => {
    expect(shapeOf('Ana Lindqvist, +46 40 10-20 (a.l@example.org)')).toBe('Xxx Xxxxxxxxx, +99 99 99-99 (x.x@xxxxxxx.xxx)');
    expect(shapeOf('محمد 履歴書 ÉCOLE ２０１９')).toBe('xxxx xxx XXXXX 9999');
  });

  it('has no letter or digit but x, X and 9, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(shapeOf(text)).not.toMatch(/(?![xX9])[\p{L}\p{M}\p{N}\p{Co}]/u);
      }),
    );
  });
});

describe('a report of a parse', () => {
  const words = ['Ana', 'Lindqvist', 'Nordbank', 'Erlang', 'Malm', 'Storbolaget', 'Uppsala', '2019', 'experience'];
  const document = documentFromText(
    '# Ana Lindqvist\nana.lindqvist@example.org\n\n## Experience\n** Staff engineer, Nordbank\n2019 – 2023\n- Erlang in Malmö\n\n## Education\nBSc, Uppsala University, 2014',
    { Author: 'Ana Lindqvist' },
  );
  const cv = readCv(document, context);
  const corrections = [
    { path: 'name', value: { text: 'Ana Maria Lindqvist' } },
    {
      path: 'position/+1',
      value: { title: 'Engineer', organization: 'Storbolaget', location: '', start: '2014', end: '2019', current: false },
    },
  ];
  const report = reportParse({
    document,
    cv,
    fields: resolveFields(fieldsOfCv(cv), corrections),
    readerVersion: 'reader-1',
    understandingVersion: 'understanding-1',
  });

  it('holds no word of the document or of its corrections', () => {
    const { document: facts, ...rest } = report;
    const text = JSON.stringify(rest).replaceAll('"kind":"experience"', '') + JSON.stringify(facts);
    expect(words.filter(word => text.includes(word))).toEqual([]);
    expect(text).not.toContain('Author');
  });

  it('tells where lines stand, what they were taken for, and what was put right by shape', () => {
    expect(report.lines[0]).toMatchObject({ page: 1, bold: true, shape: 'Xxx Xxxxxxxxx' });
    expect(report.sections).toContainEqual(expect.objectContaining({ kind: 'experience', heading: 'Xxxxxxxxxx' }));
    expect(report.fields).toContainEqual(
      expect.objectContaining({
        kind: 'name',
        state: 'corrected',
        read: { text: 'Xxx Xxxxxxxxx' },
        corrected: { text: 'Xxx Xxxxx Xxxxxxxxx' },
      }),
    );
    expect(report.fields).toContainEqual(expect.objectContaining({ kind: 'position', state: 'added', read: null }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { context } from '../../tests/support/understanding-context.ts';
import type { Correction } from '../contract/correction.ts';
import { fieldKinds } from '../contract/correction.ts';
import { applyCorrections } from './apply-corrections.ts';
import { fieldsOfCv, pathOf } from './corrections/field-values.ts';
import { handPageOf } from './corrections/hand-page.ts';
import { resolveFields } from './corrections/resolve.ts';
import { readCv } from './read-cv.ts';

const document = documentFromText(`# Ana Lindqvist
ana.lindqvist@example.org
Malmö, Sweden

## Experience
** Staff engineer, Nordbank
March 2019 – June 2023
- Led the payments team with Erlang
** Engineer, Storbolaget
January 2015 – December 2016
- Built ledgers

## Education
BSc Computer Science, Lund University, 2014

## Skills
Pyhton, Erlang, Kubernetes

## Languages
Swedish (native), English (fluent)`);
const cv = readCv(document, context);

function pathTo(kind: Correction['path'], part: string): string {
  const field = fieldsOfCv(cv).find(each => each.kind === kind && Object.values(each.parts).includes(part));
  if (field === undefined) throw new Error(`no ${kind} with ${part}`);
  return pathOf(field.kind, field.parts);
}
const nordbank = { title: 'Staff engineer', organization: 'Nordbank', location: '', start: '2019-03', end: '', current: true };

describe('a CV with corrections', () => {
  it('stays as it was read without any', () => {
    expect(applyCorrections(cv, document, [], context)).toEqual({ cv, document });
  });

  it('says what the person wrote, in the place where it was read', () => {
    const fixed = applyCorrections(cv, document, [{ path: 'name', value: { text: 'Anna Lindqvist' } }], context);
    expect(fixed.cv.name).toEqual({ value: 'Anna Lindqvist', confidence: 1, evidence: cv.name?.evidence });
    expect(fixed.document).toBe(document);
    expect({ ...fixed.cv, name: null }).toEqual({ ...cv, name: null, confidence: fixed.cv.confidence });
  });

  it('counts years, gaps and the use of skills anew from corrected positions', () => {
    const { cv: fixed } = applyCorrections(cv, document, [{ path: pathTo('position', 'Nordbank'), value: nordbank }], context);
    expect(cv.totalYears).toBeCloseTo(6.33, 1);
    expect(fixed.totalYears).toBeCloseTo(2 + 7.75, 1);
    expect(fixed.experience.map(position => [position.organization, position.current])).toEqual([
      ['Nordbank', true],
      ['Storbolaget', false],
    ]);
    expect(fixed.skills.find(skill => skill.name === 'Erlang')?.current).toBe(true);
    expect(cv.skills.find(skill => skill.name === 'Erlang')?.current).toBe(false);
  });

  it('takes away what is no field of this person', () => {
    const gone = [pathTo('position', 'Storbolaget'), pathTo('skill', 'Kubernetes')].map(path => ({ path, value: null }));
    const { cv: fixed } = applyCorrections(cv, document, gone, context);
    expect(fixed.experience.map(position => position.organization)).toEqual(['Nordbank']);
    expect(fixed.skills.map(skill => skill.name)).toEqual(['Pyhton', 'Erlang']);
    expect(fixed.gaps).toEqual([]);
  });

  it('finds what was added where the document has it', () => {
    const { cv: fixed, document: after } = applyCorrections(cv, document, [{ path: 'skill/+1', value: { text: 'payments' } }], context);
    const added = fixed.skills.find(skill => skill.name === 'payments');
    expect(added?.evidence[0]?.quote).toBe('payments');
    expect(added?.years).toBeCloseTo(4.33, 1);
    expect(after).toBe(document);
  });

  it('writes what the document has nowhere on a page of its own, which is its evidence', () => {
    const written: readonly Correction[] = [
      { path: 'phone/+1', value: { text: '+46 40 10 20 30' } },
      { path: 'position/+2', value: { ...nordbank, organization: 'Riksbanken', start: '2023-07' } },
    ];
    const { cv: fixed, document: after } = applyCorrections(cv, document, written, context);
    expect(fixed.phones).toEqual([
      { value: '+4640102030', confidence: 1, evidence: [expect.objectContaining({ page: 2, quote: '+46 40 10 20 30' })] },
    ]);
    expect(handPageOf(after)).toBe(2);
    expect(handPageOf(document)).toBeNull();
    expect(after.lines.slice(0, document.lines.length)).toEqual(document.lines);
    const added = fixed.experience.find(position => position.organization === 'Riksbanken');
    expect(added?.evidence[0]?.quote).toBe('Staff engineer, Riksbanken, 2023-07 – now');
    expect(added?.lines.map(line => after.lines[line]?.page)).toEqual([2]);
  });

  it('is understood once a person has written who it is and what they did, whatever the pages show', () => {
    const scan = { ...documentFromText(''), imagePages: [1], quality: 0 };
    const empty = readCv(scan, context);
    const named = applyCorrections(empty, scan, [{ path: 'name', value: { text: 'Ana Lindqvist' } }], context);
    expect(named.cv.confidence).toBeLessThan(0.35);
    const written = applyCorrections(
      empty,
      scan,
      [
        { path: 'name', value: { text: 'Ana Lindqvist' } },
        { path: 'position/+1', value: nordbank },
      ],
      context,
    );
    expect(written.cv.confidence).toBeGreaterThanOrEqual(0.5);
    expect(written.document).toMatchObject({ imagePages: [], quality: 1 });
  });
});

describe('a correction and a newer reading', () => {
  const fix = [{ path: pathTo('position', 'Nordbank'), value: nordbank }];

  it('find each other by most of the words', () => {
    const [first, second] = cv.experience;
    if (first === undefined || second === undefined) throw new Error('two positions are read');
    const newer = { ...cv, experience: [second, { ...first, title: 'Staff Engineer (payments)' }] };
    const { cv: fixed } = applyCorrections(newer, document, fix, context);
    expect(fixed.experience.map(position => [position.title, position.current])).toEqual([
      ['Engineer', false],
      ['Staff engineer', true],
    ]);
  });

  it('are joined where the newer one reads what was added by hand', () => {
    const added = [{ path: 'skill/+1', value: { text: 'Erlang' } }];
    expect(
      applyCorrections(cv, document, added, context)
        .cv.skills.map(skill => skill.name)
        .sort(),
    ).toEqual(['Erlang', 'Kubernetes', 'Pyhton']);
  });

  it('keep what was written where the newer one reads nothing of it', () => {
    const { cv: fixed } = applyCorrections({ ...cv, experience: [] }, document, fix, context);
    expect(fixed.experience).toMatchObject([{ organization: 'Nordbank', current: true }]);
  });
});

describe('corrections of any kind', () => {
  const anyText = fc.string({ maxLength: 30 });
  const anyCorrection = fc.record({
    path: fc.oneof(
      fc.tuple(fc.constantFrom(...fieldKinds), anyText).map(([kind, text]) => `${kind}/+${text}`),
      fc.constantFrom(...fieldsOfCv(cv).map(field => pathOf(field.kind, field.parts))),
    ),
    value: fc.option(
      fc.record(
        { text: anyText, title: anyText, name: anyText, level: anyText, start: anyText, current: fc.boolean() },
        { requiredKeys: [] },
      ),
    ),
  });

  it('give each of them a place once, and support to all that is credited', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCorrection, { selector: each => each.path, maxLength: 6 }), corrections => {
        const fields = resolveFields(fieldsOfCv(cv), corrections);
        expect(new Set(fields.map(field => field.path)).size).toBe(fields.length);
        const { cv: fixed, document: after } = applyCorrections(cv, document, corrections, context);
        for (const { evidence } of [...fixed.experience, ...fixed.skills, ...fixed.emails])
          for (const { line } of evidence) expect(after.lines[line]).toBeDefined();
        expect(applyCorrections(cv, document, corrections, context).cv).toEqual(fixed);
      }),
      { numRuns: 60 },
    );
  });
});

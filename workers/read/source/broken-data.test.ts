import { describe, expect, it } from 'vitest';
import { sourceText } from './source-text.ts';

const cv = { name: 'Jane Doe', email: 'jane@example.org', work: [{ company: 'City Clinic', position: 'Nurse', startDate: '2015-01' }] };
const damaged = (reason: string) =>
  expect.objectContaining({ code: 'DOCUMENT_DAMAGED', details: { reason: `its ${reason} breaks off or is not well-formed` } });

describe('data that is broken', () => {
  it('is named as damaged where it plainly is data', () => {
    const json = JSON.stringify(cv, null, 2);
    expect(() => sourceText(json.slice(0, -12))).toThrow(damaged('JSON'));
    expect(() => sourceText(json.replace('"jane@', 'jane@'))).toThrow(damaged('JSON'));
    expect(() => sourceText('<?xml version="1.0"?><cv><name>Jane</name>')).toThrow(damaged('XML'));
    expect(() => sourceText('<cv><name>Jane</name><job>Nurse</job><city>Leeds</city>')).toThrow(damaged('XML'));
    expect(() =>
      sourceText('---\nname: Jane\nwork:\n\t- company: City Clinic\n\t  position: Nurse\n\t- company: Ward\n\tplace: Leeds\n'),
    ).toThrow(damaged('YAML'));
  });

  it('is unsafe where it declares entities', () => {
    expect(() => sourceText('<?xml version="1.0"?><!DOCTYPE cv [<!ENTITY a "b">]><cv>&a;</cv>')).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_UNSAFE' }),
    );
  });

  it('is left as text where it may be prose, or where no line of it may be lost', () => {
    for (const text of ['{ not json', '[1] Jane', '{"quoted"} words', '<Jane Doe>\nNurse', '{Jane: nurse, "Leeds": yes}'])
      expect(sourceText(text)).toBe(text);
    const twice = 'work:\n  company: A\n  title: Nurse\n  company: B\n  title: Clerk\nskills:\n  - SAP\n';
    expect(sourceText(twice)).toBe(twice);
  });
});

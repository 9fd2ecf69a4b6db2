import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { context } from '../../tests/support/understanding-context.ts';
import { readCv } from './read-cv.ts';
import { versionChanges } from './version-changes.ts';

const text = `# Ana Lindqvist
ana.lindqvist@example.org

## Experience
** Engineer, Storbolaget
January 2015 – December 2016
- Built ledgers

## Education
BSc Computer Science, Lund University, 2014

## Skills
Erlang, Kubernetes

## Languages
Swedish (native)`;
const cvOf = (words: string) => readCv(documentFromText(words), context);

describe('what is different in a newer version', () => {
  it('is told in a few words, the most telling first', () => {
    const newer = text
      .replace('## Experience', '## Experience\n** Staff engineer, Nordbank\nMarch 2017 – February 2019\n- Led the payments team\n')
      .replace('Erlang, Kubernetes', 'Erlang, PostgreSQL')
      .replace('ana.lindqvist@', 'ana@')
      .replace('Swedish (native)', 'Swedish (native), English (fluent)');
    expect(versionChanges(cvOf(text), cvOf(newer))).toEqual([
      'new position: Staff engineer, Nordbank',
      '2 years more',
      '1 skill more: PostgreSQL',
      '1 skill fewer: Kubernetes',
      '1 language more: English',
      'other e-mail',
    ]);
  });

  it('is nothing where only case and layout are', () => {
    expect(versionChanges(cvOf(text), cvOf(text.replace('Storbolaget', 'STORBOLAGET')))).toEqual([]);
  });
});

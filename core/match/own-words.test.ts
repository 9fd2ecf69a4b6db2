import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { evidenceFor } from '../document/evidence.ts';
import { ownWords } from './own-words.ts';

const document = documentFromText(`Ana Example

EXPERIENCE
Engineer, Nordbank
• Moved the ledger to PostgreSQL 14 with logical replication. Answers fell from 420 to 95 ms.
• Built it all. Node.js and TypeScript services, e.g. for billing.

SKILLS
TypeScript, PostgreSQL, Docker`);

/** Evidence for the n-th line that holds the word. */
function evidenceOf(word: string, line: number) {
  const start = document.lines[line]?.text.indexOf(word) ?? -1;
  return evidenceFor(document, line, start, start + word.length);
}
const lineOf = (words: string): number => document.lines.findIndex(line => line.text.includes(words));

describe('ownWords', () => {
  const told = new Set([lineOf('Moved the ledger')]);
  const listed = evidenceOf('PostgreSQL', lineOf('TypeScript, PostgreSQL'));

  it('quotes the sentence of a position rather than the list of skills', () => {
    const inSentence = evidenceOf('PostgreSQL', lineOf('Moved the ledger'));
    expect(ownWords(document, [listed, inSentence], told)).toBe('Moved the ledger to PostgreSQL 14 with logical replication');
  });

  it('takes the dot of a name for a part of the sentence', () => {
    const line = lineOf('Node.js and TypeScript');
    expect(ownWords(document, [evidenceOf('TypeScript', line)], new Set([line]))).toBe('Node.js and TypeScript services, e.g. for billing');
    expect(ownWords(document, [evidenceOf('Node.js', line)], new Set([line]))).toBe('Node.js and TypeScript services, e.g. for billing');
  });

  it('quotes the part of the list where the skill is only listed', () => {
    expect(ownWords(document, [listed], told)).toBe('TypeScript, PostgreSQL, Docker');
  });

  it('is empty without evidence', () => {
    expect(ownWords(document, [], told)).toBe('');
  });
});

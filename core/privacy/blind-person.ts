import type { Cv } from '../contract/cv.ts';
import type { TextLine } from '../contract/document.ts';
import { candidateAlias, documentAlias } from './alias.ts';
import type { BlindPerson } from './blind-values.ts';
import type { PrivacyTables } from './privacy-tables.ts';
import { coverInPlace, coverText } from './ranges.ts';
import { redactLines } from './redact-lines.ts';
import { createRedactor, nobody, type Redactor } from './redactor.ts';

/** What a blind person is rewritten by. Redactor and CV are asked for only when a text of the person is on its way. */
export interface BlindPersonParts {
  /** Codes of the person and of the document that a value is about; null for a file of which nothing came in. */
  readonly personCode: string | null;
  readonly documentCode: string | null;
  /** Order of receipt, by which such a file is called. */
  readonly position: number;
  readonly redactor: () => Redactor;
  readonly cv: () => Cv | null;
  readonly tables: PrivacyTables;
}

/** A person who is blind. */
export function createBlindPerson({ personCode, documentCode, position, redactor, cv, tables }: BlindPersonParts): BlindPerson {
  const file = documentCode === null ? `File ${position + 1}` : documentAlias(documentCode);
  const alias = personCode === null ? file : candidateAlias(personCode);
  return {
    alias,
    documentAlias: file,
    cover: text => redactor().cover(text),
    coverSentence: text => {
      const ranges = redactor().find(text);
      const name = ranges.find(range => range.kind === 'name');
      if (name === undefined) return coverText(text, ranges);
      return redactor().cover(text.slice(0, name.start)) + alias + redactor().cover(text.slice(name.end));
    },
    coverShort: (text, name) => (name === '' ? redactor() : createRedactor({ ...nobody, names: [name] }, tables)).cover(text),
    coverLines: lines => coverLines(lines, cv(), redactor(), tables),
  };
}

/** The lines with covers in place of what tells who it is, so that every box and offset stays right. */
function coverLines(lines: readonly TextLine[], cv: Cv | null, redactor: Redactor, tables: PrivacyTables): readonly TextLine[] {
  const ranges = redactLines({ lines, cv, redactor, tables });
  return lines.map((line, index) => ({ ...line, text: coverInPlace(line.text, ranges[index] ?? []) }));
}

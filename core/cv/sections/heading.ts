import type { SectionKind } from '../../contract/cv.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import { squeeze } from '../text/fold.ts';

/** What the words of a line say about being a heading. */
export interface HeadingWords {
  readonly kind: SectionKind;
  /** `exact`: the line is a heading of the table; `joined`: all or the first of its joined parts are; `ends`: its last or first words are. */
  readonly fit: 'exact' | 'joined' | 'ends';
}

const longestHeading = 60;
const mostWords = 7;
const numbering = /^[\s\p{S}\p{Co}\p{P}]*(?:\d{1,2}[.)]|[ivx]{1,4}[.)]|[a-h][.)])?\s*/iu;
const joiners = /\s*(?:&|\+|\/|,|;|\||·|•|–|—|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b|\boraz\b|\bog\b|\boch\b|\ba\b|・|、|و)\s*/u;

/** Reads a line as a heading by its words alone; null where they are none. */
export function headingWordsOf(line: CvLine, tables: LanguageTables): HeadingWords | null {
  const text = line.folded.replace(numbering, '').replace(/[\s:：_\-–—.·•|]+$/u, '');
  if (text.length === 0 || text.length > longestHeading) return null;
  const exact = tables.headings.get(squeeze(text)) ?? tables.headings.get(squeeze(withoutOwner(text, tables)));
  if (exact) return { kind: exact, fit: 'exact' };
  if (line.words.length > mostWords) return null;
  return joinedHeading(text, tables) ?? endingHeading(line, tables);
}

/** "My skills", "Meine Jobs" without the word that says whose. */
export function withoutOwner(text: string, tables: LanguageTables): string {
  const [first = '', ...rest] = text.split(/\s+/u);
  return rest.length > 0 && tables.ownWords.has(first) ? rest.join(' ') : '';
}

function joinedHeading(text: string, tables: LanguageTables): HeadingWords | null {
  const parts = text.split(joiners).filter(part => part.trim().length > 0);
  if (parts.length < 2) return null;
  const kinds = parts.map(part => tables.headings.get(squeeze(part)) ?? null);
  const first = kinds[0];
  if (!first) return null;
  const known = kinds.filter(kind => kind !== null).length;
  return known === parts.length || parts.length === 2 ? { kind: first, fit: known === parts.length ? 'joined' : 'ends' } : null;
}

/** "Selected Professional Experience", "Experience in Teaching", "Weitere Kenntnisse". */
function endingHeading(line: CvLine, tables: LanguageTables): HeadingWords | null {
  const words = line.words.map(word => word.text);
  if (words.length > 5) return null;
  for (let from = 1; from < words.length; from += 1) {
    const tail = tables.headings.get(words.slice(from).join(''));
    if (tail) return { kind: tail, fit: 'ends' };
  }
  for (let to = words.length - 1; to > 0; to -= 1) {
    const head = tables.headings.get(words.slice(0, to).join(''));
    if (head) return { kind: head, fit: 'ends' };
  }
  return null;
}

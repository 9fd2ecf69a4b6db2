import type { PageCheck, UnseenWord } from '../../../core/contract/page-check.ts';
import type { PageMark } from './page-mark.ts';

/** The id of a word that a page's picture lacks, in the order of the check. */
export function unseenId(page: number, index: number): string {
  return `unseen#${page}.${index + 1}`;
}

/** The id of a word that only the picture has. */
export function unwrittenId(page: number, index: number): string {
  return `unwritten#${page}.${index + 1}`;
}

/** Words in which layer and picture differ, as marks; hidden passages have marks of their own already. */
export function checkMarks(checks: readonly PageCheck[]): readonly PageMark[] {
  return checks.flatMap(({ page, unseen, unwritten }) => [
    ...unseen.flatMap((word, index): readonly PageMark[] =>
      word.hidden ? [] : [{ id: unseenId(page, index), page, box: word.box, kind: 'unseen', label: describeUnseen(word) }],
    ),
    ...unwritten.map((word, index): PageMark => ({
      id: unwrittenId(page, index),
      page,
      box: word.box,
      kind: 'unwritten',
      label: `Only in the picture: ${word.text}`,
    })),
  ]);
}

/** "The file says Kafka, nothing is seen". */
export function describeUnseen({ text, instead }: Pick<UnseenWord, 'text' | 'instead'>): string {
  return instead === null ? `The file says “${text}”, nothing is seen` : `The file says “${text}”, the page shows “${instead}”`;
}

import type { PageCheck } from '../../../core/contract/page-check.ts';

/** The first sentence about a page that was compared with its picture. */
export function sayVerdict({ verdict, page, unseen, unwritten }: PageCheck): string {
  if (verdict === 'no-layer') return `Page ${page} has no text of its own to compare.`;
  if (verdict === 'unclear') return `Page ${page} cannot be compared: its letters are not part of the file, or too unclear.`;
  if (verdict === 'agrees') return `Page ${page} shows what its text says.`;
  if (unseen.length === 0)
    return `${countWords(unwritten.length)} on page ${page} ${unwritten.length === 1 ? 'is' : 'are'} only in its picture.`;
  const other = unseen.filter(word => word.instead !== null).length;
  if (other === unseen.length)
    return `${countWords(other)} on page ${page} ${other === 1 ? 'reads' : 'read'} otherwise than ${other === 1 ? 'it looks' : 'they look'}.`;
  return `${countWords(unseen.length)} of the text of page ${page} cannot be seen on it.`;
}

/** What follows it: how much was compared, and that nothing was changed. */
export function sayCompared({ verdict, words, seenShare, unclear }: PageCheck): string {
  if (verdict === 'no-layer') return 'What was read of it was made out in its picture.';
  const share = seenShare >= 0.9995 ? '100' : Math.min(99.9, Math.floor(seenShare * 1000) / 10).toString();
  const open = unclear === 0 ? '' : ` ${countWords(unclear)} could not be made out.`;
  const rest = verdict !== 'disagrees' ? '' : ' The score was not changed.';
  return `${share} % of the letters of ${countWords(words)} are seen.${open}${rest}`;
}

function countWords(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}

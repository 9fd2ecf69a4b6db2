import type { LintNote } from '../contract/rubric.ts';
import { leaveOut } from './lint-rules.ts';

/**
 * The text of an ad with the words of a note replaced, or left out together with the space or comma that they leave
 * behind. Null where the note proposes nothing, or its words do not stand at their place any more.
 */
export function applyNote(text: string, { source, replacement }: LintNote): string | null {
  if (source === null || replacement === undefined || text.slice(source.start, source.end) !== source.quote) return null;
  const before = text.slice(0, source.start);
  const after = text.slice(source.end);
  if (replacement === leaveOut) return withoutGap(before, after);
  return `${before}${isCapitalised(source.quote) ? capitalised(replacement) : replacement}${after}`;
}

/** "our young and dynamic team": one space is left between the words; "kind, youthful, calm": one comma. */
function withoutGap(before: string, after: string): string {
  const rest = /[,;]\s*$/.test(before) || /(?:^|[.!?:]\s*|\n\s*)$/.test(before) ? after.replace(/^[,;]?[^\S\n]*/, '') : after;
  const lead = /^(?:[^\S\n]|[.,;:!?)]|\n|$)/.test(rest) ? before.replace(/[^\S\n]+$/, '') : before;
  return lead + rest;
}

function isCapitalised(words: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(words);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

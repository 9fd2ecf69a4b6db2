/** What was covered, and why. */
export const redactionKinds = ['name', 'contact', 'place', 'birth', 'gender', 'marital', 'nationality', 'religion', 'referee'] as const;
export type RedactionKind = (typeof redactionKinds)[number];

/** Characters `start` to `end` (exclusive) of a text that must not be read. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly kind: RedactionKind;
}

/** What stands where words were covered. */
export const cover = '█';
/** So many in a running text, whatever was there: the length of a name would help to guess it. */
const coverLength = 5;

/** The ranges in order, those that touch or overlap joined; white space alone between two is covered too. */
export function joinRanges(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (range.end <= range.start) continue;
    if (last === undefined || (range.start > last.end && !isGap(text.slice(last.end, range.start)))) joined.push(range);
    else if (range.end > last.end) joined[joined.length - 1] = { ...last, end: range.end };
  }
  return joined;
}

/** The text with each range in place of its words, all of one length. */
export function coverText(text: string, ranges: readonly TextRange[]): string {
  return replaceRanges(text, ranges, () => cover.repeat(coverLength));
}

/** The text with as many covers as there were characters, so that places in it stay where they are. */
export function coverInPlace(text: string, ranges: readonly TextRange[]): string {
  return replaceRanges(text, ranges, range => cover.repeat(range.end - range.start));
}

function replaceRanges(text: string, ranges: readonly TextRange[], say: (range: TextRange) => string): string {
  let result = '';
  let from = 0;
  for (const range of joinRanges(text, ranges)) {
    result += text.slice(from, range.start) + say(range);
    from = range.end;
  }
  return result + text.slice(from);
}

function isGap(between: string): boolean {
  return /^[ \u00a0,.'’-]{0,2}$/u.test(between);
}

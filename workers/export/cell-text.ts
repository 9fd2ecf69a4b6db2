/** Longest text an XLSX cell can hold is 32,767 characters (ECMA-376, 18.4.12 practice of Excel); a little is left for the ellipsis. */
const longestCell = 32_000;

/** What XML 1.0 cannot carry: control characters but tab and line feed, lone surrogates, non-characters. */
// oxlint-disable-next-line no-control-regex -- these characters are what has to go
const illegal = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text with which Excel would begin a formula if somebody opened the cell and pressed Enter. */
const formulaLike = /^[=+\-@\t\r\n]/;

/** A text as it can stand in a cell: legal in XML, short enough. */
export function cellText(text: string): string {
  const legal = text.replace(/\r\n?/g, '\n').replace(illegal, '');
  return legal.length > longestCell ? `${legal.slice(0, longestCell).replace(/[\ud800-\udbff]$/, '')} …` : legal;
}

/**
 * True when a cell must carry the number format "Text". A string cell is never calculated when the file is opened;
 * with that format it also stays text when somebody edits it, and a phone number keeps its plus sign.
 */
export function needsTextFormat(text: string): boolean {
  return formulaLike.test(text);
}

const year = /(?<!\d)(19[5-9]|20[0-4])\d(?!\d)/g;

/** How many years a text names. */
export function countYears(text: string): number {
  return text.match(year)?.length ?? 0;
}

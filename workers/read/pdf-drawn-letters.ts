/** What pdf.js knows of a font that is not part of the file: viewers draw it with one of their own, by the names of its letters. */
export interface NamedFont {
  readonly missingFile?: boolean;
  readonly composite?: boolean;
  readonly defaultEncoding?: readonly (string | undefined)[];
  readonly differences?: readonly (string | undefined)[];
}

const digitNames: ReadonlyMap<string, string> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((name, digit) => [name, String(digit)]),
);
const noLetters: ReadonlyMap<number, string> = new Map();

/**
 * The Latin letters and digits that a viewer draws for the codes of a font, by their names (PDF 32000-1, 9.6.6); none for
 * fonts whose letters are part of the file and may look like anything.
 */
export function drawnLetters({ missingFile, composite, defaultEncoding = [], differences = [] }: NamedFont): ReadonlyMap<number, string> {
  if (missingFile !== true || composite === true) return noLetters;
  const letters = new Map<number, string>();
  for (let code = 0; code < 256; code += 1) {
    const name = differences[code] ?? defaultEncoding[code] ?? '';
    const letter = /^[A-Za-z]$/.test(name) ? name : digitNames.get(name);
    if (letter !== undefined) letters.set(code, letter);
  }
  return letters;
}

/** The letter that is drawn where the file says that another one is to be read; null where both are the same, or not known. */
export function letterInstead(letters: ReadonlyMap<number, string>, code: number | undefined, said: string): string | null {
  const drawn = code === undefined ? undefined : letters.get(code);
  return drawn !== undefined && /^[A-Za-z0-9]$/.test(said) && drawn !== said ? drawn : null;
}

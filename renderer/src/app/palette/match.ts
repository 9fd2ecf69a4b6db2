import type { Command } from '../commands/command.ts';

/** A command that fits what was typed, with the letters that fit (indices into its title). */
export interface Fitting {
  readonly command: Command;
  readonly letters: readonly number[];
  readonly weight: number;
}

/**
 * Commands whose title holds the typed words, as a whole or as beginnings of its words, then those whose group and
 * title hold them ("go home"); best first, the given order among equals. With nothing typed, all of them.
 */
export function fittingCommands(commands: readonly Command[], typed: string): readonly Fitting[] {
  const wanted = typed.trim().toLowerCase();
  const fitting = commands.flatMap(command => {
    const letters = lettersOf(command.title.toLowerCase(), wanted);
    if (letters !== null) return [{ command, letters, weight: weightOf(command.title.toLowerCase(), wanted) }];
    return lettersOf(`${command.group} ${command.title}`.toLowerCase(), wanted) === null ? [] : [{ command, letters: [], weight: -1 }];
  });
  return wanted === '' ? fitting : fitting.sort((a, b) => b.weight - a.weight);
}

function weightOf(title: string, wanted: string): number {
  const at = title.indexOf(wanted);
  if (at === 0) return 3;
  if (at > 0) return /\W/.test(title.charAt(at - 1)) ? 2 : 1;
  return 0;
}

function lettersOf(title: string, wanted: string): readonly number[] | null {
  if (wanted === '') return [];
  const at = title.indexOf(wanted);
  if (at >= 0) return Array.from({ length: wanted.length }, (_unused, index) => at + index);
  return startsOfWords(title, wanted.split(/\s+/));
}

/** Each typed word has to begin a word of the title: "auto sho" finds "Auto-shortlist". */
function startsOfWords(title: string, words: readonly string[]): readonly number[] | null {
  const letters: number[] = [];
  for (const word of words) {
    const at = [...title.matchAll(/[\p{L}\p{N}]+/gu)].find(found => found[0].startsWith(word) && !letters.includes(found.index))?.index;
    if (at === undefined) return null;
    for (let offset = 0; offset < word.length; offset += 1) letters.push(at + offset);
  }
  return letters;
}

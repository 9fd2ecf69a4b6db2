const keyLength = 3;
const wordLetter = /^[\p{L}\p{N}]/u;

/**
 * Finds in one pass which of many stems a text in lower case holds. A stem that begins words is found wherever no ASCII letter
 * or digit stands before it: whether a letter of another script does is for the pattern that comes after.
 */
export class StemScanner {
  /** Stems that begin a word, by their first letters. */
  private readonly atWords = new Map<number, string[]>();
  private readonly anywhere: readonly string[];

  /** `isAnywhere` tells of a stem whether it may stand within a word. */
  constructor(stems: Iterable<string>, isAnywhere: (stem: string) => boolean) {
    const anywhere: string[] = [];
    for (const stem of new Set(stems)) {
      if (stem.length < keyLength || isAnywhere(stem) || !wordLetter.test(stem)) anywhere.push(stem);
      else this.add(stem);
    }
    this.anywhere = anywhere;
  }

  /** The stems that stand in the text. */
  find(lowered: string): ReadonlySet<string> {
    const found = new Set<string>();
    let wasWord = false;
    for (let at = 0; at + keyLength <= lowered.length; at += 1) {
      const unit = lowered.charCodeAt(at);
      const isAscii = unit < 128;
      const isWord = isAscii && isAsciiWord(unit);
      if (!isAscii || (isWord && !wasWord)) this.collect(lowered, at, found);
      wasWord = isWord;
    }
    for (const stem of this.anywhere) if (lowered.includes(stem)) found.add(stem);
    return found;
  }

  private collect(lowered: string, at: number, found: Set<string>): void {
    const list = this.atWords.get(keyAt(lowered, at));
    if (list !== undefined) for (const stem of list) if (lowered.startsWith(stem, at)) found.add(stem);
  }

  private add(stem: string): void {
    const key = keyAt(stem, 0);
    const list = this.atWords.get(key);
    if (list === undefined) this.atWords.set(key, [stem]);
    else list.push(stem);
  }
}

/** A number that stems with the same first three letters share. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x3ff) << 20) | ((text.charCodeAt(at + 1) & 0x3ff) << 10) | (text.charCodeAt(at + 2) & 0x3ff);
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

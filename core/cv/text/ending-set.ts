/** Endings of words, looked up by their lengths. */
export class EndingSet {
  private readonly endings: ReadonlySet<string>;
  private readonly lengths: readonly number[];

  constructor(endings: Iterable<string>) {
    this.endings = new Set(endings);
    this.lengths = [...new Set(Array.from(this.endings, ending => ending.length))].sort((a, b) => a - b);
  }

  /** True when the word ends so and, unless `mayBeWhole`, has letters before. */
  ends(word: string, mayBeWhole = true): boolean {
    for (const length of this.lengths) {
      if (length > word.length || (length === word.length && !mayBeWhole)) return false;
      if (this.endings.has(word.slice(word.length - length))) return true;
    }
    return false;
  }
}

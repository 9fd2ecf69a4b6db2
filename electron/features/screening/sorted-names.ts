/** How many names are sorted at once: below a millisecond. */
const runLength = 1_000;

/**
 * Named things that are read in the order of their names. They are sorted in short runs while they are added and joined
 * while they are read, so that a folder of 50,000 files is never sorted in one go.
 */
export class SortedNames<T extends { readonly name: string }> implements Iterable<T> {
  readonly #runs: T[][] = [];
  #last: T[] = [];

  add(item: T): void {
    this.#last.push(item);
    if (this.#last.length === runLength) this.#closeRun();
  }

  *[Symbol.iterator](): Iterator<T> {
    this.#closeRun();
    const places = this.#runs.map(() => 0);
    for (;;) {
      let least: { readonly item: T; readonly run: number } | null = null;
      for (const [run, items] of this.#runs.entries()) {
        const item = items[places[run] ?? 0];
        if (item !== undefined && (least === null || item.name < least.item.name)) least = { item, run };
      }
      if (least === null) return;
      places[least.run] = (places[least.run] ?? 0) + 1;
      yield least.item;
    }
  }

  #closeRun(): void {
    if (this.#last.length === 0) return;
    this.#runs.push(this.#last.sort((one, other) => (one.name < other.name ? -1 : 1)));
    this.#last = [];
  }
}

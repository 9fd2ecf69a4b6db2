/** What a lexicon is made of: a hash table of word ids plus one, and the units of all words from `starts[id]` to `starts[id + 1]`. */
export interface LexiconArrays {
  readonly slots: Int32Array<ArrayBuffer>;
  readonly units: Uint16Array<ArrayBuffer>;
  readonly starts: Int32Array<ArrayBuffer>;
}

/** The folded words of the vocabulary, numbered; looked up by their units without making strings. */
export class Lexicon {
  #slots = new Int32Array(1 << 12);
  #units = new Uint16Array(1 << 15);
  #starts = new Int32Array(1 << 12);
  #size = 0;
  readonly #word = new Uint16Array(256);

  /** A lexicon from the arrays of another one. */
  static from({ slots, units, starts }: LexiconArrays): Lexicon {
    const lexicon = new Lexicon();
    lexicon.#slots = slots;
    lexicon.#units = units;
    lexicon.#starts = starts;
    lexicon.#size = starts.length - 1;
    return lexicon;
  }

  /** The arrays that hold the lexicon, for keeping. */
  get arrays(): LexiconArrays {
    const starts = this.#starts.slice(0, this.#size + 1);
    return { slots: this.#slots, units: this.#units.slice(0, this.#starts[this.#size]), starts };
  }

  /** Number of words; ids run from 0. */
  get size(): number {
    return this.#size;
  }

  /** Id of a folded word, added if new. */
  add(word: string): number {
    const length = this.#spell(word);
    const hash = hashOf(this.#word, length);
    const known = this.find(this.#word, length, hash);
    if (known >= 0) return known;
    if (this.#size * 3 >= this.#slots.length * 2) this.#grow();
    const start = this.#starts[this.#size] ?? 0;
    if (start + length > this.#units.length) this.#units = enlarged(this.#units, new Uint16Array(this.#units.length * 2));
    if (this.#size + 1 === this.#starts.length) this.#starts = enlarged(this.#starts, new Int32Array(this.#starts.length * 2));
    for (let index = 0; index < length; index += 1) this.#units[start + index] = this.#word[index] ?? 0;
    this.#size += 1;
    this.#starts[this.#size] = start + length;
    this.#place(hash, this.#size - 1);
    return this.#size - 1;
  }

  /** Id of a folded word, -1 where the vocabulary does not use it. */
  idOf(word: string): number {
    const length = this.#spell(word);
    return this.find(this.#word, length, hashOf(this.#word, length));
  }

  #spell(word: string): number {
    const length = Math.min(word.length, this.#word.length);
    for (let index = 0; index < length; index += 1) this.#word[index] = word.charCodeAt(index);
    return length;
  }

  /** Id of the word in the first `length` units of `units`, whose `hash` is known; -1 where there is none. */
  find(units: Uint16Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0) return -1;
      if (this.#equals(id, units, length)) return id;
    }
  }

  #equals(id: number, units: Uint16Array, length: number): boolean {
    const start = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - start !== length) return false;
    for (let index = 0; index < length; index += 1) if (this.#units[start + index] !== units[index]) return false;
    return true;
  }

  #place(hash: number, id: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.size; id += 1) {
      const units = this.#units.subarray(this.#starts[id], this.#starts[id + 1]);
      this.#place(hashOf(units, units.length), id);
    }
  }
}

/** Start value of the running hash (FNV-1a, 32 bit). */
export const hashSeed = 0x811c9dc5 | 0;

/** The hash after one more unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(units: Uint16Array, length: number): number {
  let hash = hashSeed;
  for (let index = 0; index < length; index += 1) hash = hashStep(hash, units[index] ?? 0);
  return hash;
}

function enlarged<Numbers extends Uint16Array | Int32Array>(values: Numbers, larger: Numbers): Numbers {
  larger.set(values);
  return larger;
}

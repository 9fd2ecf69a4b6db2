/** What a tree is made of: a hash table of edges (node and word in one key) to nodes, the pattern of each node, and the nodes below the root by word. */
export interface TrieArrays {
  readonly keys: Float64Array<ArrayBuffer>;
  readonly targets: Int32Array<ArrayBuffer>;
  readonly leaves: Int32Array<ArrayBuffer>;
  readonly roots: Int32Array<ArrayBuffer>;
}

/** Tree of word sequences in flat arrays; nodes are numbers, the root is 0, `leaf` names the pattern that ends at a node. */
export class WordTrie {
  #keys = new Float64Array(1 << 12).fill(-1);
  #targets = new Int32Array(1 << 12);
  #edges = 0;
  #leaves = new Int32Array(1 << 12).fill(-1);
  #nodes = 1;
  #roots = new Int32Array(1 << 12);

  /** A tree from the arrays of another one, for reading. */
  static from({ keys, targets, leaves, roots }: TrieArrays): WordTrie {
    const trie = new WordTrie();
    trie.#keys = keys;
    trie.#targets = targets;
    trie.#leaves = leaves;
    trie.#nodes = leaves.length;
    trie.#roots = roots;
    return trie;
  }

  /** The arrays that hold the tree, for keeping. */
  get arrays(): TrieArrays {
    return { keys: this.#keys, targets: this.#targets, leaves: this.#leaves.slice(0, this.#nodes), roots: this.#roots };
  }

  /** Node reached from `node` by a word id, 0 where there is none. */
  step(node: number, word: number): number {
    if (node === 0) return this.#roots[word] ?? 0;
    const key = node * 4_194_304 + word;
    const mask = this.#keys.length - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#keys[slot];
      if (found === key) return this.#targets[slot] ?? 0;
      if (found === -1) return 0;
    }
  }

  /** Pattern that ends at a node, -1 where none does. */
  leaf(node: number): number {
    return this.#leaves[node] ?? -1;
  }

  /** Adds a sequence; returns the pattern that already ends there, or -1 when `pattern` was set. */
  insert(words: readonly number[], pattern: number): number {
    let node = 0;
    for (const word of words) node = this.step(node, word) || this.#connect(node, word, this.#newNode());
    const taken = this.leaf(node);
    if (taken >= 0) return taken;
    this.#leaves[node] = pattern;
    return -1;
  }

  /** Lets another word lead to the same node, unless that word leads somewhere already. */
  alias(node: number, word: number, target: number): void {
    if (this.step(node, word) === 0) this.#connect(node, word, target);
  }

  #newNode(): number {
    if (this.#nodes === this.#leaves.length) {
      const larger = new Int32Array(this.#nodes * 2).fill(-1);
      larger.set(this.#leaves);
      this.#leaves = larger;
    }
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #connect(node: number, word: number, target: number): number {
    if (node === 0) {
      if (word >= this.#roots.length) {
        const larger = new Int32Array(Math.max(this.#roots.length * 2, word + 1));
        larger.set(this.#roots);
        this.#roots = larger;
      }
      this.#roots[word] = target;
      return target;
    }
    if (this.#edges * 3 >= this.#keys.length * 2) this.#grow();
    this.#place(node * 4_194_304 + word, slotOf(node, word), target);
    this.#edges += 1;
    return target;
  }

  #place(key: number, start: number, target: number): void {
    const mask = this.#keys.length - 1;
    let slot = start & mask;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const keys = this.#keys;
    const targets = this.#targets;
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#targets = new Int32Array(keys.length * 2);
    for (const [index, key] of keys.entries()) {
      if (key === -1) continue;
      const node = Math.floor(key / 4_194_304);
      this.#place(key, slotOf(node, key - node * 4_194_304), targets[index] ?? 0);
    }
  }
}

function slotOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

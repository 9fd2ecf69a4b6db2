/** Words by which a text orders a machine about, in one language; each is the beginning of a word. */
export interface InstructionWords {
  readonly language: string;
  /** "Ignore". */
  readonly ignore: readonly string[];
  /** "Instructions". */
  readonly orders: readonly string[];
  /** True where the orders come before what to do with them, as in Japanese. */
  readonly ordersFirst?: boolean;
  /** "You are". */
  readonly youAre: readonly string[];
  /** "An artificial intelligence". */
  readonly machine: readonly string[];
  /** "Rate", as an order. */
  readonly rate: readonly string[];
  /** "This candidate". */
  readonly person: readonly string[];
  /** "Highest". */
  readonly best: readonly string[];
}

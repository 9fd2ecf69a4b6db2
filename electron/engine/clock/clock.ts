/** The only sources of time, chance and names, handed in wherever they are needed. */
export interface Clock {
  /** Milliseconds since 1970, UTC. May jump when somebody sets the clock. */
  now(): number;
  /** Milliseconds since some fixed moment; never jumps and never runs back. */
  monotonic(): number;
  /** Calls `run` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** A new id that no other thing has; later ids sort after earlier ones. */
export type NewId = () => string;

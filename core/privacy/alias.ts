/** Turns the running number of a document into a code that tells nothing of the order: "7F3". */

/** Hexadecimal digits of the shortest codes. */
const leastDigits = 3;

/**
 * The code of a number, from 1: three digits for the first 4,096, then four for 65,536, and so on. Within a salt no two numbers
 * have the same code; another salt gives other codes.
 */
export function aliasCode(number: number, salt: string): string {
  let digits = leastDigits;
  let rest = number - 1;
  while (rest >= 16 ** digits) {
    rest -= 16 ** digits;
    digits += 1;
  }
  return shuffle(rest, digits, salt).toString(16).toUpperCase().padStart(digits, '0');
}

/** "Candidate 7F3". */
export function candidateAlias(code: string): string {
  return `Candidate ${code}`;
}

/** "Document 7F3". */
export function documentAlias(code: string): string {
  return `Document ${code}`;
}

/** A permutation of 0 … 16^digits − 1: odd multipliers and shifted sums can be undone, so no two numbers meet. */
function shuffle(number: number, digits: number, salt: string): number {
  const bits = BigInt(digits * 4);
  const mask = (1n << bits) - 1n;
  const key = BigInt(`0x${salt}`);
  let value = BigInt(number);
  for (let round = 0n; round < 4n; round += 1n) {
    const part = (key >> (round * 13n)) & mask;
    value = (value * (part | 1n) + (key >> (round * 7n))) & mask;
    value ^= value >> (bits / 2n);
  }
  return Number(value);
}

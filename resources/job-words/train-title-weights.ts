/** A title to learn from: its signs, and the families it belongs to (several where the list names it more than once). */
export interface TitleExample {
  readonly signs: readonly string[];
  readonly families: readonly string[];
}

const rounds = 8;
const rate = 0.3;
/** Start of the sums of squared gradients; keeps the first steps finite. */
const firstSquare = 1e-3;
/** Signs of fewer examples are left out: they would be single titles by heart. */
function fewestExamples(sign: string): number {
  if (sign.includes('=')) return 1;
  if (sign.includes('*')) return 9;
  if (sign.includes(' ')) return 6;
  return sign.endsWith('$') ? 5 : 2;
}

/** Parts of words and findings of the tables count half and two thirds of a whole word. */
function strengthOf(sign: string): number {
  if (/^(?:phrase|last|field)=/.test(sign)) return 0.7;
  return sign.includes('*') ? 0.5 : 1;
}

/** Rows of weights by sign, one column for each family. */
export interface TrainedWeights {
  readonly families: readonly string[];
  readonly rows: ReadonlyMap<string, Float64Array>;
}

interface Sparse {
  readonly rows: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
  readonly strengths: readonly number[];
  readonly isIn: readonly boolean[];
}

/**
 * One linear classifier for each family against the rest, squared hinge loss, steps by Adagrad (Duchi et al. 2011), so many
 * rounds over the examples in a fixed order of chance. The same examples give the same weights.
 */
export function trainTitleWeights(examples: readonly TitleExample[]): TrainedWeights {
  const families = [...new Set(examples.flatMap(example => example.families))].sort();
  const rows = rowsOf(examples, families.length);
  const squares = new Map([...rows.keys()].map(sign => [sign, new Float64Array(families.length).fill(firstSquare)]));
  const prepared = examples.map(example => prepare(example, families, rows, squares));
  const sums = new Float64Array(families.length);
  const random = randomFrom(7);
  for (let round = 0; round < rounds; round += 1) for (const example of shuffled(prepared, random)) step(example, sums);
  for (const [sign, row] of rows) row.forEach((weight, index) => (row[index] = weight * strengthOf(sign)));
  return { families, rows };
}

function rowsOf(examples: readonly TitleExample[], columns: number): ReadonlyMap<string, Float64Array> {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Map([...counts].filter(([sign, count]) => count >= fewestExamples(sign)).map(([sign]) => [sign, new Float64Array(columns)]));
}

function prepare(
  { signs, families: own }: TitleExample,
  families: readonly string[],
  rows: ReadonlyMap<string, Float64Array>,
  squares: ReadonlyMap<string, Float64Array>,
): Sparse {
  const known = signs.filter(sign => rows.has(sign));
  const length = Math.hypot(...known.map(strengthOf)) || 1;
  const of = (table: ReadonlyMap<string, Float64Array>): readonly Float64Array[] => known.flatMap(sign => table.get(sign) ?? []);
  return {
    rows: of(rows),
    squares: of(squares),
    strengths: known.map(sign => strengthOf(sign) / length),
    isIn: families.map(family => own.includes(family)),
  };
}

function step({ rows, squares, strengths, isIn }: Sparse, sums: Float64Array): void {
  sums.fill(0);
  rows.forEach((row, place) => row.forEach((weight, index) => (sums[index] = (sums[index] ?? 0) + weight * (strengths[place] ?? 0))));
  isIn.forEach((isOwn, index) => {
    const target = isOwn ? 1 : -1;
    const missing = 1 - target * (sums[index] ?? 0);
    if (missing > 0) correct(index, -2 * target * missing);
  });

  function correct(index: number, slope: number): void {
    rows.forEach((row, place) => {
      const gradient = slope * (strengths[place] ?? 0);
      const square = squares[place];
      if (!square) return;
      square[index] = (square[index] ?? 0) + gradient * gradient;
      row[index] = (row[index] ?? 0) - (rate * gradient) / Math.sqrt(square[index] ?? 1);
    });
  }
}

/** Numbers from 0 to 1 that only look like chance (Park and Miller 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map(item => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

import { z } from 'zod';

/** Weights lie between plus and minus this many steps. */
export const heaviest = 31;
/** The letters for weights: the first is the smallest. */
export const weightLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-';

/**
 * `resources/job-words/title-weights.json`, made by `generate-title-weights.ts` beside it: behind each sign of a title ("driver",
 * "bus driver", "*er$") one letter for each of the families, in their order. Weights are whole steps, so that sums are the same
 * on every machine.
 */
export const TitleWeightFile = z.object({ families: z.string(), signs: z.array(z.string().regex(/ [0-9A-Za-z-]+$/)).readonly() });

/** Weights of signs: steps by family, in the order of `families`. */
export interface TitleWeights {
  readonly families: readonly string[];
  readonly bySign: ReadonlyMap<string, string>;
}

/** Compiles the file; without one, weights that know no sign. Throws a `ZodError` when it has the wrong shape. */
export function compileTitleWeights(file: unknown): TitleWeights {
  const { families, signs } = TitleWeightFile.parse(file ?? { families: '', signs: [] });
  return { families: families.split(' '), bySign: new Map(signs.map(partsOf)) };
}

function partsOf(text: string): readonly [sign: string, letters: string] {
  const gap = text.lastIndexOf(' ');
  return [text.slice(0, gap), text.slice(gap + 1)];
}

/** The family with the highest sum of weights, null where no sign has any. */
export function heaviestFamily(signs: readonly string[], { families, bySign }: TitleWeights): string | null {
  const rows = signs.flatMap(sign => bySign.get(sign) ?? []);
  if (rows.length === 0) return null;
  const sums = families.map((_, index) => rows.reduce((sum, row) => sum + weightLetters.indexOf(row.charAt(index)) - heaviest, 0));
  return families[sums.indexOf(Math.max(...sums))] ?? null;
}

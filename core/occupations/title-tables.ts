import { z } from 'zod';
import { seniorities, type Seniority } from '../contract/cv.ts';
import { PhraseIndex } from './phrase-index.ts';
import { compileCommonTitles, compileTitleStems } from './title-stems.ts';
import { compileTitleWeights, type TitleWeights } from './title-weights.ts';

const Words = z.array(z.string().min(1)).readonly();

/**
 * `resources/job-words/titles.json`, English. `sure` phrases name a family wherever they stand, `heads` as the last word of a title,
 * `fields` vote where the last word is generic. `only` are the families a generic word may belong to, `family` the one
 * without a vote. The codes are those of the 22 major groups of the Standard Occupational Classification, and 55.
 */
export const TitleFile = z.object({
  seniority: z.array(z.object({ level: z.enum(seniorities), words: Words })).readonly(),
  generic: z.array(z.object({ heads: Words, family: z.string(), only: Words })).readonly(),
  families: z.array(z.object({ code: z.string(), name: z.string(), sure: Words, heads: Words, fields: Words })).readonly(),
});

/** A word that needs others to tell its family: "technician". */
export interface GenericHead {
  readonly family: string;
  readonly only: ReadonlySet<string>;
}

/** The tables for reading titles, compiled once. */
export interface TitleTables {
  readonly names: ReadonlyMap<string, string>;
  readonly sure: PhraseIndex<string>;
  readonly fields: PhraseIndex<string>;
  readonly heads: ReadonlyMap<string, string>;
  readonly generic: ReadonlyMap<string, GenericHead>;
  /** Position in the table: the first level whose words stand in a title counts. */
  readonly seniority: PhraseIndex<number>;
  readonly levels: readonly Seniority[];
  /** Family by whole English titles, folded. */
  readonly common: ReadonlyMap<string, string>;
  /** Head nouns of the other languages. */
  readonly stems: PhraseIndex<string>;
  readonly weights: TitleWeights;
}

/** The files that tell titles, as parsed JSON; what is missing knows nothing. */
export interface TitleFiles {
  readonly titles: unknown;
  readonly common: unknown;
  readonly stems: unknown;
  readonly weights: unknown;
}

/** Compiles the files. Throws a `ZodError` when one has the wrong shape. */
export function compileTitles(files: TitleFiles): TitleTables {
  const { seniority, generic, families } = TitleFile.parse(files.titles ?? { seniority: [], generic: [], families: [] });
  const pairs = (choose: (family: (typeof families)[number]) => readonly string[]): readonly (readonly [string, string])[] =>
    families.flatMap(family => choose(family).map(word => [word, family.code] as const));
  return {
    names: new Map(families.map(family => [family.code, family.name])),
    sure: new PhraseIndex(pairs(family => family.sure)),
    fields: new PhraseIndex(pairs(family => family.fields)),
    heads: new Map(pairs(family => family.heads)),
    generic: new Map(generic.flatMap(({ heads, family, only }) => heads.map(head => [head, { family, only: new Set(only) }] as const))),
    seniority: new PhraseIndex(seniority.flatMap(({ words }, index) => words.map(word => [word, index] as const))),
    levels: seniority.map(({ level }) => level),
    common: compileCommonTitles(files.common),
    stems: compileTitleStems(files.stems),
    weights: compileTitleWeights(files.weights),
  };
}

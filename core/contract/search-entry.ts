import { z } from 'zod';

/** Most of a document that is searched, in characters: far beyond any CV. */
export const longestSearchText = 300_000;

const words = z.string().max(longestSearchText);

/** What of a document is searched. Values of one field are apart by a line break, pages of the text by a form feed. */
export const SearchEntry = z
  .object({
    name: words,
    title: words,
    skill: words,
    company: words,
    school: words,
    location: words,
    text: words,
    /** Years of experience; null where no position was read. */
    years: z.number().nonnegative().nullable(),
    /** Town or region, as the CV writes it; empty where none was read. */
    place: z.string().max(120),
    /** Codes of languages spoken, each again with `+` where it is B2 or better. */
    languages: z.array(z.string().max(12)).readonly(),
  })
  .readonly();
export type SearchEntry = z.infer<typeof SearchEntry>;

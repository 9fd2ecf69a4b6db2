/** Bounds within which a file is taken apart; real CVs stay below a tenth of each. */
export const readingCaps = {
  /** Drawing operators of one PDF, all pages together. */
  operators: 1_500_000,
  /** Drawing operators of one page: what is held in memory at once. */
  operatorsPerPage: 250_000,
  /** Characters of one document. */
  characters: 600_000,
  /** Pixels of a picture; stencils are unpacked to one bit each, other pictures not at all. */
  imagePixels: 400_000_000,
  /** Filled shapes and pictures kept per page. */
  shapesPerPage: 4_000,
  /** Inflated bytes of one document. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Inflated bytes of one stream inside a PDF. */
  streamBytes: 32 * 1024 * 1024,
  /** Inflated bytes per stored byte, counted above one megabyte. */
  ratio: 200,
  /** Entries of a ZIP container. */
  entries: 2_000,
} as const;

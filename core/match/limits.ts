/** Numbers of the matching. All of them are product decisions; the spec names the first block. */
export const satisfactions = {
  exact: 1,
  implied: 0.9,
  alternative: 0.4,
  /** Another kind of the same narrow thing, where the vocabulary does not name it as an alternative. */
  sibling: 0.3,
  /** A listed skill of which no position tells, where positions in the field are missing altogether. */
  listedOnly: 0.3,
  /** Named, but the years that the rubric asks for cannot be told. */
  yearsUnknown: 0.5,
  /** A certificate that is only in a skill list or in passing. */
  certificateInPassing: 0.6,
  /** A certificate still being worked for. */
  certificateInProgress: 0.4,
  /** The CV is written in the language, but does not list it. */
  languageOfCv: 0.9,
  /** The language without a level, where a level is asked. */
  languageWithoutLevel: 0.75,
} as const;

/** Share of a degree one, two or more levels below the one asked for. */
export const lowerDegree: readonly number[] = [1, 0.5, 0.25, 0];
/** Share of a language one, two or more levels below. */
export const lowerLanguage: readonly number[] = [1, 0.6, 0.3, 0];
/** Share of a degree in another field, and in one that is not printed. */
export const otherField = 0.7;
export const unknownField = 0.85;
/** Share of a missing degree that enough years in the field make up for, where the ad accepts an equivalent. */
export const equivalentDegree = 0.9;

/** What a year in a neighbouring occupation counts, and the most that such years can give. */
export const nearYear = 0.35;
export const mostFromNear = 0.5;
/** Years that make a listed skill plausible where the rubric asks for none. */
export const ordinaryYears = 2;
/** Share of experience whose last position in the field ended that many years ago. */
export const recency: readonly { readonly olderThan: number; readonly share: number }[] = [
  { olderThan: 10, share: 0.7 },
  { olderThan: 5, share: 0.85 },
];

/** Below these the document is not understood well enough to call anything missing. */
export const leastConfidence = 0.5;
export const leastQuality = 0.6;
/** Share of the points that may be unknown before the person is not ranked. */
export const mostUnknown = 0.35;

/** Shortest gap worth a question, in months. */
export const shortestGapMonths = 4;
export const mostQuestions = 6;
export const mostStrengths = 3;
export const mostCounterfactuals = 3;
export const mostEvidencePerResult = 6;

/** Least satisfaction at which a required criterion counts as met. */
export const leastMet = 0.8;

import type { DocumentText } from '../contract/document.ts';
import type { ScanFault } from '../contract/recognition.ts';

/**
 * Least confidence at which a recognised document counts as read. Of three invented CVs (tests/fixtures/scans) at 60 dots
 * per inch, two stay below. Blurred ones do not (0.76 to 0.84, with wrong addresses): those are told by their edges.
 */
const leastOfRecognised = 0.6;

/** What is wrong with the pages, as the end of a sentence that begins with them. */
const faultWords: Readonly<Record<ScanFault, string>> = {
  blurred: 'they are too blurred to be read safely',
  small: 'their letters are too coarse to be read safely',
};

/**
 * Why what was recognised of a document cannot be relied on, as the end of a sentence about its pages; null where it can,
 * and where nothing was recognised. `confidence` is that of its CV.
 */
export function whyUnclear({ recognised = [] }: DocumentText, confidence: number): string | null {
  const fault = recognised.find(page => page.fault !== undefined)?.fault;
  if (fault !== undefined) return faultWords[fault];
  return recognised.length > 0 && confidence < leastOfRecognised ? 'what they say is too unclear to be relied on' : null;
}

/** True where what was recognised of a document stood in text layers that are unusable, and not in pictures. */
export function isGarbled({ recognised = [] }: DocumentText): boolean {
  return recognised.every(page => page.garbled === true);
}

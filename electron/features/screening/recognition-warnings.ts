import type { DocumentText, RecognisedText } from '../../../core/contract/document.ts';
import { isGarbled } from '../../../core/document/legibility.ts';

/** What a reader of a scan's result has to know: words may be wrong, and pages may be missing. */
export function recognitionWarnings(document: DocumentText): readonly string[] {
  const { recognised = [], imagePages } = document;
  if (recognised.length === 0) return [];
  const doubtful = recognised.reduce((count, page) => count + page.doubtful.length, 0);
  const unread = imagePages.length === 0 ? [] : [`Pages that could not be read from their pictures: ${imagePages.join(', ')}.`];
  const origin = isGarbled(document) ? 'The text in the file is unusable, so its pages were read from how they look' : 'Read from a scan';
  return [`${origin}: names and numbers may be misread, ${doubtful} words are doubtful.`, ...doubtfulContacts(recognised), ...unread];
}

/** Addresses and numbers of which two readings differ, or none was sure. */
function doubtfulContacts(recognised: readonly RecognisedText[]): readonly string[] {
  const contacts = recognised.flatMap(page => page.doubtful.filter(({ text }) => /@|\d{5}|\+\d/.test(text.replaceAll(/[\s()./-]/g, ''))));
  return contacts.map(({ text }) => `Compare “${text}” with the page: it may be misread.`);
}

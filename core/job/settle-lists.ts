import type { AdLanguage } from './ad-language.ts';
import type { AdSentence } from './ad-parts.ts';
import { readClauses } from './modality.ts';

/** Shortest list that is told by its items. */
const shortestList = 2;

/** A list under a heading that tells nothing is one of requirements where more than half of its items ask for something. */
export function settleLists(sentences: readonly AdSentence[], language: AdLanguage): readonly AdSentence[] {
  const settled: AdSentence[] = [];
  let list: AdSentence[] = [];
  const close = (): void => {
    settled.push(...(isAsking(list, language) ? list.map(item => ({ ...item, section: 'required' as const })) : list));
    list = [];
  };
  for (const sentence of sentences) {
    if (sentence.bullet && sentence.section === 'none') {
      list.push(sentence);
      continue;
    }
    close();
    settled.push(sentence);
  }
  close();
  return settled;
}

function isAsking(list: readonly AdSentence[], language: AdLanguage): boolean {
  const asking = list.filter(item =>
    readClauses(item, language).some(({ modality }) => modality === 'required' || modality === 'preferred'),
  );
  return list.length >= shortestList && asking.length * 2 > list.length;
}

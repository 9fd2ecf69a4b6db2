import type { AdLanguage } from './ad-language.ts';
import type { AdSentence } from './ad-parts.ts';
import { readClauses, weAre } from './modality.ts';
import { compileWords } from './word-pattern.ts';

/** Fewest items of a list, and fewest sentences of a paragraph, that tell what the others are. */
const fewest = 2;

/**
 * A list or paragraph under no heading, or one that tells nothing, is one of requirements where more than half of its
 * items or sentences ask for something: "Hotel software is nothing new to you" among them asks as well.
 */
export function settleLists(sentences: readonly AdSentence[], language: AdLanguage): readonly AdSentence[] {
  return runsOf(sentences).flatMap(run => (isAsking(run, language) ? run.map(each => settled(each, language)) : run));
}

/** Neighbours that belong together: items of one list, sentences of one paragraph, or one sentence of a known section. */
function runsOf(sentences: readonly AdSentence[]): readonly (readonly AdSentence[])[] {
  const runs: AdSentence[][] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1)?.at(-1);
    const joins = last !== undefined && last.section === 'none' && sentence.section === 'none' && last.bullet === sentence.bullet;
    if (joins && (sentence.bullet || last.block === sentence.block)) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

function settled(sentence: AdSentence, language: AdLanguage): AdSentence {
  const isStory =
    weAre.test(sentence.folded) || [language.tasks, language.company, language.benefits].some(cues => cues.test(sentence.folded));
  if (isStory && !sentence.bullet) return sentence;
  return { ...sentence, section: 'required' };
}

function isAsking(run: readonly AdSentence[], language: AdLanguage): boolean {
  if (run.length < fewest || run[0]?.section !== 'none') return false;
  const asking = run.filter(each => asks(each, language));
  return asking.length * 2 > run.length;
}

/** Years, degrees and words for knowing ask in a list even without "you need". */
function asks(sentence: AdSentence, language: AdLanguage): boolean {
  if (readClauses(sentence, language).some(({ modality }) => modality === 'required' || modality === 'preferred')) return true;
  const degrees = compileWords(language.tables.flatMap(table => Object.values(table.degrees).flat()));
  return (
    sentence.bullet && (language.years.test(sentence.folded) || degrees.test(sentence.folded) || language.fillers.test(sentence.folded))
  );
}

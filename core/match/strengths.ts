import type { CriterionResult, Strength } from '../contract/match.ts';
import type { Judging } from './found.ts';
import { mostStrengths } from './limits.ts';
import { passageAt, passageEvidence } from './own-words.ts';

/** Words and signs that tell of a result; lines with them go first. */
const resultWords =
  /(?:reduc|cut|sav|increas|grew|grow|shorten|rais|improv|lower|won|deliver|achiev|led|manag|senk|steiger|gesenkt|reduzier|verkürz|eingespart|réduit|augment|amélior|diminu|aument|reduj|mejor|ridott|increment|zwiększ|verlaagd|verhoogd|%|€|\$|£)/iu;
const year = /(?:19|20)\d\d/g;
const shortest = 25;
const longest = 220;

/** Lines of positions that name a number and concern a criterion that is met, quoted as they stand. */
export function findStrengths(results: readonly CriterionResult[], judging: Judging): readonly Strength[] {
  const { document, cv } = judging;
  const concerned = new Set(
    results.filter(result => result.satisfaction >= 0.9).flatMap(result => result.evidence.map(evidence => evidence.line)),
  );
  const seen = new Set<number>();
  const candidates = cv.experience
    .flatMap(position => position.lines)
    .flatMap(index => {
      if (seen.has(index)) return [];
      const passage = passageAt(document, index);
      for (const line of passage.lines) seen.add(line);
      const { text } = passage;
      if (text.length < shortest || text.length > longest || text.includes('\t')) return [];
      if (!/\d/.test(text.replace(year, '')) || !passage.lines.some(line => concerned.has(line))) return [];
      const bullet = document.lines[passage.lines[0] ?? index]?.bullet === true;
      return [{ index, passage, value: (resultWords.test(text) ? 2 : 0) + (bullet ? 1 : 0) }];
    });
  return candidates
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, mostStrengths)
    .map(({ passage }) => ({ text: passage.text, evidence: passageEvidence(document, passage) }));
}

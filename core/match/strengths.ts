import type { CriterionResult, Strength } from '../contract/match.ts';
import { evidenceFor } from '../document/evidence.ts';
import type { Judging } from './found.ts';
import { mostStrengths } from './limits.ts';

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
  const lines = cv.experience.flatMap(position => position.lines);
  const candidates = [...new Set(lines)].flatMap(index => {
    const line = document.lines[index];
    if (!line || line.text.length < shortest || line.text.length > longest || /\t/.test(line.text)) return [];
    const numbers = /\d/.test(line.text.replace(year, ''));
    if (!numbers || !concerned.has(index)) return [];
    return [{ index, text: line.text, value: (resultWords.test(line.text) ? 2 : 0) + (line.bullet ? 1 : 0) }];
  });
  return candidates
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, mostStrengths)
    .map(({ index, text }) => ({ text, evidence: [evidenceFor(document, index, 0, text.length)] }));
}

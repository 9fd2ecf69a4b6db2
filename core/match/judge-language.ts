import { cefrLevels } from '../contract/cv.ts';
import type { Criterion } from '../contract/rubric.ts';
import { evidenceFor } from '../document/evidence.ts';
import type { Found, Judging } from './found.ts';
import { lowerLanguage, satisfactions } from './limits.ts';
import { finding } from './sentences.ts';

type LanguageCriterion = Extract<Criterion, { kind: 'language' }>;

/** A spoken language against the level asked for. A CV written in the language proves it where it is not listed. */
export function judgeLanguage(criterion: LanguageCriterion, judging: Judging): Found | null {
  const spoken = judging.cv.languages.find(language => language.code === criterion.code);
  if (!spoken) return judgeLanguageOfCv(criterion, judging);
  const base = {
    found: spoken.name,
    evidence: spoken.evidence,
    confidence: spoken.confidence,
    finding: finding.language(spoken.name, spoken.level),
  };
  if (criterion.level === null) return { ...base, status: 'met', satisfaction: 1 };
  if (spoken.level === null) return { ...base, status: 'partly', satisfaction: satisfactions.languageWithoutLevel, low: 0.5, high: 1 };
  const below = cefrLevels.indexOf(criterion.level) - cefrLevels.indexOf(spoken.level);
  const fluentEnough = criterion.level === 'native' && below === 1;
  const satisfaction = fluentEnough ? 1 : (lowerLanguage[Math.max(0, below)] ?? 0);
  return { ...base, status: satisfaction === 1 ? 'met' : satisfaction > 0 ? 'partly' : 'missing', satisfaction };
}

function judgeLanguageOfCv(criterion: LanguageCriterion, judging: Judging): Found | null {
  if (judging.cv.language !== criterion.code) return null;
  const line = judging.document.lines.findIndex(each => each.region === 'body' && each.text.split(' ').length >= 5);
  if (line < 0) return null;
  const evidence = evidenceFor(judging.document, line, 0, judging.document.lines[line]?.text.length ?? 0);
  return {
    status: 'implied',
    satisfaction: satisfactions.languageOfCv,
    low: 0.5,
    high: 1,
    finding: finding.languageOfCv,
    found: '',
    evidence: [evidence],
    confidence: 0.7,
  };
}

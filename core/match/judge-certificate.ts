import type { Criterion } from '../contract/rubric.ts';
import { compileWords, foldAligned } from '../job/word-pattern.ts';
import { findWords } from './find-words.ts';
import type { Found, Judging } from './found.ts';
import { satisfactions } from './limits.ts';
import { finding } from './sentences.ts';

type CertificateCriterion = Extract<Criterion, { kind: 'certificate' | 'licence' }>;

/** Words that say a certificate is still being worked for. */
const inProgress = compileWords([
  'studying',
  'candidate',
  'in progress',
  'part-qualified',
  'part qualified',
  'pursuing',
  'preparing',
  'expected',
  'student',
  'in vorbereitung',
  'en cours',
  'en curso',
  'in corso',
  'finalist',
  'ongoing',
  'laufend',
  'w trakcie',
  'em curso',
  'lopend',
]);

/** A certificate or licence: full credit where it stands among certificates, under the name or in the education. */
export function judgeCertificate(criterion: CertificateCriterion, judging: Judging): Found | null {
  const { cv, document, context } = judging;
  const wanted = [...criterion.anyOf, ...criterion.synonyms];
  const known = context.jobWords.certificates
    .filter(({ entry }) => wanted.includes(entry.name))
    .flatMap(({ entry }) => [entry.name].concat(entry.aliases));
  const pattern = compileWords([...new Set([...wanted, ...known])]);
  const own = cv.certificates.find(certificate => pattern.test(foldAligned(certificate.name)));
  if (own) return describe(own.name, own.evidence, own.confidence, 1);
  const [place] = findWords(document, pattern, 1, linesOf(judging, ['skills', 'summary', 'contact', 'interests', 'references']));
  if (place) return describe(place.quote, [place], 0.85, 1, document.lines[place.line]?.text);
  const title = judgeTitles(wanted, judging);
  if (title) return title;
  const [passing] = findWords(document, pattern, 1, linesOf(judging, ['contact', 'interests', 'references']));
  const share = satisfactions.certificateInPassing * (0.5 + judging.relevant.plausibility / 2);
  return passing ? describe(passing.quote, [passing], 0.7, share, document.lines[passing.line]?.text) : null;
}

/** Positions that nobody may hold without the licence, and the degree that leads to it, imply it. */
function judgeTitles(wanted: readonly string[], { cv, context }: Judging): Found | null {
  const titles = context.jobWords.certificates.filter(({ entry }) => wanted.includes(entry.name)).flatMap(({ entry }) => entry.impliedBy);
  if (titles.length === 0) return null;
  const pattern = compileWords(titles);
  const position = cv.experience.find(entry => pattern.test(foldAligned(entry.title)));
  const degree = cv.education.find(entry => pattern.test(foldAligned(`${entry.degree} ${entry.field}`)));
  const proof = position ?? degree;
  if (proof === undefined) return null;
  const name = position?.title ?? degree?.field ?? '';
  return {
    status: 'implied',
    satisfaction: satisfactions.implied,
    low: satisfactions.implied / 2,
    high: 1,
    finding: finding.impliedBy(name),
    found: name,
    evidence: proof.evidence,
    confidence: 0.7,
  };
}

function describe(name: string, evidence: Found['evidence'], confidence: number, full: number, line = name): Found {
  const open = inProgress.test(foldAligned(line));
  const satisfaction = open ? satisfactions.certificateInProgress : full;
  return {
    status: satisfaction === 1 ? 'met' : 'partly',
    satisfaction,
    high: open ? satisfaction : 1,
    finding: open ? finding.inProgress(name) : full === 1 ? name : finding.inPassing(name),
    found: name,
    evidence,
    confidence,
  };
}

function linesOf(judging: Judging, kinds: readonly string[]): ReadonlySet<number> {
  return new Set(judging.cv.sections.filter(section => kinds.includes(section.kind)).flatMap(section => section.lines));
}

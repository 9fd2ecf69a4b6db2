import type { CvSkill } from '../contract/cv.ts';
import type { Criterion } from '../contract/rubric.ts';
import type { SkillEntry } from '../contract/vocabulary.ts';
import { usageIn, type Usage } from '../cv/skills-usage.ts';
import { compileTerms, findWords } from './find-words.ts';
import type { Found, Judging } from './found.ts';
import { leadershipSkills, leadershipWords } from './leadership.ts';
import { satisfactions } from './limits.ts';
import { areSiblings, proves } from './relatives.ts';
import { finding } from './sentences.ts';

type SkillCriterion = Extract<Criterion, { kind: 'skill' }>;

/** How far the CV shows a skill, by the best of the names that meet the criterion; null where nothing is found. */
export function judgeSkill(criterion: SkillCriterion, judging: Judging): Found | null {
  const names = [...criterion.anyOf, ...criterion.synonyms];
  const entries = names.map(name => judging.context.vocabulary.get(name)).filter(entry => entry !== null);
  const unknown = names.filter(name => judging.context.vocabulary.get(name) === null);
  const candidates = [
    ...entries.map(entry => judgeKnown(entry, criterion, judging)),
    unknown.length > 0 ? judgeTerms(unknown, criterion, judging) : null,
    entries.some(entry => leadershipSkills.has(entry.name)) ? judgeLeadership(criterion, judging) : null,
  ].filter(found => found !== null);
  return candidates.reduce<Found | null>((best, found) => (best === null || found.satisfaction > best.satisfaction ? found : best), null);
}

function judgeKnown(entry: SkillEntry, criterion: SkillCriterion, judging: Judging): Found | null {
  const { skills } = judging.cv;
  const { vocabulary } = judging.context;
  const direct = skills.filter(skill => skill.canonical === entry.name);
  const owned = skills.flatMap(skill => {
    const known = skill.known ? vocabulary.get(skill.canonical) : null;
    return known ? [{ skill, known }] : [];
  });
  const proofs = owned.filter(({ known }) => proves(known, entry)).map(({ skill }) => skill);
  if (direct.length > 0) return describe(direct, [...direct, ...proofs], 'met', satisfactions.exact, entry.name, criterion, judging);
  if (proofs.length > 0)
    return describe(proofs, proofs, 'implied', satisfactions.implied, proofs[0]?.name ?? entry.name, criterion, judging);
  const neighbour = longestUsed(skills.filter(skill => entry.adjacent.includes(skill.canonical)));
  if (neighbour) return describeAlternative(neighbour, satisfactions.alternative, judging);
  const sibling = longestUsed(owned.filter(({ known }) => areSiblings(known, entry, vocabulary)).map(({ skill }) => skill));
  return sibling ? describeAlternative(sibling, satisfactions.sibling, judging) : null;
}

function longestUsed(skills: readonly CvSkill[]): CvSkill | undefined {
  return [...skills].sort((a, b) => (b.years ?? 0) - (a.years ?? 0) || (a.name < b.name ? -1 : 1))[0];
}

function describeAlternative(skill: CvSkill, share: number, judging: Judging): Found {
  const corroborated = isUsed(skill, judging) ? 1 : corroboration(judging);
  return {
    status: 'alternative',
    satisfaction: share * corroborated,
    finding: finding.alternative(skill.name),
    found: skill.name,
    years: skill.years,
    lastUsed: skill.lastUsed,
    evidence: skill.evidence,
    confidence: skill.confidence,
  };
}

function describe(
  named: readonly CvSkill[],
  counting: readonly CvSkill[],
  status: 'met' | 'implied',
  full: number,
  found: string,
  criterion: SkillCriterion,
  judging: Judging,
): Found {
  const lines = new Set(counting.flatMap(skill => skill.evidence.map(evidence => evidence.line)));
  const usage = usageIn(
    judging.cv.experience.filter(position => position.lines.some(line => lines.has(line))),
    judging.context.today,
  );
  const evidence = [...named, ...counting].flatMap(skill => skill.evidence);
  const confidence = Math.max(...named.map(skill => skill.confidence));
  const shown = named[0]?.name ?? found;
  const used = named.some(skill => isUsed(skill, judging)) || usage.lastUsed !== null;
  return scale({ status, full, used, usage, found: shown, evidence: unique(evidence), confidence }, criterion, judging);
}

interface Scaling {
  readonly status: 'met' | 'implied';
  readonly full: number;
  readonly used: boolean;
  readonly usage: Usage;
  readonly found: string;
  readonly evidence: Found['evidence'];
  readonly confidence: number;
}

/**
 * Full credit where a position, project or course tells of the skill. A skill that is only listed counts as far as the
 * years in the field make it plausible (`listedOnly` at least). Minimum years scale what is left.
 */
function scale(scaling: Scaling, criterion: SkillCriterion, judging: Judging): Found {
  const { usage, used, full, evidence, confidence } = scaling;
  const share = used ? 1 : corroboration(judging);
  let satisfaction = full * share;
  let high = full;
  if (criterion.minYears !== null && criterion.minYears > 0) {
    const known = usage.years !== null && usage.years > 0;
    satisfaction *= known ? Math.min(1, (usage.years ?? 0) / criterion.minYears) : satisfactions.yearsUnknown;
    high = known ? Math.max(satisfaction, full * Math.min(1, (usage.years ?? 0) / criterion.minYears)) : full;
  }
  const partly = satisfaction < full * 0.995;
  const sure = confidence >= 0.85;
  return {
    status: partly ? 'partly' : scaling.status,
    satisfaction,
    low: used && sure ? satisfaction : satisfaction * (sure ? 0.8 : 0.6),
    high,
    finding: finding.skill(usage, scaling.found, used, criterion.minYears),
    found: scaling.found,
    years: usage.years,
    lastUsed: usage.lastUsed,
    evidence,
    confidence,
  };
}

/** Terms that the vocabulary does not know are searched in the text. */
function judgeTerms(terms: readonly string[], criterion: SkillCriterion, judging: Judging): Found | null {
  const evidence = findWords(judging.document, compileTerms(terms), 12);
  const [first] = evidence;
  if (!first) return null;
  const lines = new Set(evidence.map(each => each.line));
  const positions = judging.cv.experience.filter(position => position.lines.some(line => lines.has(line)));
  const usage = usageIn(positions, judging.context.today);
  const used = evidence.some(each => !listLines(judging).has(each.line));
  return scale(
    { status: 'met', full: satisfactions.exact, used, usage, found: first.quote, evidence, confidence: 0.85 },
    criterion,
    judging,
  );
}

/** Leading people is told in verbs: lines of positions that say so prove it. */
function judgeLeadership(criterion: SkillCriterion, judging: Judging): Found | null {
  const lines = new Set(judging.cv.experience.flatMap(position => position.lines));
  const others = new Set(Array.from(judging.document.lines.keys()).filter(line => !lines.has(line)));
  const evidence = findWords(judging.document, leadershipWords, 6, others);
  if (evidence.length === 0) return null;
  const named = new Set(evidence.map(each => each.line));
  const usage = usageIn(
    judging.cv.experience.filter(position => position.lines.some(line => named.has(line))),
    judging.context.today,
  );
  const found = evidence[0]?.quote ?? '';
  return scale(
    { status: 'implied', full: satisfactions.implied, used: true, usage, found, evidence, confidence: 0.85 },
    criterion,
    judging,
  );
}

/** True where the skill stands in more than a list: in a position, a project, a summary, a course. */
function isUsed(skill: CvSkill, judging: Judging): boolean {
  return skill.lastUsed !== null || skill.evidence.some(evidence => workLines(judging).has(evidence.line));
}

function corroboration(judging: Judging): number {
  return satisfactions.listedOnly + (1 - satisfactions.listedOnly) * judging.relevant.plausibility;
}

function listLines(judging: Judging): ReadonlySet<number> {
  return linesOfKinds(judging, ['skills', 'summary']);
}

function workLines(judging: Judging): ReadonlySet<number> {
  return linesOfKinds(judging, ['experience', 'projects', 'certificates', 'education', 'volunteering', 'publications', 'awards']);
}

function linesOfKinds(judging: Judging, kinds: readonly string[]): ReadonlySet<number> {
  return new Set(judging.cv.sections.filter(section => kinds.includes(section.kind)).flatMap(section => section.lines));
}

function unique(evidence: Found['evidence']): Found['evidence'] {
  return [...new Map(evidence.map(each => [`${each.line}:${each.start}`, each])).values()];
}

import type { CvSection, CvSkill, Experience, PartialDate } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { SkillEntry, Vocabulary } from '../contract/vocabulary.ts';
import { foldName } from '../skills/fold.ts';
import { collectMentions, type Mention } from './skills-mentions.ts';
import { readListed, type Listed } from './skills-listed.ts';
import { evidenceFor } from '../document/evidence.ts';
import { derivedLevels, mostEvidence, skillConfidence } from './skills-tables.ts';
import { usageIn, type Usage } from './skills-usage.ts';

/**
 * The skills of a CV: first those of its skill lists in their order and as printed, then those that only its prose
 * names, by canonical name. Years of use are the union of the months of the positions in whose lines a skill occurs.
 */
export function readSkills(
  document: DocumentText,
  sections: readonly CvSection[],
  experience: readonly Experience[],
  vocabulary: Vocabulary,
  today: PartialDate,
): readonly CvSkill[] {
  const listed = readListed(document, sections, vocabulary);
  const mentions = collectMentions(document, sections, experience, vocabulary, listed);
  const skills = new Map<string, CvSkill>();
  for (const item of listed) {
    const key = foldName(item.name);
    if (skills.has(key)) continue;
    const places = [{ line: item.line, start: item.start, end: item.end, certain: true }, ...(mentions.get(item.skill?.name ?? key) ?? [])];
    skills.set(key, describe(document, item, item.skill, places, experience, today));
  }
  const canonical = new Set(listed.flatMap(item => (item.skill ? [item.skill.name] : [])));
  for (const [name, places] of mentions) {
    const skill = canonical.has(name) ? null : vocabulary.get(name);
    if (skill && skill.name === name) skills.set(`prose ${name}`, describe(document, null, skill, places, experience, today));
  }
  return [...skills.values()];
}

function describe(
  document: DocumentText,
  item: Listed | null,
  skill: SkillEntry | null,
  places: readonly Mention[],
  experience: readonly Experience[],
  today: PartialDate,
): CvSkill {
  const lines = new Set(places.map(place => place.line));
  const positions = experience.filter(position => position.lines.some(line => lines.has(line)));
  const usage = usageIn(positions, today);
  const name = item?.name ?? skill?.name ?? '';
  return {
    name,
    canonical: skill?.name ?? name,
    known: skill !== null,
    family: skill?.family ?? '',
    category: skill?.category ?? '',
    listed: item !== null,
    ...usage,
    proficiency: proficiencyOf(item, usage),
    confidence: confidenceOf(item, skill, places),
    evidence: choosePlaces(places, positions).map(place => evidenceFor(document, place.line, place.start, place.end)),
  };
}

function proficiencyOf(item: Listed | null, usage: Usage): CvSkill['proficiency'] {
  if (item?.level) return { level: item.level, basis: 'claimed' };
  const years = item?.years ?? usage.years;
  if (years === null) return null;
  const level = derivedLevels.find(each => years >= each.years)?.level ?? 'basic';
  return { level, basis: item?.years === null || item === null ? 'derived' : 'claimed' };
}

function confidenceOf(item: Listed | null, skill: SkillEntry | null, places: readonly Mention[]): number {
  if (item) return skill ? skillConfidence.listedKnown : skillConfidence.listedUnknown;
  return places.some(place => place.certain) ? skillConfidence.proseCertain : skillConfidence.proseUncertain;
}

/** At most eight places: one of each position first, so that the evidence covers all years. */
function choosePlaces(places: readonly Mention[], positions: readonly Experience[]): readonly Mention[] {
  const chosen = new Set<Mention>();
  for (const position of positions) {
    const place = places.find(each => position.lines.includes(each.line));
    if (place) chosen.add(place);
  }
  for (const place of places)
    if (![...chosen].some(other => other.line === place.line && other.start < place.end && place.start < other.end)) chosen.add(place);
  return [...chosen].slice(0, mostEvidence).sort((a, b) => a.line - b.line || a.start - b.start);
}

import type { Vocabulary } from '../../contract/vocabulary.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import type { SectionLines } from './read-sections.ts';

const longestItem = 6;
/** So many of the lines must name a skill for an unknown heading to head a skill list. */
const skillShare = 0.5;

/** Corrects the kind of a section where its content says otherwise than its heading. */
export function reconsiderKinds(
  sections: readonly SectionLines[],
  vocabulary: Vocabulary,
  tables: LanguageTables,
): readonly SectionLines[] {
  return sections.flatMap(section => {
    const kind = kindByContent(section, vocabulary, tables);
    return withoutSkillLists(kind === section.kind ? section : { ...section, kind, confidence: 0.6 }, vocabulary, tables);
  });
}

/** Sections in which the lists of skills of a narrow column end up when the name of their group is no known heading. */
const openKinds = new Set<SectionLines['kind']>([null, 'contact', 'other']);
/** So much of a line must be names of skills for it to be a list of them. */
const listShare = 0.6;
const fewestListed = 2;

/** Takes lines of nothing but known skills ("Langages : PHP, HTML, CSS") out of contact data. */
function withoutSkillLists(section: SectionLines, vocabulary: Vocabulary, tables: LanguageTables): readonly SectionLines[] {
  const isOpen = openKinds.has(section.kind);
  const listed = isOpen ? section.lines.filter(line => isSkillList(line, vocabulary, tables)) : [];
  if (listed.length === 0) return [section];
  const rest = section.lines.filter(line => !listed.includes(line));
  return [
    { ...section, lines: rest },
    { kind: 'skills', heading: null, lines: listed, confidence: 0.5, isInline: false },
  ];
}

function isSkillList(line: CvLine, vocabulary: Vocabulary, tables: LanguageTables): boolean {
  const list = line.text.replace(/^[^:：]{2,40}[:：]\s*/u, '');
  if (/@|\d{4}/u.test(list) || line.dates.length > 0 || tables.jobTitles.occursIn(line.words)) return false;
  const hits = vocabulary.find(list);
  const covered = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
  return new Set(hits.map(hit => hit.skill)).size >= fewestListed && covered >= list.replace(/[\s,;|•·/]+/gu, '').length * listShare;
}

function kindByContent(section: SectionLines, vocabulary: Vocabulary, tables: LanguageTables): SectionLines['kind'] {
  const lines = section.lines.filter(line => line.words.length > 0);
  const isShort = lines.length > 0 && lines.every(line => line.words.length <= longestItem * 2);
  // "About me" above an address and an e-mail.
  if (section.kind === 'summary' && isShort && lines.some(line => line.text.includes('@'))) return 'contact';
  // "Languages" above programming languages.
  if (section.kind === 'languages' && lines.length > 0 && !lines.slice(0, 6).some(line => tables.spokenLanguages.occursIn(line.words)))
    return 'skills';
  // The name of a skill group as a heading of its own ("Planning", "Tools").
  if (section.kind === 'other' && section.heading && isShort && lines.every(line => line.dates.length === 0 && !line.text.includes('@'))) {
    const named = lines.filter(line => vocabulary.find(line.text).length > 0).length;
    if (named / lines.length >= skillShare) return 'skills';
  }
  return section.kind;
}

import type { Vocabulary } from '../../contract/vocabulary.ts';
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
  return sections.map(section => {
    const kind = kindByContent(section, vocabulary, tables);
    return kind === section.kind
      ? section
      : { heading: section.heading, lines: section.lines, isInline: section.isInline, kind, confidence: 0.6 };
  });
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

import type { CvSection, Experience } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { foldName, foldText } from '../skills/fold.ts';
import { resolveHits } from '../skills/resolve.ts';
import { silentSections } from './skills-tables.ts';
import type { Listed } from './skills-listed.ts';

/** A place where a skill is named. */
export interface Mention {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
}

/**
 * Places of skills by canonical name, and by folded name for listed items that the vocabulary does not know.
 * Headings, names of employers, and sections that tell nothing about skills are left out.
 */
export function collectMentions(
  document: DocumentText,
  sections: readonly CvSection[],
  experience: readonly Experience[],
  vocabulary: Vocabulary,
  listed: readonly Listed[],
): ReadonlyMap<string, readonly Mention[]> {
  const silent = silentLines(sections);
  const lists = new Set(sections.filter(section => section.kind === 'skills').flatMap(section => section.lines));
  const employers = employersByLine(experience);
  const families = new Set(listed.flatMap(item => (item.skill ? [item.skill.family] : [])));
  const unknown = [...new Map(listed.filter(item => item.skill === null).map(item => [foldName(item.name), foldText(item.name)]))];
  const mentions = new Map<string, Mention[]>();
  for (const [index, line] of document.lines.entries()) {
    if (silent.has(index) || line.region === 'header' || line.region === 'footer') continue;
    const hits = resolveHits(line.text, vocabulary.find(line.text), lists.has(index) ? 'list' : 'prose', families);
    for (const hit of hits) {
      if (isEmployer(line.text, hit.start, employers.get(index))) continue;
      add(mentions, hit.skill.name, { line: index, start: hit.start, end: hit.end, certain: hit.certain });
    }
    if (!lists.has(index)) addUnknown(mentions, unknown, line.text, index);
  }
  return mentions;
}

function silentLines(sections: readonly CvSection[]): ReadonlySet<number> {
  const silent = new Set<number>();
  for (const section of sections) {
    if (section.headingLine !== null) silent.add(section.headingLine);
    if (silentSections.has(section.kind)) for (const line of section.lines) silent.add(line);
  }
  return silent;
}

function employersByLine(experience: readonly Experience[]): ReadonlyMap<number, string> {
  return new Map(experience.flatMap(position => position.lines.map(line => [line, position.organization] as const)));
}

function isEmployer(text: string, start: number, employer: string | undefined): boolean {
  if (!employer) return false;
  const at = text.indexOf(employer);
  return at >= 0 && start >= at && start < at + employer.length;
}

function addUnknown(mentions: Map<string, Mention[]>, unknown: readonly (readonly [string, string])[], text: string, line: number): void {
  if (unknown.length === 0) return;
  const folded = foldText(text);
  if (folded.length !== text.length) return;
  for (const [key, name] of unknown) {
    if (name.length < 3) continue;
    const start = folded.indexOf(name);
    const end = start + name.length;
    if (start < 0 || /[\p{L}\p{N}]/u.test(folded.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(folded.charAt(end))) continue;
    add(mentions, key, { line, start, end, certain: true });
  }
}

function add(mentions: Map<string, Mention[]>, key: string, mention: Mention): void {
  const list = mentions.get(key);
  if (list) list.push(mention);
  else mentions.set(key, [mention]);
}

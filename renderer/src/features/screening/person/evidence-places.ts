import type { Cv, Experience } from '../../../../../core/contract/cv.ts';
import type { TextLine } from '../../../../../core/contract/document.ts';
import type { Evidence } from '../../../../../core/contract/geometry.ts';
import { evidenceId } from '../../../document/person-marks.ts';
import { say } from '../../../language/texts.ts';
import { showMonth } from './person-words.ts';

/** One place of the document that supports a criterion, as the list of all of them shows it. */
export interface EvidencePlace {
  readonly id: string;
  readonly page: number;
  /** The words around the evidence, parted at it. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Position or section in which it stands: "Staff engineer, Nordbank · Mar 2019 – now". */
  readonly where: string;
}

/** Letters shown before and after the evidence. */
const around = 60;

/** All places that support a criterion, in the order of the document. */
export function evidencePlaces(
  criterionId: string,
  evidence: readonly Evidence[],
  cv: Cv | null,
  lines: readonly TextLine[],
): readonly EvidencePlace[] {
  return evidence
    .map((each, index) => ({ each, id: evidenceId(criterionId, index) }))
    .sort((one, other) => one.each.line - other.each.line || one.each.start - other.each.start)
    .map(({ each, id }) => ({
      id,
      page: each.page,
      ...excerptOf(each, lines[each.line]?.text ?? each.quote),
      where: whereOf(each.line, cv),
    }));
}

function excerptOf({ start, end, quote }: Evidence, text: string): Pick<EvidencePlace, 'before' | 'words' | 'after'> {
  if (text.slice(start, end) === '' || text === quote) return { before: '', words: quote, after: '' };
  const line = text.replaceAll('\t', ' ');
  const before = line.slice(0, start);
  const after = line.slice(end);
  return {
    before: before.length > around ? `…${before.slice(-around).replace(/^\S*\s/u, '')}` : before,
    words: line.slice(start, end),
    after: after.length > around ? `${after.slice(0, around).replace(/\s\S*$/u, '')}…` : after,
  };
}

function whereOf(line: number, cv: Cv | null): string {
  const position = cv?.experience.find(each => each.lines.includes(line));
  if (position !== undefined) return sayPosition(position);
  return cv?.sections.find(section => section.lines.includes(line))?.heading ?? '';
}

function sayPosition({ title, organization, start, end, current }: Experience): string {
  const name = [title, organization].filter(part => part !== '').join(', ');
  const until = current ? say('ui:age.now') : showMonth(end);
  const time = start === null ? until : [showMonth(start), until].filter(part => part !== '').join(' – ');
  return [name, time].filter(part => part !== '').join(' · ');
}

import {
  cefrLevels,
  degreeLevels,
  PartialDate,
  type Certificate,
  type CvLink,
  type Education,
  type Experience,
  type SpokenLanguage,
  type TextField,
} from '../../contract/cv.ts';
import type { FieldParts } from '../../contract/correction.ts';
import type { Evidence } from '../../contract/geometry.ts';
import { toE164 } from '../contact/phone.ts';
import type { LanguageTables } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { ResolvedField } from './resolve.ts';

/** What a person wrote is certain. */
const confidence = 1;

type Places = readonly Evidence[];

/** A text field as corrected; with a region, a phone number in E.164. */
export function textOf(field: ResolvedField, evidence: Places, region: string | null = null): TextField {
  const value = word(field, 'text');
  return { value: region === null ? value : toE164(value, region), confidence, evidence };
}

/** An address as corrected, of the kind that its host tells. */
export function linkOf(field: ResolvedField, evidence: Places): CvLink {
  const url = word(field, 'text');
  const host = (url.replace(/^https?:\/\//iu, '').split('/')[0] ?? '').toLowerCase();
  const kind = profileHosts.find(each => host === each.host || host.endsWith(`.${each.host}`))?.kind ?? 'website';
  return { kind, url, confidence, evidence };
}

const profileHosts = [
  { host: 'linkedin.com', kind: 'linkedin' },
  { host: 'github.com', kind: 'github' },
] as const;

/** A position as corrected; what it told stays with it. */
export function positionOf(field: ResolvedField, before: Experience | null, evidence: Places): Experience {
  const current = field.parts?.['current'] === true;
  return {
    title: word(field, 'title'),
    organization: word(field, 'organization'),
    location: word(field, 'location'),
    start: date(field, 'start'),
    end: current ? null : date(field, 'end'),
    current,
    bullets: before?.bullets ?? [],
    lines: before?.lines ?? linesOf(evidence),
    confidence,
    evidence,
  };
}

/** An education as corrected. */
export function educationOf(field: ResolvedField, before: Education | null, evidence: Places): Education {
  return {
    institution: word(field, 'institution'),
    degree: word(field, 'degree'),
    level: degreeLevels.find(level => level === word(field, 'level')) ?? 'none',
    field: word(field, 'field'),
    grade: before?.grade ?? '',
    start: date(field, 'start'),
    end: date(field, 'end'),
    confidence,
    evidence,
  };
}

/** A certificate as corrected. */
export function certificateOf(field: ResolvedField, before: Certificate | null, evidence: Places): Certificate {
  const kind = before?.kind ?? 'certificate';
  return { name: word(field, 'name'), kind, issuer: word(field, 'issuer'), date: date(field, 'date'), confidence, evidence };
}

/** A spoken language as corrected; by the code of its name where that is known in any language of the tables. */
export function languageOf(field: ResolvedField, before: SpokenLanguage | null, evidence: Places, tables: LanguageTables): SpokenLanguage {
  const name = word(field, 'name');
  const known = tables.spokenLanguages.find(wordsOf(fold(name)))[0]?.value;
  const level = cefrLevels.find(each => each === word(field, 'level')) ?? null;
  return { code: known ?? before?.code ?? 'und', name, level, confidence, evidence };
}

function word({ parts }: { readonly parts: FieldParts | null }, name: string): string {
  return String(parts?.[name] ?? '').trim();
}

function date(field: ResolvedField, name: string): PartialDate | null {
  const parsed = PartialDate.safeParse(word(field, name));
  return parsed.success ? parsed.data : null;
}

function linesOf(evidence: Places): readonly number[] {
  return [...new Set(evidence.map(each => each.line))];
}

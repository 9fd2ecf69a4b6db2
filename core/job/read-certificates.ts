import { necessityOf, isUsed, sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import type { Clause } from './modality.ts';
import { joinNames } from './name-terms.ts';
import type { KnownCertificate } from './words.ts';

interface Found {
  readonly entry: KnownCertificate;
  readonly start: number;
  readonly end: number;
}

/**
 * Certificates and licences; those that a clause joins with "or", in brackets or as examples are alternatives of one
 * criterion. A required licence that the law demands is a knock-out. Marks the words as used.
 */
export function readCertificates(reading: AdReading, used: UsedSpans): readonly CriterionDraft[] {
  const drafts = new Map<string, CriterionDraft>();
  for (const clause of reading.clauses) {
    if (clause.modality === 'none' || clause.modality === 'task') continue;
    for (const group of groupAlternatives(findCertificates(reading, clause, used), clause, reading)) {
      const [first] = group;
      const last = group.at(-1);
      if (!first || !last) continue;
      for (const found of group) used.push([clause.start + found.start, clause.start + found.end]);
      const known = drafts.get(first.entry.name);
      if (known && (known.necessity === 'required' || clause.modality !== 'required')) continue;
      drafts.set(first.entry.name, describe(reading, clause, group, first, last));
    }
  }
  return [...drafts.values()];
}

function describe(reading: AdReading, clause: Clause, group: readonly Found[], first: Found, last: Found): CriterionDraft {
  const necessity = necessityOf(clause);
  const names = [...new Set(group.map(found => found.entry.name))];
  return {
    kind: first.entry.kind,
    label: joinNames(names),
    necessity,
    weight: necessity === 'required' ? 1 : 0.8,
    knockOut: necessity === 'required' && (clause.mandatory || group.every(found => found.entry.legal)),
    source: sourceOfSpan(reading.text, clause.start + first.start, clause.start + last.end),
    confidence: 0.9,
    anyOf: names,
    synonyms: [...new Set(group.flatMap(found => found.entry.aliases))],
  };
}

function findCertificates(reading: AdReading, clause: Clause, used: UsedSpans): readonly Found[] {
  const all: Found[] = [];
  for (const { entry, pattern } of reading.words.certificates) {
    for (const match of pattern.findAll(clause.folded)) {
      const word = clause.text.slice(match.start, match.end);
      const lowerShort = word.length <= 4 && word !== word.toUpperCase() && !/^(?:hgv|caces|permis)$/i.test(word);
      if (lowerShort || isUsed(used, clause.start + match.start, clause.start + match.end)) continue;
      all.push({ entry, start: match.start, end: match.end });
    }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Found[] = [];
  for (const found of all) if (!kept.some(other => other.start < found.end && found.start < other.end)) kept.push(found);
  return kept.sort((a, b) => a.start - b.start);
}

function groupAlternatives(found: readonly Found[], clause: Clause, reading: AdReading): readonly (readonly Found[])[] {
  const groups: Found[][] = [];
  for (const [index, each] of found.entries()) {
    const previous = found[index - 1];
    const gap = previous ? clause.folded.slice(previous.end, each.start) : '';
    const next = found[index + 1];
    const after = next ? clause.folded.slice(each.end, next.start) : '';
    const chained = /^\s*,\s*$/.test(gap) && next !== undefined && reading.language.or.test(after);
    const alternative = gap.length < 70 && (reading.language.or.test(gap) || /^\s*\(|^\s*\/\s*$/.test(gap) || chained);
    const same = previous !== undefined && previous.entry === each.entry;
    const group = groups.at(-1);
    if (group && (alternative || same)) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

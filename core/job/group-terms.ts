import type { SkillEntry } from '../contract/vocabulary.ts';
import type { AdLanguage } from './ad-language.ts';
import type { Clause } from './modality.ts';

/** A term of an ad; offsets are those of the clause. `skill` null where the vocabulary does not know it. */
export interface AdTerm {
  readonly name: string;
  readonly skill: SkillEntry | null;
  readonly start: number;
  readonly end: number;
}

type Link = 'or' | 'slash' | 'and' | 'comma' | 'example' | 'none';

/**
 * Groups terms of which one is enough: "A or B", "A, B or C", "A (such as B, C)", "an ERP system (SAP, NetSuite or
 * similar)", "A / B". Everything else stands alone.
 */
export function groupTerms(terms: readonly AdTerm[], clause: Clause, language: AdLanguage): readonly (readonly AdTerm[])[] {
  const links = terms.slice(1).map((term, index) => {
    const link = linkBetween(clause.folded, terms[index]?.end ?? 0, term.start, language);
    return link === 'example' && isPartOf(term, terms[index], clause.folded) ? 'none' : link;
  });
  const groups: AdTerm[][] = [];
  for (const [index, term] of terms.entries()) {
    const link = index === 0 ? 'none' : (links[index - 1] ?? 'none');
    const group = groups.at(-1);
    const alternative = link === 'or' || link === 'slash' || link === 'example' || (link === 'comma' && leadsToOr(links, index));
    const inExamples = (link === 'comma' || link === 'and') && isInExamples(links, index, clause.folded, terms);
    if (group && (alternative || inExamples)) group.push(term);
    else groups.push([term]);
  }
  return groups;
}

/** Categories of things that go by one name: what stands in brackets behind it are its parts, not other things like it. */
const products: ReadonlySet<string> = new Set(['tool', 'platform', 'framework', 'library']);

/** "Excel (Power Query, macros)": a product's parts; "CRM (Salesforce)", "SQL (PostgreSQL)" and lists with "or" are examples. */
function isPartOf(term: AdTerm, before: AdTerm | undefined, folded: string): boolean {
  const opened = /^[^\p{L}]*\([^\p{L}]*$/u.test(folded.slice(before?.end ?? 0, term.start));
  const several = /^[^()]*,/.test(folded.slice(term.end));
  return (
    opened &&
    before !== undefined &&
    (before.skill === null ? several : products.has(before.skill.category)) &&
    !(term.skill?.implies.includes(before.name) ?? false)
  );
}

function linkBetween(folded: string, from: number, to: number, language: AdLanguage): Link {
  const gap = folded.slice(from, to);
  const bare = gap.replace(/\s+/g, ' ').trim();
  if (bare.length > 60 || /[;.]/.test(bare.replace(/^\((?:\p{L}{1,4}\.\s?){1,2}/u, '('))) return 'none';
  if (bare.startsWith('(') && !bare.includes(')') && bare.split(' ').length <= 4) return 'example';
  const example = bare.replace(/^[,(\s]+/, '').replace(/\s(?:a|an|the|den|der|die|das|le|la|el|un|une)$/, '');
  if (example !== '' && language.such.find(example)?.text === example) return 'example';
  if (bare === ',' || bare === '),') return 'comma';
  if (bare === '/') return 'slash';
  const word = language.or.find(gap);
  if (word && bare.split(' ').length <= 4) return 'or';
  if (bare.replace(/^,\s*/, '') === '&' || language.and.find(bare)?.text === bare.replace(/^,\s*/, '')) return 'and';
  return 'none';
}

/** A run of commas that ends in "or" is a choice; where the list goes on behind, only the last two are. */
function leadsToOr(links: readonly Link[], index: number): boolean {
  for (let at = index - 1; at < links.length; at += 1) {
    const link = links[at];
    if (link === 'or') return links[at + 1] !== 'comma' && links[at + 1] !== 'and';
    if (link !== 'comma') return false;
  }
  return false;
}

/** Inside the brackets, or after the "such as", that opened a list of examples. */
function isInExamples(links: readonly Link[], index: number, folded: string, terms: readonly AdTerm[]): boolean {
  for (let at = index - 2; at >= 0; at -= 1) {
    if (links[at] === 'example') {
      const opened = folded.slice(terms[at]?.end ?? 0, terms[at + 1]?.start ?? 0).includes('(');
      return opened ? !folded.slice(terms[at]?.end ?? 0, terms[index]?.start ?? 0).includes(')') : true;
    }
    if (links[at] === 'none') return false;
  }
  return false;
}

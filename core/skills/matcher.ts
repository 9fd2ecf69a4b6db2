import type { SkillEntry, SkillHit } from '../contract/vocabulary.ts';
import { foldText } from './fold.ts';
import { findAddresses, isCompany, isFalseFriend } from './guard.ts';
import type { Lexicon } from './lexicon.ts';
import { patternFlag, type PatternTable } from './patterns.ts';
import { signedForm } from './signs.ts';
import { createTokenBuffer, gapKind, scanTokens, type TokenBuffer } from './tokens.ts';
import type { WordTrie } from './trie.ts';
import { isCapitalised, isSmall, isWholeItem } from './writing.ts';

/** What is searched: words, the tree of spellings, their properties, and the skills they belong to. */
export interface Searched {
  readonly lexicon: Lexicon;
  readonly trie: WordTrie;
  readonly patterns: PatternTable;
  readonly skills: readonly SkillEntry[];
}

/** The longest pattern from a word on: `last` is the index of its last word; pattern -1 where none fits. */
interface Longest {
  pattern: number;
  last: number;
}

/** A hit whose spelling a second skill shares, to be decided by the families of the text's certain hits. */
interface Shared {
  readonly at: number;
  readonly rival: SkillEntry;
}

/** A function that finds the longest names in a text, from left to right, without overlaps, in one pass. */
export function createMatcher({ lexicon, trie, patterns, skills }: Searched): (text: string) => readonly SkillHit[] {
  const buffer = createTokenBuffer(512);
  const longest: Longest = { pattern: -1, last: -1 };

  function walk(text: string, from: number): void {
    longest.pattern = -1;
    longest.last = -1;
    follow(text, from, from, 0);
  }

  function follow(text: string, first: number, at: number, node: number): void {
    const next = trie.step(node, buffer.ids[at] ?? -1);
    if (next > 0) reach(text, first, at, next);
    const compound = buffer.compounds[at] ?? -1;
    const joined = compound >= 0 ? trie.step(node, compound) : 0;
    if (joined > 0) reach(text, first, at + 1, joined);
  }

  function reach(text: string, first: number, at: number, node: number): void {
    const pattern = trie.leaf(node);
    if (pattern >= 0 && at > longest.last && fits(text, pattern, patterns, buffer, first, at)) {
      longest.pattern = pattern;
      longest.last = at;
    }
    if (at + 1 < buffer.count && buffer.gaps[at] !== gapKind.strong) follow(text, first, at + 1, node);
  }

  return text => {
    scanTokens(text, lexicon, buffer);
    const hits: SkillHit[] = [];
    const shared: Shared[] = [];
    for (let at = 0; at < buffer.count; at += 1) {
      if ((buffer.ids[at] ?? -1) < 0 && (buffer.compounds[at] ?? -1) < 0) continue;
      walk(text, at);
      const skill = skills[patterns.owners[longest.pattern] ?? -1];
      if (!skill) continue;
      const start = buffer.starts[at] ?? 0;
      const end = buffer.ends[longest.last] ?? 0;
      const rival = skills[patterns.rivals[longest.pattern] ?? -1];
      if (rival) shared.push({ at: hits.length, rival });
      hits.push({ skill, start, end, certain: isCertain(patterns.flags[longest.pattern] ?? 0, text.slice(start, end)) });
      at = longest.last;
    }
    if (hits.length === 0) return hits;
    if (shared.length > 0) decideShared(hits, shared);
    return withoutFalseHits(text, hits);
  };
}

/** A name that must be written exactly, in capitals or with its sign is compared with the text; ".NET" does not begin inside a word. */
function fits(text: string, pattern: number, patterns: PatternTable, buffer: TokenBuffer, first: number, last: number): boolean {
  const start = buffer.starts[first] ?? 0;
  const end = buffer.ends[last] ?? 0;
  if (text.charCodeAt(start) === 46 && first > 0 && (buffer.ends[first - 1] ?? 0) === start && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
    return false;
  const flags = patterns.flags[pattern] ?? 0;
  if (flags & patternFlag.short && !isCapitalised(text.slice(start, end)) && !isWholeItem(text, start, end)) return false;
  if (flags & patternFlag.proper && isSmall(text.charAt(start)) && !isWholeItem(text, start, end)) return false;
  if (flags & patternFlag.signed) return foldText(signedForm(text.slice(start, end)) ?? '') === patterns.texts.get(pattern);
  return !(flags & patternFlag.exact) || lettersOf(text.slice(start, end)) === lettersOf(patterns.texts.get(pattern) ?? '');
}

/** Ambiguous: names that need context, and acronyms that are not written in capitals. */
function isCertain(flags: number, written: string): boolean {
  return !(flags & patternFlag.context) && (!(flags & patternFlag.acronym) || isCapitalised(written));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]/gu, '');
}

function decideShared(hits: SkillHit[], shared: readonly Shared[]): void {
  const count = (family: string): number => hits.filter(hit => hit.certain && hit.skill.family === family).length;
  for (const { at, rival } of shared) {
    const hit = hits[at];
    if (hit && count(rival.family) > count(hit.skill.family)) hits[at] = { ...hit, skill: rival };
  }
}

function withoutFalseHits(text: string, hits: readonly SkillHit[]): readonly SkillHit[] {
  const addresses = findAddresses(text);
  let next = 0;
  return hits.filter(hit => {
    while (next < addresses.length && (addresses[next]?.[1] ?? 0) <= hit.start) next += 1;
    const [start, end] = addresses[next] ?? [Infinity, -Infinity];
    const inside = hit.start >= start && hit.end <= end && hit.end - hit.start < end - start;
    return !inside && !isFalseFriend(text, hit.start, hit.end) && !isCompany(text, hit.end);
  });
}

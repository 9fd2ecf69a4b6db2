import type { SkillEntry, SkillHit } from '../contract/vocabulary.ts';
import { findAddresses, isFalseFriend } from './guard.ts';
import type { Lexicon } from './lexicon.ts';
import { createTokenBuffer, gapKind, scanTokens, type TokenBuffer } from './tokens.ts';
import type { WordTrie } from './trie.ts';

/** One spelling of a skill as it is searched. */
export interface Pattern {
  readonly skill: SkillEntry;
  readonly text: string;
  readonly exact: boolean;
  readonly context: boolean;
  /** A short name in capitals; written otherwise ("send", "Aug") it is ambiguous. */
  readonly acronym: boolean;
}

/** The longest pattern from a word on: `last` is the index of its last word; pattern -1 where none fits. */
interface Longest {
  pattern: number;
  last: number;
}

/** A function that finds the longest names in a text, from left to right, without overlaps, in one pass. */
export function createMatcher(lexicon: Lexicon, trie: WordTrie, patterns: readonly Pattern[]): (text: string) => readonly SkillHit[] {
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
    if (pattern >= 0 && at > longest.last && fits(text, patterns[pattern], buffer, first, at)) {
      longest.pattern = pattern;
      longest.last = at;
    }
    if (at + 1 < buffer.count && buffer.gaps[at] !== gapKind.strong) follow(text, first, at + 1, node);
  }

  return text => {
    scanTokens(text, lexicon, buffer);
    const hits: SkillHit[] = [];
    for (let at = 0; at < buffer.count; at += 1) {
      if ((buffer.ids[at] ?? -1) < 0 && (buffer.compounds[at] ?? -1) < 0) continue;
      walk(text, at);
      const pattern = patterns[longest.pattern];
      if (!pattern) continue;
      const start = buffer.starts[at] ?? 0;
      hits.push({
        skill: pattern.skill,
        start,
        end: buffer.ends[longest.last] ?? 0,
        certain: isCertain(pattern, text.slice(start, buffer.ends[longest.last] ?? 0)),
      });
      at = longest.last;
    }
    return hits.length === 0 ? hits : withoutFalseHits(text, hits);
  };
}

/** A name that must be written exactly is compared letter by letter; ".NET" does not begin inside a word. */
function fits(text: string, pattern: Pattern | undefined, buffer: TokenBuffer, first: number, last: number): boolean {
  if (!pattern) return false;
  const start = buffer.starts[first] ?? 0;
  if (text.charCodeAt(start) === 46 && first > 0 && (buffer.ends[first - 1] ?? 0) === start && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
    return false;
  if (!pattern.exact) return true;
  return lettersOf(text.slice(start, buffer.ends[last] ?? 0)) === lettersOf(pattern.text);
}

/** Ambiguous: names that need context, and acronyms that are not written in capitals. */
function isCertain(pattern: Pattern, written: string): boolean {
  return !pattern.context && (!pattern.acronym || written === written.toUpperCase());
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}+#]/gu, '');
}

function withoutFalseHits(text: string, hits: readonly SkillHit[]): readonly SkillHit[] {
  const addresses = findAddresses(text);
  let next = 0;
  return hits.filter(hit => {
    while (next < addresses.length && (addresses[next]?.[1] ?? 0) <= hit.start) next += 1;
    const [start, end] = addresses[next] ?? [Infinity, -Infinity];
    const inside = hit.start >= start && hit.end <= end && hit.end - hit.start < end - start;
    return !inside && !isFalseFriend(text, hit.start, hit.end);
  });
}

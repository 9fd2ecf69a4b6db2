import { companyForm } from './company.ts';
import { falseFriends, type FalseFriend } from './false-friends.ts';
import { foldText } from './fold.ts';

const byWord = new Map<string, readonly FalseFriend[]>();
for (const friend of falseFriends) for (const word of friend.words) byWord.set(word, [...(byWord.get(word) ?? []), friend]);

/** Length of the longest name with false friends. */
const longest = Math.max(...falseFriends.flatMap(friend => friend.words.map(word => word.length)));

const wordBefore = /(\p{L}[\p{L}\p{N}]*)[\s-]*$/u;
const wordAfter = /^[\s-]*([\p{L}\p{N}]+)/u;

/** True when the words around make the name something else: "Access to", "Spring 2020", "vitamin C", "R&D". */
export function isFalseFriend(text: string, start: number, end: number): boolean {
  if (end - start > longest) return false;
  const word = foldText(text.slice(start, end));
  if (word.length === 1 && isInitial(text, start, end)) return true;
  const friends = byWord.get(word);
  if (!friends) return false;
  const next = foldText(wordAfter.exec(text.slice(end, end + 24))?.[1] ?? '');
  const previous = foldText(wordBefore.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '');
  return friends.some(friend => (next !== '' && friend.next?.test(next)) || (previous !== '' && friend.previous?.test(previous)));
}

/** True when the name that ends at `end` is that of a company, told by its legal form: "Oracle Ltd", "SAP Deutschland SE". */
export function isCompany(text: string, end: number): boolean {
  companyForm.lastIndex = end;
  return companyForm.test(text);
}

/** A single letter that is part of "R&D", "R & D", "C+E", "C-level", "R. Smith", "O'C", "(c)". */
function isInitial(text: string, start: number, end: number): boolean {
  return (
    /[&.'’@-]/.test(text.charAt(end)) ||
    /^\+\p{L}(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) ||
    /(?:^|[^\p{L}\p{N}])\p{L}\+$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /[&'’@.-]/.test(text.charAt(start - 1)) ||
    (text.charAt(start - 1) === '(' && text.charAt(end) === ')') ||
    /^ & \p{L}(?![\p{L}\p{N}+#])/u.test(text.slice(end, end + 5)) ||
    /(?:^|[^\p{L}\p{N}])\p{L} & $/u.test(text.slice(Math.max(0, start - 5), start))
  );
}

const addresses =
  /(?:https?:\/\/|www\.)\S+|[^\s@,;()<>]+@[^\s@,;()<>]+|(?:[\w-]+\.)+(?:com|org|net|io|dev|me|co|de|fr|uk|es|it|nl|pl|pt|eu|ai|app)\/\S+|(?:linkedin|github|gitlab|xing)\.com\S*/gi;

/** Stretches of a text that are mail or web addresses; names inside them are no skills. */
export function findAddresses(text: string): readonly (readonly [number, number])[] {
  if (!/@|:\/\/|www\.|\.[a-z]{2,3}\/|\.com/i.test(text)) return [];
  return Array.from(text.matchAll(addresses), match => [match.index, match.index + match[0].length] as const);
}

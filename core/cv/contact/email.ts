import type { TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';

const local = String.raw`[\p{L}\p{N}_%+'-]+(?:\.[\p{L}\p{N}_%+'-]+)*`;
const domain = String.raw`[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*`;
const whole = new RegExp(String.raw`(${local})@(${domain}\.?)`, 'gu');
/** "name (at) host (dot) org", "name [at] host.org", "name @ host . org". */
const spelledAt = /\s*(?:\(\s*at\s*\)|\[\s*at\s*\]|\{\s*at\s*\}|\(\s*@\s*\)|\s@\s*|\s*@\s)\s*/giu;
const spelledDot = /\s*(?:\(\s*dot\s*\)|\[\s*dot\s*\]|\{\s*dot\s*\}|\(\s*punkt\s*\)|\[\s*punkt\s*\])\s*/giu;
/** Longest local part and domain that are tried; longer runs are no addresses. */
const longest = 120;

/** Reads the e-mail addresses of the lines, those broken over two lines and spelled with "(at)" too; in order, without repeats. */
export function readEmails(document: DocumentText, lines: readonly CvLine[], tables: LanguageTables): readonly TextField[] {
  const found = new Map<string, TextField>();
  const spelled = (word: string): boolean => lines.some(line => line.words.some(({ text }) => plainLetters(text) === plainLetters(word)));
  lines.forEach((line, at) => {
    const emails = emailsOfLine(line, lines[at - 1], lines[at + 1], tables);
    for (const { value, confidence } of cutByHyphen(line, lines[at - 1], emails, spelled)) {
      if (!found.has(value)) found.set(value, { value, confidence, evidence: evidenceOfLine(document, line.index) });
    }
  });
  return [...found.values()];
}

interface Found {
  readonly value: string;
  readonly confidence: number;
}

function emailsOfLine(line: CvLine, previous: CvLine | undefined, next: CvLine | undefined, tables: LanguageTables): readonly Found[] {
  const text = line.text;
  const mentionsAt = text.includes('@') || /[([{]\s*at\s*[)\]}]/iu.test(text);
  if (!mentionsAt) return [];
  const plain = text.replace(spelledAt, '@').replace(spelledDot, '.');
  const results: Found[] = [];
  for (const match of plain.matchAll(whole)) {
    const [, name = '', host = ''] = match;
    if (name.length > longest || host.length > longest) continue;
    const isAtEnd = match.index + match[0].length >= plain.trimEnd().length;
    const complete = completeHost(host, isAtEnd, plain.slice(match.index + match[0].length), next, tables);
    if (complete === null) continue;
    const value = `${cleanLocal(name)}@${complete.host}`.toLowerCase();
    const certainty = complete.joined || plain !== text ? 0.85 : 0.98;
    if (value.startsWith('@')) continue;
    results.push({ value, confidence: certainty });
  }
  if (/^\s*@[\p{L}\p{N}]/u.test(plain) && previous) results.push(...joinedWithPrevious(plain.trim(), previous, next, tables));
  return results;
}

/** A line or cell that ends within an address. */
const cutLocal = /(?:^|[\s\t])([\p{Ll}\p{N}._+]*\p{Ll})-$/u;

/**
 * "de-" above "clan.moriarty@example.org": an address whose first word was cut by a hyphen. The hyphen goes where the
 * whole word is spelled elsewhere, as names are; else it may be part of the address.
 */
function cutByHyphen(
  line: CvLine,
  previous: CvLine | undefined,
  emails: readonly Found[],
  isSpelled: (word: string) => boolean,
): readonly Found[] {
  const before = cutLocal.exec(previous?.text.trimEnd() ?? '')?.[1];
  const [first, ...rest] = emails;
  if (before === undefined || first === undefined || !line.text.toLowerCase().startsWith(first.value)) return emails;
  const word = (/[^._+]*$/u.exec(before)?.[0] ?? '') + (/^[^._+@]*/u.exec(first.value)?.[0] ?? '');
  const value = isSpelled(word) ? before + first.value : `${before}-${first.value}`;
  return [{ value, confidence: isSpelled(word) ? 0.85 : 0.6 }, ...rest];
}

/** Letters as names and addresses share them: addresses spell "ö" as "oe" and "ß" as "ss". */
function plainLetters(text: string): string {
  return text.replace(/[aou]e/gu, letters => letters.charAt(0)).replaceAll('ss', 's');
}

/** The local part stands alone on the line before. */
function joinedWithPrevious(text: string, previous: CvLine, next: CvLine | undefined, tables: LanguageTables): readonly Found[] {
  const name = /([\p{L}\p{N}._%+'-]+)\s*$/u.exec(previous.text)?.[1] ?? '';
  const host = /^@([\p{L}\p{N}.-]+)/u.exec(text)?.[1] ?? '';
  const complete = host === '' ? null : completeHost(host, host.length + 1 >= text.length, '', next, tables);
  return name === '' || complete === null ? [] : [{ value: `${cleanLocal(name)}@${complete.host}`.toLowerCase(), confidence: 0.8 }];
}

/** Finishes a domain whose end went to the next line or behind a stray blank; null where it stays incomplete. */
function completeHost(
  host: string,
  isAtEnd: boolean,
  rest: string,
  next: CvLine | undefined,
  tables: LanguageTables,
): { readonly host: string; readonly joined: boolean } | null {
  const tidy = host.replace(/[.-]+$/u, '');
  const own = isHost(tidy, tables);
  const fragment = isAtEnd
    ? /^\s*([\p{Ll}\p{N}][\p{Ll}\p{N}.-]*)\s*$/u.exec(next?.text ?? '')?.[1]
    : /^ ?([\p{Ll}\p{N}-]*\.[\p{Ll}.]{2,12})(?![\p{L}\p{N}@])/u.exec(rest)?.[1];
  if (fragment && fragment.length <= 30 && (isAtEnd || !own)) {
    const joined = host + fragment;
    const isShorter = topLevel(joined).length <= 4 || tables.topLevelDomains.has(topLevel(joined));
    const finishesTop = /^\p{Ll}{1,3}$/u.test(fragment) && isKnown(joined, tables);
    if (isHost(joined, tables) && isShorter && (!own || host.endsWith('.') || finishesTop)) return { host: joined, joined: true };
  }
  return own ? { host: trimGlued(tidy, tables), joined: false } : null;
}

function isHost(host: string, tables: LanguageTables): boolean {
  const top = topLevel(host);
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host) && top.length >= 2 && (/^\p{L}+$/u.test(top) || isKnown(host, tables));
}

/** True when the last label is a known top-level domain or a country's. */
function isKnown(host: string, tables: LanguageTables): boolean {
  const top = topLevel(host);
  return tables.topLevelDomains.has(top) || (top.length === 2 && tables.countryCodes.has(top === 'uk' ? 'GB' : top.toUpperCase()));
}

/** "example.comPhone": letters glued to a known domain in another case are no part of it. */
function trimGlued(host: string, tables: LanguageTables): string {
  const glued = /^(.*\.)(\p{Ll}{2,4})\p{Lu}\p{L}*$/u.exec(host);
  const [, before = '', top = ''] = glued ?? [];
  return glued && isKnown(before + top, tables) ? before + top : host;
}

function topLevel(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1).toLowerCase();
}

function cleanLocal(name: string): string {
  return name.replace(/^(?:mailto:|e?-?mail:)/iu, '').replace(/^['.-]+|['.-]+$/gu, '');
}

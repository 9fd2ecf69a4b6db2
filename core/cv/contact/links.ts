import type { CvLink, TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';

const address =
  /(?:https?:\/\/|www\.)[^\s<>|"'()[\]{},;]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,12}(?:\/[^\s<>|"'()[\]{},;]*)?(?![\p{L}\p{N}@])/gu;

/** Reads web addresses; those without "http" or "www" count for known hosts, with a path, or on contact lines. */
export function readLinks(
  document: DocumentText,
  lines: readonly CvLine[],
  contactLines: ReadonlySet<number>,
  emails: readonly TextField[],
  tables: LanguageTables,
): readonly CvLink[] {
  const links = new Map<string, CvLink>();
  for (const [at, line] of lines.entries()) {
    if (!line.text.includes('.')) continue;
    for (const match of line.text.matchAll(address)) {
      const url = match[0].replace(/[.,:;!?]+$/u, '') + wrappedPath(line, match.index + match[0].length, match[0], lines[at + 1]);
      const host = hostOf(url);
      if (emails.some(email => email.value.endsWith(host)) && !url.includes('/')) continue;
      const kind = kindOf(host, tables);
      const isExplicit = /^(?:https?:\/\/|www\.)/u.test(url);
      const isAllowed =
        isExplicit ||
        kind !== null ||
        (contactLines.has(line.index) && isKnownHost(host, tables) && !line.text.slice(0, match.index).endsWith('@'));
      if (!isAllowed || (!isKnownHost(host, tables) && !isExplicit)) continue;
      const key = url.replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gu, '').toLowerCase();
      if (links.has(key)) continue;
      const evidence = evidenceOfLine(document, line.index, match.index, match.index + match[0].length);
      links.set(key, { kind: kind ?? 'website', url, confidence: isExplicit || kind ? 0.95 : 0.7, evidence });
    }
  }
  return [...links.values()];
}

/** The rest of an address that a narrow column broke after a slash or hyphen. */
function wrappedPath(line: CvLine, end: number, url: string, next: CvLine | undefined): string {
  if (!/[/-]$/u.test(url) || end < line.text.trimEnd().length || next?.source.block !== line.source.block) return '';
  return /^[\p{Ll}\p{N}][\p{L}\p{N}/_-]*$/u.exec(next.text.trim())?.[0] ?? '';
}

function kindOf(host: string, tables: LanguageTables): 'linkedin' | 'github' | 'other' | null {
  return tables.linkHosts.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1] ?? null;
}

function hostOf(url: string): string {
  return (url.replace(/^https?:\/\//u, '').split(/[/?#:]/u)[0] ?? '').toLowerCase();
}

function isKnownHost(host: string, tables: LanguageTables): boolean {
  const top = host.slice(host.lastIndexOf('.') + 1);
  return (
    host.includes('.') &&
    (tables.topLevelDomains.has(top) || (top.length === 2 && tables.countryCodes.has(top === 'uk' ? 'GB' : top.toUpperCase())))
  );
}

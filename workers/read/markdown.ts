import { type FlowPiece, plainStyle } from './flow.ts';

/** A line of text with its Markdown marks read. */
export interface MarkedLine {
  readonly pieces: readonly FlowPiece[];
  /** Headings stand as blocks of their own. */
  readonly startsBlock: boolean;
}

/** Lines drawn with characters, under headings or between sections. */
const rule = /^\s*([-=_*~#+.–—─═]\s?){3,}\s*$/u;
const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u;
const tableRule = /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?\s*)?$/u;
const tableRow = /^\s*\|(.*)\|\s*$/u;
const headingSizes = [22, 16, 13, 12, 11, 11];

/** Reads the marks of one line lightly: headings, bold, links, tables, quotes. Null for lines that are only drawn. */
export function readMarks(line: string): MarkedLine | null {
  if (line.trim() !== '' && (rule.test(line) || tableRule.test(line))) return null;
  const title = heading.exec(line);
  if (title !== null) {
    const fontSize = headingSizes[(title[1] ?? '#').length - 1] ?? plainStyle.fontSize;
    return { pieces: [{ ...plainStyle, text: plainText(title[2] ?? ''), fontSize, bold: true }], startsBlock: true };
  }
  const row = tableRow.exec(line);
  const body =
    row === null
      ? line.replace(/^\s*>\s+/, '')
      : (row[1] ?? '')
          .split('|')
          .map(cell => cell.trim())
          .join('\t');
  return { pieces: boldPieces(separateColumns(body)), startsBlock: false };
}

/** Three or more spaces between words set columns, as a tab does. */
function separateColumns(line: string): string {
  return line.replace(/(?<=\S) {3,}(?=\S)/g, '\t');
}

function boldPieces(line: string): readonly FlowPiece[] {
  const parts = line.split(/(\*\*[^*\s](?:[^*]*[^*\s])?\*\*|__[^_\s](?:[^_]*[^_\s])?__)/);
  return parts.filter(part => part !== '').map(boldPiece);
}

function boldPiece(part: string): FlowPiece {
  const bold = /^(\*\*|__).+\1$/.test(part);
  return { ...plainStyle, bold, text: plainText(bold ? part.slice(2, -2) : part) };
}

/** Text of links, code and emphasis without their marks; the address of a link stays as text. */
function plainText(text: string): string {
  return text
    .replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, (_whole, label: string, target: string) => linkText(label, target))
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(^|[\s(])[*_]([^*_\s][^*_\n]*)[*_](?=[\s.,;:)]|$)/g, '$1$2')
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>@]+@?[^\s<>]*\.[a-z]{2,}[^\s<>]*)>/gi, '$1');
}

function linkText(label: string, target: string): string {
  const address = target.replace(/^mailto:/i, '');
  return label.includes(address) || address.includes(label) ? address : `${label} (${address})`;
}

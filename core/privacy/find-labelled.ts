import type { LabelKind, PrivacyTables } from './privacy-tables.ts';
import type { RedactionKind, TextRange } from './ranges.ts';

/** A value of personal data behind its label, or the place where it will stand. */
export interface Labelled {
  readonly ranges: readonly TextRange[];
  /** What a line has as its last word is a label: the value stands in the next. */
  readonly open: LabelKind | null;
}

const kinds: Readonly<Record<LabelKind, RedactionKind>> = {
  birth: 'birth',
  gender: 'gender',
  marital: 'marital',
  nationality: 'nationality',
  religion: 'religion',
  address: 'place',
  contact: 'contact',
};
/** Where one fact of a line ends and the next begins. */
const separators = /\t|\s[|•·▪–—]\s|[|•·;]|(?<=[\p{L}\p{N}]{2}\.)\s(?=\p{Lu})/gu;
/** Parts of a line from which a label may be read: the longest label has so many letters. */
const longestLabel = 40;

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Values behind the labels of personal data: "Date of birth: 12 March 1990", "Nationalität⇥schwedisch", "geboren am 1.2.1990". */
export function findLabelled(text: string, { labels, ages }: PrivacyTables): Labelled {
  const found: TextRange[] = ages.flatMap(age =>
    [...text.matchAll(age)].map(match => ({ start: match.index, end: match.index + match[0].length, kind: 'birth' as const })),
  );
  const segments = segmentsOf(text);
  let open: LabelKind | null = null;
  for (const { start, end } of segments) {
    const segment = text.slice(start, end);
    if (open !== null && isValueOf(open, segment)) {
      found.push({ start, end, kind: kinds[open] });
      open = null;
      continue;
    }
    const label = labelOf(segment, labels);
    open = null;
    if (label === null) continue;
    const value = segment.slice(label.length);
    if (value.trim() === '') open = label.kind;
    else if (isValueOf(label.kind, value)) found.push({ start: start + label.length, end, kind: kinds[label.kind] });
  }
  return { ranges: found, open };
}

/** True where a text may be the value of such a label: contact data has digits, a sign of an address, or is one word. */
export function isValueOf(kind: LabelKind, value: string): boolean {
  const text = value.trim();
  if (text === '' || text.length > 160) return false;
  if (kind !== 'contact') return true;
  return (text.match(/\d/gu) ?? []).length >= 5 || /[@/]|\.\p{L}{2,}/u.test(text);
}

function labelOf(segment: string, labels: ReadonlyMap<string, LabelKind>): { readonly kind: LabelKind; readonly length: number } | null {
  const head = /^[\s(*•\-–]*/u.exec(segment)?.[0].length ?? 0;
  const colon = segment.slice(head, head + longestLabel).search(/\s*[:：]/u);
  if (colon > 0) {
    const kind = labels.get(
      segment
        .slice(head, head + colon)
        .toLowerCase()
        .trim(),
    );
    if (kind !== undefined) return { kind, length: head + segment.slice(head).search(/[:：]/u) + 1 };
  }
  const whole = labels.get(segment.slice(head).toLowerCase().trim());
  if (whole !== undefined) return { kind: whole, length: segment.length };
  return spokenLabel(segment, head, labels);
}

/** Labels that are read on without a colon: "geboren am 1.2.1990 in Bonn", "née le 4 mai 1988", "lives in Lyon". */
function spokenLabel(
  segment: string,
  head: number,
  labels: ReadonlyMap<string, LabelKind>,
): { readonly kind: LabelKind; readonly length: number } | null {
  const words = [...segment.slice(head, head + longestLabel).matchAll(/\S+/gu)].slice(0, 5);
  for (const word of [...words].reverse()) {
    const length = word.index + word[0].length;
    const label = segment.slice(head, head + length).toLowerCase();
    const kind = labels.get(label);
    const value = segment.slice(head + length);
    if (kind === undefined || value.trim() === '') continue;
    if (kind === 'birth' && /\d{2}/u.test(value) && value.length <= 60) return { kind, length: head + length };
    if (kind === 'contact' && /^[\s.]*[+(\d]/u.test(value)) return { kind, length: head + length };
    if (kind === 'address' && label.includes(' ') && value.length <= 60) return { kind, length: head + length };
  }
  return null;
}

function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(separators)) {
    segments.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...segments, { start, end: text.length }].filter(segment => segment.end > segment.start);
}

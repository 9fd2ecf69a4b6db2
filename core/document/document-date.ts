/** By which properties a document says when it was written, in the order in which they are believed; names as in PDF. */
const dateProperties = ['ModDate', 'CreationDate'] as const;

/** ISO 32000-2, 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm'`, all after the year optional. */
const pdfDate = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:([+-])(\d{2})'?(\d{2})?'?|Z)?/u;

/** The date that python-docx's template leaves in whatever is made with it: it tells nothing of the document. */
const templateDates: ReadonlySet<number> = new Set([Date.UTC(2013, 11, 23, 23, 15)]);

/** PDF 1.0 came out in 1993; what claims to be older was written by a wrong clock. */
const earliest = Date.UTC(1993, 0, 1);

/** When a document was last changed, else made, by what it says itself: milliseconds since 1970, UTC; null where it says nothing. */
export function documentDate(properties: Readonly<Record<string, string>>): number | null {
  for (const name of dateProperties) {
    const at = parseDate(properties[name]?.trim() ?? '');
    if (at !== null && at >= earliest && !templateDates.has(at)) return at;
  }
  return null;
}

function parseDate(text: string): number | null {
  const parsed = /^\d{4}-\d{2}/u.test(text) ? Date.parse(text) : parsePdfDate(text);
  return Number.isFinite(parsed) ? parsed : null;
}

function parsePdfDate(text: string): number {
  const found = pdfDate.exec(text);
  if (found === null) return Number.NaN;
  const number = (index: number, absent: number): number => Number(found[index] ?? absent);
  const local = Date.UTC(number(1, 0), number(2, 1) - 1, number(3, 1), number(4, 0), number(5, 0), number(6, 0));
  const offsetMinutes = (found[7] === '-' ? -1 : 1) * (number(8, 0) * 60 + number(9, 0));
  return local - offsetMinutes * 60_000;
}

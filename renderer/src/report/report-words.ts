import type { CandidateReport } from '../../../core/contract/report.ts';
import type { Experience, PartialDate } from '../../../core/contract/cv.ts';
import type { Recommendation } from '../../../core/contract/match.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Recommendations as people read them. */
export const recommendationWords: Readonly<Record<Recommendation, string>> = {
  'strong-yes': 'Strong yes',
  yes: 'Yes',
  maybe: 'Maybe',
  no: 'No',
  'strong-no': 'Strong no',
};

/** `2026-11-21` → "21 November 2026". */
export function showDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** `2021-03` → "Mar 2021"; `2021` → "2021". */
export function showMonth(date: PartialDate): string {
  const [year, month] = date.split('-');
  return month === undefined ? (year ?? '') : `${(monthNames[Number(month) - 1] ?? '').slice(0, 3)} ${year ?? ''}`;
}

/** "Mar 2021 – now", "2014 – 2016"; empty when nothing is printed. */
export function showPeriod(start: PartialDate | null, end: PartialDate | null, current: boolean): string {
  const last = current ? 'now' : end === null ? '' : showMonth(end);
  return [start === null ? '' : showMonth(start), last].filter(part => part !== '').join(' – ');
}

/** The person's name, or the file's where none was read. */
export function nameOf(report: CandidateReport): string {
  return report.cv.name?.value ?? report.file;
}

/** Months as "5 y 9 m". */
export function showMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? `${years} y` : '', rest > 0 || years === 0 ? `${rest} m` : ''].filter(part => part !== '').join(' ');
}

/** First month of a date counted from year 0, or the last one (`end`) when only the year is printed. */
export function monthIndex(date: PartialDate, end = false): number {
  const [year, month] = date.split('-');
  return Number(year) * 12 + (month === undefined ? (end ? 11 : 0) : Number(month) - 1);
}

/** A score without needless decimals: 88, 46.4. */
export function showNumber(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

/** "1 word", "41 words". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
}

/** As `count`, with small numbers as words at the head of a sentence: "Five documents". */
export function countInWords(amount: number, one: string, many = `${one}s`): string {
  const word = numberWords[amount] ?? amount.toLocaleString('en');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${amount === 1 ? one : many}`;
}

/** A small number as a word: "two", "41". */
export function inWords(amount: number): string {
  return numberWords[amount] ?? amount.toLocaleString('en');
}

/** At most `longest` characters, cut at a word where there is one near, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** "Staff engineer, Nordbank". */
export function showPosition(entry: Experience): string {
  return [entry.title, entry.organization].filter(part => part !== '').join(', ');
}

/** What several passages about hidden text hold together, in words. */
export function countWords(texts: readonly string[]): number {
  return texts.flatMap(text => text.split(/\s+/)).filter(word => word !== '').length;
}

import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import type { PartialDate } from '../../../../../core/contract/cv.ts';
import type { HiddenText } from '../../../../../core/contract/document.ts';
import { sayOccupation } from '../../../../../core/occupations/say-occupation.ts';
import { showDecimal } from '../../../data/formats.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Name of a person, or of the file where none was read. */
export function nameOf({ name, file }: Pick<BatchRow, 'name' | 'file'>): string {
  return name === '' ? file : name;
}

/** "Staff engineer, Nordbank · 9.5 years · Malmö"; what is not known is left out. */
export function headlineOf(row: BatchRow, person: PersonView | null): string {
  const current = person?.cv?.experience.find(entry => entry.current) ?? person?.cv?.experience[0];
  const position = current === undefined ? '' : [current.title, current.organization].filter(part => part !== '').join(', ');
  const years = row.totalYears === null ? '' : `${showDecimal(row.totalYears)} ${row.totalYears === 1 ? 'year' : 'years'}`;
  const place = person?.cv?.location?.value ?? '';
  return [position === '' ? row.headline : position, sayOccupation(current?.occupation), years, place]
    .filter(part => part !== '')
    .join(' · ');
}

/** "85–90"; empty where the range is one number. */
export function rangeOf({ low, high }: Pick<BatchRow, 'low' | 'high'>): string {
  if (low === null || high === null) return '';
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? '' : `${from}–${to}`;
}

/**
 * Another score beside the one that is shown: whole numbers, but one decimal for both where they would read the same:
 * "92", or "85.4" "instead of 84.6 ".
 */
export function sayWouldBe(score: number, other: number): { readonly would: string; readonly instead: string } {
  if (Math.round(score) !== Math.round(other)) return { would: String(Math.round(other)), instead: '' };
  return { would: showDecimal(other, true), instead: `instead of ${showDecimal(score, true)} ` };
}

/** Words that several hidden passages hold together. */
export function countHidden(hidden: readonly HiddenText[]): number {
  return hidden.reduce((sum, { text }) => sum + text.split(/\s+/).filter(word => word !== '').length, 0);
}

/** The sentences of the notice about hidden text; null when there is none. */
export function sayHidden(person: PersonView): { readonly strong: string; readonly rest: string } | null {
  const words = countHidden(person.hidden);
  if (words === 0) return null;
  const pages = new Set(person.hidden.map(passage => passage.page));
  const where = pages.size === 1 ? 'this page' : `${pages.size} pages`;
  const score = person.row.score === null ? '' : ` The score is ${Math.round(person.row.score)} with or without them.`;
  const orders = person.instructions.filter(passage => passage.hidden).reduce((sum, { quote }) => sum + quote.split(/\s+/).length, 0);
  const told =
    orders === 0 ? '' : ` ${capital(numbers[orders] ?? String(orders))} of them ${orders === 1 ? 'gives' : 'give'} orders to a model.`;
  return {
    strong: `${words} ${words === 1 ? 'word' : 'words'} on ${pages.size === 1 && person.hidden[0] !== undefined && person.document?.pageCount !== 1 ? `page ${person.hidden[0].page}` : where} cannot be seen by a reader.`,
    rest: `${words === 1 ? 'It is' : 'They are'} marked on the page and ${words === 1 ? 'was' : 'were'} left out.${score}${told}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2021-03` → "Mar 2021", `2021` → "2021"; empty when nothing is printed. */
export function showMonth(date: PartialDate | null): string {
  const [year = '', month] = (date ?? '').split('-');
  return month === undefined ? year : `${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The current month, "2026-11". */
export function monthOf(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

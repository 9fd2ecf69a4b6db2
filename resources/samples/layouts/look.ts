import type { Person } from '../person.ts';
import { Column } from './column.ts';
import { dirtyPage } from './scan.ts';
import { Sheet } from './sheet.ts';
import type { Ink } from './sheet.ts';
import type { FamilyName } from './typeface.ts';
import type { DateStyle } from './wording.ts';

/** What a single file may choose within its layout. */
export interface Look {
  readonly family: FamilyName;
  /** Main colour as #rrggbb. */
  readonly accent: string;
  readonly dates: DateStyle;
  readonly size?: 'A4' | 'LETTER';
  /** Adds what a scanner adds, for a page that will be turned into a picture. */
  readonly scanned?: boolean;
}

/** A layout turns a person into the bytes of a PDF. */
export type Layout = (person: Person, look: Look) => Promise<Buffer>;

/** The inks of a page, derived from one text size. */
export interface Inks {
  readonly body: Ink;
  readonly strong: Ink;
  readonly italic: Ink;
  readonly faint: Ink;
  readonly accent: Ink;
}

/** Derives the inks that most layouts need from the size of their running text. */
export function inksOf(look: Look, size: number): Inks {
  return {
    body: { cut: 'regular', size, colour: '#222222' },
    strong: { cut: 'bold', size: size + 0.4, colour: '#111111' },
    italic: { cut: 'italic', size, colour: '#333333' },
    faint: { cut: 'regular', size: size - 0.6, colour: '#5a6068' },
    accent: { cut: 'bold', size: size + 0.2, colour: look.accent },
  };
}

/** Starts the sheet of a person in the given look. */
export function startSheet(person: Person, look: Look, decorate?: (sheet: Sheet, page: number) => void): Sheet {
  const sheetDecoration = look.scanned === true ? dirtyPage : decorate;
  return new Sheet({
    title: `CV ${person.name}`,
    author: person.name,
    language: person.language,
    family: look.family,
    ...(look.size === undefined ? {} : { size: look.size }),
    ...(sheetDecoration === undefined ? {} : { decorate: sheetDecoration }),
  });
}

/** A column with the same margins on each page. */
export function plainColumn(
  sheet: Sheet,
  margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  later = margin.top,
): Column {
  return new Column(sheet, page => ({
    x: margin.left,
    width: sheet.width - margin.left - margin.right,
    top: page === 0 ? margin.top : later,
    bottom: sheet.height - margin.bottom,
  }));
}

/** E-mail, phone, place and links in the order in which people print them. */
export function contactLines(person: Person): readonly string[] {
  const { email, phone, place, links } = person.contact;
  return [place, phone, email, ...links];
}

/** The same text with the first word in full and the rest, for names set in two weights. */
export function splitName(name: string): readonly [given: string, family: string] {
  const at = name.indexOf(' ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

import { createRequire } from 'node:module';
import path from 'node:path';

/** The cuts that a layout may ask for; a family without a medium cut answers with bold. */
export type Cut = 'regular' | 'italic' | 'medium' | 'bold';
export type FamilyName = 'inter' | 'liberation' | 'times' | 'helvetica';

/** A piece of text that one font file can draw. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

const requireFromHere = createRequire(import.meta.url);
const interFolder = path.dirname(requireFromHere.resolve('@fontsource/inter/package.json'));
const liberationFolder = path.join(path.dirname(requireFromHere.resolve('pdfjs-dist/package.json')), 'standard_fonts');

const interCuts: Readonly<Record<Cut, string>> = { regular: '400-normal', italic: '400-italic', medium: '600-normal', bold: '700-normal' };
const liberationCuts: Readonly<Record<Cut, string>> = { regular: 'Regular', italic: 'Italic', medium: 'Bold', bold: 'Bold' };
const standardCuts: Readonly<Record<'times' | 'helvetica', Readonly<Record<Cut, string>>>> = {
  times: { regular: 'Times-Roman', italic: 'Times-Italic', medium: 'Times-Bold', bold: 'Times-Bold' },
  helvetica: { regular: 'Helvetica', italic: 'Helvetica-Oblique', medium: 'Helvetica-Bold', bold: 'Helvetica-Bold' },
};

/** Letters outside Latin-1 that the latin file of @fontsource/inter draws all the same (its published unicode-range). */
const latinExtras = /[\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/u;
const vietnamese = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;

type Subset = 'latin' | 'latin-ext' | 'vietnamese';

function subsetOf(letter: string): Subset {
  if (letter <= '\u00ff' || latinExtras.test(letter)) return 'latin';
  return vietnamese.test(letter) ? 'vietnamese' : 'latin-ext';
}

/** Splits a text into the runs that the family's font files draw, the way a browser falls back between subsets. */
export function runsOf(text: string, family: FamilyName, cut: Cut): readonly Run[] {
  if (family === 'liberation') return [{ font: `liberation:${cut}`, text }];
  if (family !== 'inter') return [{ font: standardCuts[family][cut], text }];
  const runs: { font: string; text: string }[] = [];
  for (const letter of text) {
    const font = `inter:${cut}:${subsetOf(letter)}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** The font files behind the names that `runsOf` gives, ready for registration; the base-14 fonts need none. */
export function fontFiles(): readonly (readonly [name: string, file: string])[] {
  const files: [string, string][] = [];
  for (const cut of ['regular', 'italic', 'medium', 'bold'] as const) {
    for (const subset of ['latin', 'latin-ext', 'vietnamese'] as const) {
      files.push([`inter:${cut}:${subset}`, path.join(interFolder, 'files', `inter-${subset}-${interCuts[cut]}.woff`)]);
    }
    files.push([`liberation:${cut}`, path.join(liberationFolder, `LiberationSans-${liberationCuts[cut]}.ttf`)]);
  }
  return files;
}

import { cefrLevels, type CefrLevel } from '../contract/cv.ts';
import type { AdLanguage } from './ad-language.ts';
import { sourceOfSpan, type AdReading, type CriterionDraft, type UsedSpans } from './draft.ts';
import type { Clause } from './modality.ts';
import { compileWords } from './word-pattern.ts';

const cefr = /(?<![\p{L}\p{N}])([abc][12])(?![\p{L}\p{N}])/u;
const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Spoken languages that an ad asks for or welcomes, with level where it gives one. Marks their names as used. */
export function readLanguages(reading: AdReading, used: UsedSpans): readonly CriterionDraft[] {
  const drafts = new Map<string, CriterionDraft>();
  for (const clause of reading.clauses) {
    if (clause.modality === 'none' || clause.section === 'benefits') continue;
    for (const { code, pattern } of reading.words.languageNames) {
      const match = pattern.find(clause.folded);
      if (!match || isOther(clause, match.end, reading.language) || isCommonWord(clause, match)) continue;
      if (clause.modality === 'task' && !/speak|language|fluen|sprich|sprach|parl|habl|idioma|langue|spreek|taal|jezyk/.test(clause.folded))
        continue;
      used.push([clause.start + match.start, clause.start + match.end]);
      const known = drafts.get(code);
      if (known && (known.necessity === 'required' || clause.modality === 'preferred')) continue;
      drafts.set(code, describe(reading, clause, code, match));
    }
  }
  return [...drafts.values()];
}

function describe(
  reading: AdReading,
  clause: Clause,
  code: string,
  match: { readonly start: number; readonly end: number },
): CriterionDraft {
  const level = levelNear(clause, match.start, match.end, reading.language);
  const name = english.of(code) ?? code;
  const shown = level === 'native' ? ', native' : level ? ` ${level}` : '';
  return {
    kind: 'language',
    label: `${name}${shown}`,
    necessity: clause.modality === 'preferred' ? 'preferred' : 'required',
    weight: clause.modality === 'preferred' ? 0.5 : 1,
    knockOut: clause.mandatory,
    source: sourceOfSpan(reading.text, clause.start + match.start, clause.start + match.end),
    confidence: 0.9,
    code,
    level,
  };
}

/** Level in the words around: a CEFR level first, else "fluent", "verhandlungssicher", "notions". */
function levelNear(clause: Clause, start: number, end: number, language: AdLanguage): CefrLevel | null {
  const after = clause.folded.slice(end, end + 32).split(/[;,.]/)[0] ?? '';
  const before =
    clause.folded
      .slice(Math.max(0, start - 32), start)
      .split(/[;,.]/)
      .at(-1) ?? '';
  const found = cefr.exec(after)?.[1] ?? cefr.exec(before)?.[1];
  const exact = cefrLevels.find(level => level === found?.toUpperCase());
  if (exact) return exact;
  const near = (['native', 'C2', 'C1', 'B2', 'B1', 'A2'] as const).flatMap(level => {
    const words = compileWords(language.tables.flatMap(table => table.levels[level] ?? []));
    const last = words.findAll(before).at(-1);
    const first = words.find(after);
    const behind = last ? [{ level, distance: before.length - last.end }] : [];
    return behind.concat(first ? { level, distance: first.start } : []);
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.level ?? null;
}

function isOther(clause: Clause, end: number, language: AdLanguage): boolean {
  const trap = compileWords(language.tables.flatMap(table => table.languageTraps)).find(clause.folded.slice(end, end + 26));
  return trap !== null && trap.start <= 10;
}

/** "polish the draft", "als" … a language is written with a capital where its language writes names so. */
function isCommonWord(clause: Clause, match: { readonly start: number; readonly end: number; readonly text: string }): boolean {
  const word = clause.text.slice(match.start, match.end);
  return /^(?:polish|latin|swiss|ga|pools|turc)$/.test(match.text) && word === word.toLowerCase();
}

import type { AdLanguage } from './ad-language.ts';
import type { JobAd } from './draft.ts';
import { compileWords, foldAligned } from './word-pattern.ts';

const suffix =
  /\s*[([{](?:[mwfdxhnivaüë]\s*[/|,*.]?\s*){1,4}[)\]}]|\s*[([]\s*(?:all genders|gn|m\/w\/d|h\/f|f\/h|m\/v|\d{1,3}\s?[–-]\s?\d{1,3}\s?%|\d{1,3}\s?%|full.?time|part.?time|vollzeit|teilzeit|remote)\s*[)\]]|\s*:?in\b(?=\s*\()/giu;

/** "Wir suchen zum 1. Mai eine/n", "We are hiring a": what stands before the title in a heading. */
const seeking =
  /^(?:wir suchen|gesucht|we are looking for|we're looking for|we are hiring|we're hiring|join us as|nous recherchons|nous recrutons|recherche|buscamos|se busca|cerchiamo|procuramos|wij zoeken|szukamy)\b.{0,40}?\s(?:ein(?:e|en|e\/n|en\/e|\(n\))?|an?|une?|un\/une|unos?|unas?|een|um|uma)\s/iu;
/** "Entwickler/in", "Buchhalter:in", "Comptable H/F". */
const femaleEnding = /(?:[/:*_]-?in(?:nen)?\b|\s+[HhFfMm]\s?\/\s?[HhFfMmVvWw](?:\s?\/\s?[DdXx])?)\s*$/u;

/** Title of the position: the first line that reads like one, without "(m/f/x)" and "100 %"; else the file's name. */
export function readTitle(ad: JobAd, language: AdLanguage): string {
  const traps = compileWords(language.tables.flatMap(table => table.titleTraps));
  for (const line of ad.text.split('\n').slice(0, 12)) {
    const bare = clean(line).replace(seeking, '').replace(femaleEnding, '');
    if (bare === '') continue;
    const labelled = /^(?:job title|title|position|stelle|poste|puesto|posizione|função|functie|stanowisko)\s*[:：]\s*(.+)$/iu.exec(bare);
    if (labelled) return clean(labelled[1] ?? '').slice(0, 300);
    const folded = foldAligned(bare);
    if (traps.find(folded)?.text === folded || language.sectionOf(folded) !== null) continue;
    if (bare.split(/\s+/).length <= 12 && !/[.!?]$/.test(bare)) return bare.slice(0, 300);
    break;
  }
  return clean((ad.fileTitle ?? '').replace(/\.[a-z]{2,4}$/i, '').replace(/[_-]+/g, ' ')).slice(0, 300);
}

/** "junior", "senior", "lead" … as the title says it; null where it does not. */
export function readSeniority(title: string, language: AdLanguage): string | null {
  const folded = foldAligned(title);
  const levels = ['executive', 'lead', 'senior', 'junior', 'intern'];
  return levels.find(level => compileWords(language.tables.flatMap(table => table.seniority[level] ?? [])).test(folded)) ?? null;
}

function clean(line: string): string {
  return line
    .replace(/^[\s#>*_-]+/, '')
    .replace(suffix, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

import type { AdLanguage } from './ad-language.ts';
import type { JobAd } from './draft.ts';
import { compileWords, foldAligned } from './word-pattern.ts';

const suffix =
  /\s*[([{](?:[mwfdxhnivaüë]\s*[/|,*.]?\s*){1,4}[)\]}]|\s*[([]\s*(?:all genders|gn|m\/w\/d|h\/f|f\/h|m\/v|\d{1,3}\s?[–-]\s?\d{1,3}\s?%|\d{1,3}\s?%|full.?time|part.?time|vollzeit|teilzeit|remote)\s*[)\]]|\s*:?in\b(?=\s*\()/giu;

/** "Wir suchen zum 1. Mai eine/n", "We are hiring a": what stands before the title in a heading. */
const seeking =
  /^(?:wir suchen|gesucht|we are looking for|we're looking for|we are hiring|we're hiring|join us as|nous recherchons|nous recrutons|recherche|buscamos|se busca|cerchiamo|procuramos|wij zoeken|szukamy)\b.{0,40}?\s(?:ein(?:e|en|e\/n|en\/e|\(n\))?|an?|une?|un\/une|unos?|unas?|een|um|uma)\s/iu;
/** "eine Sachbearbeitung (m/w/d)". */
const indefinite = /^(?:ein(?:e|en|e\/n|en\/e|\(n\))?|une?|un\/une|una|een|uma?)\s(?=\p{Lu}|\p{Ll}{4})/u;
/** "Entwickler/in", "Buchhalter:in", "Comptable H/F". */
const femaleEnding = /(?:[/:*_]-?in(?:nen)?\b|\s+[HhFfMm]\s?\/\s?[HhFfMmVvWw](?:\s?\/\s?[DdXx])?)\s*$/u;

/** Longest title, in words. */
const longestTitle = 12;
/** "(m/w/d)", "(H/F)": no other line of an ad bears such a mark. */
const genderMark = /\((?:[mwfdxhv]\s*[/|*]\s*){1,3}[mwfdxhvi]\)/iu;
/** "Nous recrutons un soudeur TIG/MIG pour notre atelier": the title in an ad without headings. */
const seekingHere =
  /(?:wir suchen|suchen wir|looking for|hiring|recrutons|recherchons|recherche|buscamos|busca|cerchiamo|cerca|ricerchiamo|procuramos|procura|zoeken wij|zoeken|szukamy|poszukujemy)\s(?:ein(?:e|en|e\/n|en\/e|\(n\))?|an?|une?|un\/une|una?|unos?|um|uma|een)\s([^.,;:!?()]{4,60}?)(?=\s(?:for|to|in|who|with|für|zur|zum|mit|pour|para|per|con|com|en|em|voor|met|do|w|na|que|qui|che|die|der)\s|[.,;:!?(])/iu;

function titleIn(line: string): string {
  return clean(line).replace(seeking, '').replace(indefinite, '').replace(femaleEnding, '').trim();
}

/** Title of the position: the first line that reads like one, without "(m/f/x)" and "100 %"; else the file's name. */
export function readTitle(ad: JobAd, language: AdLanguage): string {
  const traps = compileWords(language.tables.flatMap(table => table.titleTraps));
  const lines = ad.text.split('\n').slice(0, 12);
  const marked = lines.find(line => genderMark.test(line) && line.trim().split(/\s+/).length <= longestTitle);
  if (marked !== undefined) return titleIn(marked).slice(0, 300);
  for (const line of lines) {
    const bare = titleIn(line);
    if (bare === '') continue;
    const labelled = /^(?:job title|title|position|stelle|poste|puesto|posizione|função|functie|stanowisko)\s*[:：]\s*(.+)$/iu.exec(bare);
    if (labelled) return clean(labelled[1] ?? '').slice(0, 300);
    const folded = foldAligned(bare);
    if (traps.find(folded)?.text === folded || language.sectionOf(folded) !== null) continue;
    if (bare.split(/\s+/).length <= longestTitle && !/[.!?]$/.test(bare)) return bare.slice(0, 300);
    const sought = seekingHere.exec(line)?.[1];
    if (sought !== undefined) return clean(sought).slice(0, 300);
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

import type { AdLanguage } from './ad-language.ts';
import type { JobAd } from './draft.ts';
import { compileWords, foldAligned } from './word-pattern.ts';

const suffix =
  /\s*[([{](?:[mwfdxhnivaüë]\s*[/|,*.]?\s*){1,4}[)\]}]|\s*[([]\s*(?:all genders|gn|m\/w\/d|h\/f|f\/h|m\/v|\d{1,3}\s?[–-]\s?\d{1,3}\s?%|\d{1,3}\s?%|full.?time|part.?time|vollzeit|teilzeit|remote)\s*[)\]]|[:*_/]in\b(?=\s*\()/giu;

/** "Wir suchen zum 1. Mai eine/n", "We are hiring a": what stands before the title in a heading. */
const seeking =
  /^(?:wir suchen|gesucht|we are looking for|we're looking for|we are hiring|we're hiring|join us as|nous recherchons|nous recrutons|recherche|buscamos|se busca|cerchiamo|procuramos|wij zoeken|szukamy)\b.{0,40}?\s(?:ein(?:e|en|e\/n|en\/e|\(n\))?|an?|une?|un\/une|unos?|unas?|een|um|uma)\s/iu;
/** "eine Sachbearbeitung (m/w/d)". */
const indefinite = /^(?:un\(e\)|ein(?:e|en|e\/n|en\/e|\(n\))?|une?|un\/une|una|een|uma?)\s(?=\p{Lu}|\p{Ll}{4})/u;
/** "Entwickler/in", "Buchhalter:in", "Comptable H/F". */
const femaleEnding = /(?:[/:*_]-?in(?:nen)?\b|\s+[HhFfMm]\s?\/\s?[HhFfMmVvWw](?:\s?\/\s?[DdXx])?)\s*$/u;

/** Longest title, in words. */
const longestTitle = 12;
/** "(m/w/d)", "(H/F)": no other line of an ad bears such a mark. */
export const genderMark = /\((?:[mwfdxhv]\s*[/|*]\s*){1,3}[mwfdxhvi]\)/iu;
/** "Nous recrutons un soudeur TIG/MIG pour notre atelier": the title in an ad without headings. */
const seekingHere =
  /(?:wir suchen|suchen wir|looking for|hiring|recrutons|recherchons|recherche|buscamos|busca|cerchiamo|cerca|ricerchiamo|procuramos|procura|zoeken wij|zoeken|szukamy|poszukujemy)\s(?:ein(?:e|en|e\/n|en\/e|\(n\))?|an?|une?|un\/une|una?|unos?|um|uma|een)\s([^.,;:!?()]{4,60}?)(?=\s(?:for|to|in|who|with|für|zur|zum|mit|pour|para|per|con|com|en|em|voor|met|do|w|na|que|qui|che|die|der)\s|[.,;:!?(])/iu;

/** "Academia busca PROFESOR DE INGLÉS para …": the title in capitals. */
const seekingCapitals =
  /(?:sucht|seeks|recruits|recrute|busca|cerca|seleziona|procura|recruta|zoekt|poszukuje)\s(\p{Lu}{3}[\p{Lu}/()' -]{2,60}?)(?=\s\p{Ll}|[.,;:!?]|$)/u;
/** An employer's sentence that goes on with the title in the next line. */
const seeks =
  /(?:^|\s)(?:sucht|stellt|seeks|recruits|recrute|busca|incorpora|selecciona|cerca|ricerca|seleziona|procura|recruta|contrata|zoekt|poszukuje|zatrudni)(?=\s|:|$)/iu;

function titleIn(line: string): string {
  return clean(line).replace(seeking, '').replace(indefinite, '').replace(femaleEnding, '').trim();
}

/** "Job title: …", "stanowisko: …": the title under a label. */
const label =
  /^(?:.{0,40}\s)?(?:job title|title|position|post|role|stelle|stellenbezeichnung|poste|intitul[ée] du poste|puesto|posizione|funç[ãa]o|cargo|functie|stanowisko)\s*[:：]\s*(\S.+)$/iu;
/** "Shop assistant wanted for …": the title before the word for seeking. */
const wanted =
  /^(.{3,60}?)\s(?:wanted|needed|required|gesucht|recherchée?|demandée?|se busca|cercasi|ricercato|ricercata|gezocht|poszukiwan[ya]|procura-se)(?=\s(?:for|by|in|at|für|in|ab|zum|pour|à|para|en|per|presso|voor|do|na|w)\s|[.,:!]|$)/iu;

/** Title of the position: the line that reads like one, without "(m/f/x)" and "100 %"; else the file's name. */
export function readTitle(ad: JobAd, language: AdLanguage): string {
  const lines = ad.text.split('\n').slice(0, 12);
  const marked = lines.find(line => genderMark.test(line) && line.trim().split(/\s+/).length <= longestTitle);
  if (marked !== undefined) return titleIn(marked).slice(0, 300);
  const labelled = lines
    .map(line => label.exec(clean(line))?.[1] ?? '')
    .find(text => text !== '' && text.split(/\s+/).length <= longestTitle);
  if (labelled !== undefined) return titleIn(labelled).slice(0, 300);
  return titleLine(lines, language) ?? clean((ad.fileTitle ?? '').replace(/\.[a-z]{2,4}$/i, '').replace(/[_-]+/g, ' ')).slice(0, 300);
}

/** The first line that is short enough, or the title that the first sentence seeks somebody for. */
function titleLine(lines: readonly string[], language: AdLanguage): string | null {
  const traps = compileWords(language.tables.flatMap(table => table.titleTraps));
  for (const line of lines) {
    const bare = titleIn(line);
    if (bare === '') continue;
    const folded = foldAligned(bare);
    if (traps.find(folded)?.text === folded || language.sectionOf(folded) !== null) continue;
    const before = wanted.exec(bare)?.[1];
    if (before !== undefined) return titleIn(before).slice(0, 300);
    if (bare.split(/\s+/).length <= longestTitle && !/[.!?]$/.test(bare)) return bare.slice(0, 300);
    const sought = seekingHere.exec(line)?.[1] ?? seekingCapitals.exec(line)?.[1];
    if (sought !== undefined) return clean(sought).slice(0, 300);
    if (!seeks.test(line)) return null;
  }
  return null;
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

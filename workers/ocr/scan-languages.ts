import type { ScanLanguage } from '../../core/contract/recognition.ts';

/** Short words and headings by which a language is told in what English letters make of it; accents may be missing. */
const tellingWords: Readonly<Record<ScanLanguage, string>> = {
  eng: 'the and of in with for to from at on by experience education skills years university present languages team work',
  deu: 'und der die das mit von bei für fur im zu den des ein eine als auf berufserfahrung ausbildung kenntnisse heute sprachen lebenslauf jahre',
  fra: 'et de la le les des du en pour avec dans sur une un au aux expérience experience formation compétences competences langues ans depuis',
  spa: 'y de la el los las en con para por del una un al experiencia formación formacion idiomas habilidades años actualidad educación educacion',
  ita: 'e di il la le gli dei delle del della con per nel presso una un esperienza formazione istruzione competenze lingue anni oggi',
  por: 'e de da do das dos em com para na no uma um pela experiência experiencia formação formacao competências competencias idiomas anos atual',
  nld: 'en de het van een met voor bij op in te als werkervaring opleiding opleidingen vaardigheden talen heden jaar ervaring',
  pol: 'i w z na do od oraz dla przez po przy doświadczenie doswiadczenie wykształcenie wyksztalcenie umiejętności umiejetnosci języki jezyki obecnie lat',
};

/** Words of a language, at least, that a page must hold for it, and how many more than of any other. */
const fewestWords = 4;
const clearlyMore = 1.25;

/**
 * The language among `allowed` whose short words are the most frequent in the text; null where none stands out.
 * The text may have been recognised with letters of another language.
 */
export function languageOf(text: string, allowed: readonly ScanLanguage[]): ScanLanguage | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = allowed
    .map(language => {
      const telling = new Set(tellingWords[language].split(' '));
      return { language, count: words.reduce((sum, word) => (telling.has(word) ? sum + 1 : sum), 0) };
    })
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (first === undefined || first.count < fewestWords || first.count < clearlyMore * (second?.count ?? 0)) return null;
  return first.language;
}

import { sourceOfSpan, type AdReading, type CriterionDraft } from './draft.ts';
import { compileWords, foldAligned, sourceOf } from './word-pattern.ts';

/** Where the work is done, if the ad says so under a label ("Location: Porto") or as "based in Porto". Fully remote work asks for no place. */
export function readLocation(reading: AdReading): readonly CriterionDraft[] {
  const { text, language } = reading;
  const folded = foldAligned(text);
  const labels = sourceOf(language.tables.flatMap(table => table.places));
  const pattern = new RegExp(String.raw`(?:${labels}\s*[:|][\s|]*|based in\s+|standort\s+|basé à\s+|con sede en\s+)`, 'gu');
  const remote = compileWords(language.tables.flatMap(table => table.remote)).test(folded);
  for (const match of folded.matchAll(pattern)) {
    const start = match.index + match[0].length;
    const place =
      /^[*\s]*(?:Near|Nahe|Close to|Près de|Cerca de|Raum|Region|City of)?\s*(\p{Lu}[\p{L}'’.-]+(?:[ -](?:\p{Lu}[\p{L}'’.-]+|am|an|der|upon|sur|de|la|le|del|do))*)/u.exec(
        text.slice(start, start + 60),
      );
    const name = place?.[1];
    if (!place || !name) continue;
    const from = start + place[0].length - name.length;
    return [
      {
        kind: 'location',
        label: remote ? `${name} or remote` : name,
        necessity: 'preferred',
        weight: 0.3,
        knockOut: false,
        source: sourceOfSpan(text, from, from + name.length),
        confidence: 0.6,
        places: [name],
        remote,
      },
    ];
  }
  return [];
}

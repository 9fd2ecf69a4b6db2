import { errorCatalogue } from '../../core/contract/error-catalogue.ts';
import type { Words } from '../../core/language/texts.ts';

/** The English words of errors: those of the error catalogue, with placeholders as all other texts have them. */
export const errorTexts: Words = Object.fromEntries(
  Object.entries(errorCatalogue).map(([code, { sentence, nextStep }]) => [
    code,
    { sentence: marked(sentence), nextStep: marked(nextStep) },
  ]),
);

function marked(text: string): string {
  return text.replace(/\{(\w+)\}/g, '{{$1}}');
}

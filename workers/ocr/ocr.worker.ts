import { AppError } from '../../core/contract/errors.ts';
import { RecogniseInput, recognitionLimits } from '../../core/contract/recognition.ts';
import { drawablePdf } from '../read/drawable.ts';
import { defineTask } from '../runtime.ts';
import { recogniseDocument } from './recognise-document.ts';
import { loadTextRecogniser, type TextRecogniser } from './text-recogniser.ts';

let loading: Promise<TextRecogniser> | null = null;

/** Loaded with the first page, once; without it pictures stay pictures. */
async function textRecogniser(): Promise<TextRecogniser> {
  loading ??= loadTextRecogniser(recognitionLimits.dotsPerInch);
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw new AppError('DOCUMENT_NO_TEXT', {}, { cause: error });
  }
}

export const recognise = defineTask(RecogniseInput, async (input, { reached }) => {
  const bytes = (await drawablePdf(input.bytes)) ?? input.bytes;
  return recogniseDocument({ ...input, bytes }, await textRecogniser(), reached);
});

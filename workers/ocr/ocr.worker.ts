import { AppError } from '../../core/contract/errors.ts';
import { RedactPagesInput } from '../../core/contract/blind.ts';
import { CheckPageInput } from '../../core/contract/page-check.ts';
import { RecogniseInput, recognitionLimits } from '../../core/contract/recognition.ts';
import { drawablePdf } from '../read/drawable.ts';
import { defineTask } from '../runtime.ts';
import { checkPage as checkPageOf, openForCheck } from './check-page.ts';
import { recogniseDocument } from './recognise-document.ts';
import { redactPages as redactPagesOf } from './redact-pages.ts';
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

export const checkPage = defineTask(CheckPageInput, async (input, { reached }) => {
  const document = await openForCheck(input);
  return checkPageOf(document, input, await recogniserForCheck(), reached);
});

export const redactPages = defineTask(RedactPagesInput, input => redactPagesOf(input));

/** Without recognition nothing can be compared, which is said. */
async function recogniserForCheck(): Promise<TextRecogniser> {
  return textRecogniser().catch((error: unknown) => {
    throw new AppError('RECOGNITION_MISSING', {}, { cause: error });
  });
}

import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { ErrorCode } from '../../../../../core/contract/errors.ts';
import { say } from '../../../language/texts.ts';

type AskReason = 'password' | 'scan' | 'damaged' | 'large' | 'pages' | 'empty' | 'format' | 'notCv' | 'several' | 'other';

const reasons: Readonly<Partial<Record<ErrorCode, AskReason>>> = {
  DOCUMENT_ENCRYPTED: 'password',
  DOCUMENT_WRONG_PASSWORD: 'password',
  DOCUMENT_NO_TEXT: 'scan',
  DOCUMENT_NOT_RECOGNISED: 'scan',
  DOCUMENT_DAMAGED: 'damaged',
  DOCUMENT_UNSAFE: 'damaged',
  DOCUMENT_TOO_LARGE: 'large',
  DOCUMENT_TOO_MANY_PAGES: 'pages',
  DOCUMENT_EMPTY: 'empty',
  DOCUMENT_UNSUPPORTED: 'format',
  DOCUMENT_NOT_A_CV: 'notCv',
  DOCUMENT_RULED_OUT: 'notCv',
  DOCUMENT_SEVERAL_PEOPLE: 'several',
};

/** A polite letter that asks for the file once more, and says what was wrong with it. Nothing is sent. */
export function askForFile({ file, errorCode }: Pick<BatchRow, 'file' | 'errorCode'>): string {
  const reason = (errorCode === null ? undefined : reasons[errorCode]) ?? 'other';
  const name = file.split('/').at(-1) ?? file;
  return [say('help:ask.greeting'), say(`help:ask.reason.${reason}`, { file: name }), say('help:ask.request'), say('help:ask.close')].join(
    '\n\n',
  );
}

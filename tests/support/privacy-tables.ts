import { fileURLToPath } from 'node:url';
import { readPrivacyTables } from '../../electron/features/blind/privacy-words.ts';

/** The shipped words of who a person is. */
export const privacyTables = readPrivacyTables(fileURLToPath(new URL('../../resources/', import.meta.url)));

import { fileURLToPath } from 'node:url';
import { readPrivacyTables } from '../../electron/features/blind/privacy-words.ts';

/** What is shipped beside the program. */
export const resourcesFolder = fileURLToPath(new URL('../../resources/', import.meta.url));

/** The shipped words of who a person is. */
export const privacyTables = readPrivacyTables(resourcesFolder);

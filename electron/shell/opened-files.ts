import { existsSync } from 'node:fs';
import path from 'node:path';

/** Files and folders among the words of a start: what exists, as whole paths. Switches and the name of the command are none. */
export function openedFiles(words: readonly string[], workingFolder: string): readonly string[] {
  return words
    .filter(word => word !== '' && !word.startsWith('-') && word !== 'window' && word !== 'dev')
    .map(word => path.resolve(workingFolder, word))
    .filter(file => existsSync(file));
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compilePrivacyTables, type PrivacyTables } from '../../../core/privacy/privacy-tables.ts';

/** The shipped words of who a person is. Throws where a file is missing or wrong: without them nothing may be shown as blind. */
export function readPrivacyTables(resourcesFolder: string): PrivacyTables {
  const folder = path.join(resourcesFolder, 'privacy');
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  const parsed = files.map((name): readonly [string, unknown] => [
    name.replace(/\.json$/u, ''),
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  ]);
  return compilePrivacyTables(Object.fromEntries(parsed));
}

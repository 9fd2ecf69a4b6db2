// What `electron <folder>` runs first in the bare runtime: becomes the application in that folder.
// A module with top-level await, so that Electron holds back its ready event until the application's
// own main module has been evaluated.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const target = process.argv.slice(1).find(argument => !argument.startsWith('-'));

if (target === undefined) {
  console.log(`Electron ${process.versions.electron}, without an application`);
  process.exit(0);
}

try {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  await import(pathToFileURL(become(path.resolve(target))).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}

/**
 * Takes over name, version and path of the application.
 * @param {string} place an application folder or a script
 * @returns {string} the main module
 */
function become(place) {
  if (!statSync(place).isDirectory()) {
    app.setAppPath(path.dirname(place));
    return place;
  }
  const about = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name ?? 'Electron');
  if (about.version) app.setVersion(about.version);
  app.setAppPath(place);
  return path.join(place, about.main ?? 'index.js');
}

// What `electron [-r module] <folder>` runs first in the bare runtime: loads the modules, then becomes the application in that folder.
// A module with top-level await, so that Electron holds back its ready event until the application's
// own main module has been evaluated.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { modules, target } = readArguments(process.argv.slice(1));

if (target === undefined) {
  console.log(`Electron ${process.versions.electron}, without an application`);
  process.exit(0);
}

try {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  for (const module of modules) createRequire(import.meta.url)(path.resolve(module));
  await import(pathToFileURL(become(path.resolve(target))).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}

/**
 * @param {readonly string[]} words what follows the program
 * @returns {{ modules: string[], target: string | undefined }} what -r names, and the application
 */
function readArguments(words) {
  const modules = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '-r' && words[at + 1] !== undefined) modules.push(words[(at += 1)]);
    else if (!words[at].startsWith('-')) return { modules, target: words[at] };
  }
  return { modules, target: undefined };
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

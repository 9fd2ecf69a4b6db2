import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../core/language/texts.ts';
import { englishWords } from '../../resources/locales/catalogues.ts';
import { bareWords } from './bare-words.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Folders of the window that speak every language, and stay so; a folder that was converted comes to them. */
const converted = ['app', 'language', 'ui', 'features/home'];

function sourcesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => ending.test(file) && !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(file))
    .map(file => path.join(folder, file));
}

function read(file: string): string {
  return readFileSync(path.join(project, file), 'utf8');
}

describe('folders that speak every language', () => {
  it.each(converted)('%s hold no words of their own', folder => {
    const found = sourcesIn(`renderer/src/${folder}`, /\.tsx?$/).flatMap(file =>
      bareWords(file, read(file)).map(words => `${file}:${words}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Nothing waits.</p>', '1: Nothing waits.'],
    ['<button aria-label="Close" />', '1: Close'],
    ["<b>{busy ? 'Saving' : 'Save'}</b>", '1: Saving'],
    ['<Tip label={`Move ${name}`} />', '1: Move'],
    ["useCommands([{ id: 'a', title: 'Next pane' }])", '1: Next pane'],
  ])('would be told by %s', (text, words) => {
    expect(bareWords('a.tsx', text)).toContain(words);
  });

  it.each(['<p className="lead">{say(\'home:drop.lead\')}</p>', '<b>{count} · {name}</b>', '<Menu position="bottom" />'])(
    'may hold %s',
    text => {
      expect(bareWords('a.tsx', text)).toEqual([]);
    },
  );
});

describe('texts', () => {
  it('are all used: by their key, or by one that is put together from its beginning', () => {
    const code = [...sourcesIn('renderer/src', /\.tsx?$/), ...sourcesIn('electron', /\.ts$/)].map(read).join('\n');
    const unused = keysOf(englishWords).filter(key => !key.startsWith('errors.') && !isUsed(key, code));
    expect(unused).toEqual([]);
  });
});

function keysOf(words: Words, prefix = ''): readonly string[] {
  const keys = Object.entries(words).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${prefix}${key}`.replace(/_(zero|one|other)$/, '')] : keysOf(text, `${prefix}${key}.`),
  );
  return [...new Set(keys)];
}

/** Looks for 'area:a.b', 'a.b', or a template that begins with "a." or "area:a." as code writes keys. */
function isUsed(key: string, code: string): boolean {
  const [, ...parts] = key.split('.');
  const own = parts.join('.');
  if (code.includes(`${own}'`) || code.includes(`${own}\``)) return true;
  return parts.some((_part, index) => {
    const [start, end] = [parts.slice(0, index).join('.'), parts.slice(index + 1).join('.')];
    return index > 0 && code.includes(`${start}.\${`) && (end === '' || code.includes(`}.${end}\``));
  });
}

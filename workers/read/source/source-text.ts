import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { delimitedText } from './delimited.ts';
import { isLatex, latexText } from './latex.ts';
import { outline, type Tree } from './outline.ts';
import { parseYaml } from './yaml.ts';

/** So many named values make a text that begins as data data, and not prose about it. */
const plainlyNamed = 3;

/**
 * A CV that was kept as data or as source (JSON, YAML, XML, LaTeX, a saved spreadsheet) as lines that a person would
 * write; other text as it is. Throws DOCUMENT_DAMAGED for what plainly is data and is broken, DOCUMENT_UNSAFE for XML
 * with entities, DOCUMENT_UNSUPPORTED for a list of several people.
 */
export function sourceText(text: string): string {
  const start = text.slice(0, 2_000).trimStart();
  if (/^[{[]/.test(start)) return outlined(parseJson(text), text);
  if (/^<(\?xml|[A-Za-z][\w:.-]*[\s>])/.test(start)) return outlined(xmlTree(text), text);
  if (isLatex(text)) return latexText(text);
  const table = delimitedText(text);
  if (table !== null) return table;
  if (isTabbedYaml(text)) throw broken('YAML');
  return /^[\w"'$ -]{1,40}:(\s|$)|^---\s*$|^#/m.test(start) ? outlined(parseYaml(text), text) : text;
}

function outlined(tree: Tree | null, text: string): string {
  const lines = tree === null ? [] : outline(tree);
  return lines.length === 0 ? text : lines.join('\n');
}

function parseJson(text: string): Tree | null {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    if (count(text, /"[^"\n]{1,80}"\s*:/g) >= plainlyNamed) throw broken('JSON');
    return null;
  }
}

/** XML as data: elements of one name are a list; null where it is not well-formed. */
function xmlTree(text: string): Tree | null {
  try {
    const root = parseXml(new TextEncoder().encode(text));
    return { [root.name]: treeOf(root) };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'DOCUMENT_DAMAGED') throw error;
    if (/^\s*<\?xml/.test(text) || count(text, /<\/[A-Za-z][\w:.-]*\s*>/g) >= plainlyNamed) throw broken('XML');
    return null;
  }
}

/** Data may not be set in by tabs in YAML (1.2.2, 6.1): what stands below another line is lost. */
function isTabbedYaml(text: string): boolean {
  return /^---\s*\n/.test(text) && !/\n---\s*\n|^#{2,} /m.test(text.slice(4)) && count(text, /^\t+(?:- )?["\w ]{1,40}:/gm) >= plainlyNamed;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function broken(language: string): AppError {
  return new AppError('DOCUMENT_DAMAGED', { reason: `its ${language} breaks off or is not well-formed` });
}

function treeOf(element: XmlElement): Tree {
  const children = elementsOf(element);
  if (children.length === 0) return textOf(element).trim();
  const lists = new Map<string, Tree[]>();
  for (const child of children) {
    const list = lists.get(child.name) ?? [];
    list.push(treeOf(child));
    lists.set(child.name, list);
  }
  return Object.fromEntries([...lists].map(([name, list]) => [name, list.length === 1 ? (list[0] ?? null) : list]));
}

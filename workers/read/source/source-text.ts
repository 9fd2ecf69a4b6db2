import { z } from 'zod';
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { isLatex, latexText } from './latex.ts';
import { outline, type Tree } from './outline.ts';
import { parseYaml } from './yaml.ts';

/** A CV that was kept as data or as source (JSON, YAML, XML, LaTeX) as lines that a person would write; other text as it is. */
export function sourceText(text: string): string {
  const start = text.slice(0, 2_000).trimStart();
  if (/^[{[]/.test(start)) return outlined(parseJson(text), text);
  if (/^<(\?xml|[A-Za-z][\w:.-]*[\s>])/.test(start)) return outlined(xmlTree(text), text);
  if (isLatex(text)) return latexText(text);
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
    return null;
  }
}

/** XML as data: elements of one name are a list; null where it is not well-formed. */
function xmlTree(text: string): Tree | null {
  try {
    const root = parseXml(new TextEncoder().encode(text));
    return { [root.name]: treeOf(root) };
  } catch {
    return null;
  }
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

import type { Tree } from './outline.ts';

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Lines within each other, at most. */
const deepest = 20;
const pair = /^("[^"]+"|'[^']+'|[\w .\-/$&À-ž]{1,40}):(?:\s+(.*))?$/u;

/** Reads plain YAML: maps, lists, quoted and folded text. Null where the text is none, or where a line of it would be lost. */
export function parseYaml(text: string): Tree | null {
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '' && !/^\s*(#|---|\.\.\.|%)/.test(line))
    .map(line => ({ indent: /^ */.exec(line)?.[0].length ?? 0, text: line.trim() }));
  const pairs = lines.filter(line => pair.test(line.text.replace(/^(- )+/, ''))).length;
  const nested = lines.filter(line => line.indent > 0 || line.text.startsWith('- ')).length;
  const begins = /^\s*---\s*$/m.test(text.slice(0, 400)) || /^[\w-]+:\s*$/m.test(text);
  if (!begins || lines.length < 4 || pairs < 0.4 * lines.length || nested < 3) return null;
  return new YamlReader(lines).whole();
}

class YamlReader {
  readonly #lines: readonly Line[];
  #at = 0;
  #isWhole = true;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** All of it; null where a line fits nowhere. */
  whole(): Tree {
    const tree = this.block(0, 0);
    return this.#isWhole && this.#at >= this.#lines.length ? tree : null;
  }

  /** What stands at an indentation or deeper. */
  block(indent: number, depth: number): Tree {
    const first = this.#lines[this.#at];
    if (first === undefined || first.indent < indent) return null;
    if (depth > deepest) {
      this.#isWhole = false;
      return null;
    }
    return first.text === '-' || first.text.startsWith('- ') ? this.#list(first.indent, depth) : this.#map(first.indent, depth);
  }

  #list(indent: number, depth: number): Tree {
    const items: Tree[] = [];
    for (
      let line = this.#lines[this.#at];
      line !== undefined && line.indent === indent && /^-( |$)/.test(line.text);
      line = this.#lines[this.#at]
    ) {
      const rest = line.text.slice(1).trim();
      if (!pair.test(rest)) {
        this.#at += 1;
        items.push(rest === '' ? this.block(indent + 1, depth + 1) : this.#scalar(rest, indent));
      } else items.push(this.#map(indent + 2, depth + 1, rest));
    }
    return items;
  }

  /** The pairs at an indentation; `lead` is the first, which stands behind a dash. */
  #map(indent: number, depth: number, lead?: string): Tree {
    const map: Record<string, Tree> = {};
    let next = lead ?? this.#lines[this.#at]?.text;
    for (let isLead = lead !== undefined; next !== undefined; isLead = false) {
      const line = this.#lines[this.#at];
      const match = pair.exec(next);
      if (line === undefined || (!isLead && line.indent !== indent) || match === null) break;
      this.#at += 1;
      const key = (match[1] ?? '').replace(/^["']|["']$/g, '');
      const value = match[2] ?? '';
      if (Object.hasOwn(map, key)) this.#isWhole = false;
      map[key] = value === '' ? this.#within(isLead ? indent - 1 : indent, depth) : this.#scalar(value, isLead ? indent - 1 : indent);
      next = this.#lines[this.#at]?.text;
    }
    // A line that fits nowhere is passed over, so that reading ends.
    if (Object.keys(map).length === 0) {
      this.#at += 1;
      this.#isWhole = false;
    }
    return map;
  }

  #within(indent: number, depth: number): Tree {
    const line = this.#lines[this.#at];
    if (line === undefined) return null;
    const isList = line.indent === indent && line.text.startsWith('- ');
    return line.indent > indent || isList ? this.block(line.indent, depth + 1) : null;
  }

  #scalar(value: string, indent: number): Tree {
    if (/^[|>][+-]?$/.test(value)) return this.#folded(indent);
    if (/^\[.*\]$/.test(value))
      return value
        .slice(1, -1)
        .split(',')
        .map(item => unquoted(item.trim()));
    const more = this.#folded(indent);
    return more === '' ? unquoted(value) : `${unquoted(value)} ${more}`;
  }

  /** Further lines of a text: deeper ones that are no pairs and no items. */
  #folded(indent: number): string {
    const parts: string[] = [];
    for (
      let line = this.#lines[this.#at];
      line !== undefined && line.indent > indent && !pair.test(line.text) && !line.text.startsWith('- ');
      line = this.#lines[this.#at]
    ) {
      parts.push(line.text);
      this.#at += 1;
    }
    return parts.join(' ');
  }
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value.replace(/\s+#.*$/, '');
}

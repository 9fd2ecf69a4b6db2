/** A rule of a style sheet: which elements, and what it says of them. */
export interface CssRule {
  /** One selector, without commas. */
  readonly selector: string;
  readonly declarations: readonly CssDeclaration[];
}

/** One property; `important` overrules others. */
export interface CssDeclaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** Rules of one page, at most; a large framework has about ten thousand. */
const mostRules = 20_000;
/** Conditions within each other, at most. */
const deepest = 8;
/** Width of the window in which a page is taken to be looked at, in CSS pixels. */
const windowWidth = 1_280;

/** Reads a style sheet: plain rules, and those under conditions that hold on a screen. Nothing is imported. */
export function parseSheet(sheet: string): readonly CssRule[] {
  const rules: CssRule[] = [];
  readRules(sheet.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' '), rules, 0);
  return rules;
}

/** Reads `property: value; …`, as a `style` attribute has it. */
export function parseDeclarations(text: string): readonly CssDeclaration[] {
  return splitOutside(text, ';').flatMap(part => {
    const colon = part.indexOf(':');
    if (colon === -1) return [];
    const name = part.slice(0, colon).trim();
    const property = name.startsWith('--') ? name : name.toLowerCase();
    const raw = part.slice(colon + 1).trim();
    const value = raw.replace(/\s*!\s*important\s*$/i, '');
    return property === '' || value === '' ? [] : [{ property, value, important: value !== raw }];
  });
}

function readRules(text: string, rules: CssRule[], depth: number): void {
  let at = 0;
  while (at < text.length && rules.length < mostRules) {
    const open = text.indexOf('{', at);
    if (open === -1) return;
    const before = text.slice(at, open);
    const head = before.slice(before.lastIndexOf(';') + 1).trim();
    const close = closingOf(text, open);
    const body = text.slice(open + 1, close);
    if (!head.startsWith('@')) addRule(head, body, rules);
    else if (depth < deepest && holds(head)) readRules(body, rules, depth + 1);
    at = close + 1;
  }
}

function addRule(head: string, body: string, rules: CssRule[]): void {
  const declarations = parseDeclarations(body.includes('{') ? body.slice(0, body.indexOf('{')) : body);
  if (declarations.length === 0) return;
  for (const selector of splitOutside(head, ',').slice(0, mostRules - rules.length))
    if (selector.trim() !== '') rules.push({ selector: selector.trim(), declarations });
}

/** Where the block that begins at `open` ends. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === '"' || letter === "'") at = endOfString(text, at);
    if (depth === 0) return at;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start] || text[at] === '\n') return at;
  }
  return text.length;
}

/** Parts of a text at a mark that stands outside brackets and strings. */
function splitOutside(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"' || letter === "'") at = endOfString(text, at);
    else if ('(['.includes(letter)) depth += 1;
    else if (')]'.includes(letter)) depth -= 1;
    else if (letter === mark && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** True where the rules under an at-rule apply to a page on a screen. */
function holds(head: string): boolean {
  if (/^@(layer|supports)\b/i.test(head)) return true;
  const media = /^@media\b(.*)$/is.exec(head)?.[1];
  return media !== undefined && splitOutside(media, ',').some(isScreenQuery);
}

function isScreenQuery(query: string): boolean {
  const text = query.trim().toLowerCase();
  if (/^(only\s+)?(print|speech|tty)\b/.test(text) || /^not\b/.test(text)) return /^not\s+(print|speech)\b/.test(text);
  return [...text.matchAll(/\(([^()]*)\)/g)].every(([, condition = '']) => isMet(condition));
}

/** Conditions other than on the width are taken as not met: dark colours, narrow pointers, high contrast. */
function isMet(condition: string): boolean {
  const width = /^\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|em|rem)\s*$/.exec(condition);
  if (width === null) return /^\s*(prefers-color-scheme\s*:\s*light|color|screen)\s*$/.test(condition);
  const pixels = Number(width[2]) * (width[3] === 'px' ? 1 : 16);
  return width[1] === 'min' ? windowWidth >= pixels : windowWidth <= pixels;
}

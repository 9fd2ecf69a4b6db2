/** Accents by their command (LaTeX 2e, *Accents*), as combining marks. */
const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
  u: '\u0306',
  k: '\u0328',
};
const symbols: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textbullet: '•',
  cdot: '·',
  cdotp: '·',
  textbar: '|',
  euro: '€',
  texteuro: '€',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  quad: '\t',
  qquad: '\t',
  hfill: '\t',
  hspace: ' ',
  newline: '\n',
  par: '\n',
  today: '',
};
const headings = /^(section|subsection|chapter|cvsection|cvsubsection|rSection|sectiontitle|resumesection|cvheading)\*?$/i;
/** Commands whose arguments are sizes, files, colours and code. */
const dropped =
  /^(documentclass|usepackage|input|include|includegraphics|photo|vspace|hspace|setlength|addtolength|color|textcolor|definecolor|colorlet|geometry|moderncvstyle|moderncvcolor|moderncvtheme|pagestyle|thispagestyle|newcommand|renewcommand|def|let|label|ref|cite|bibliography|bibliographystyle|fontsize|selectfont|linespread|setmainfont|hypersetup|titleformat|titlespacing|newenvironment|raisebox|rule|begin|end|setcounter|addbibresource|nocite|fontfamily|pdfgentounicode|urlstyle|raggedbottom|raggedright|newcolumntype|hline|faIcon|renewenvironment|providecommand|setlist|microtypesetup)\*?$/;
/** Commands of the head that name the person. */
const headCommands =
  /\\(name|firstname|lastname|familyname|author|title|position|address|phone|mobile|email|homepage|website|social|github|linkedin|extrainfo|cvname|cvtitle)\*?(?=[\s[{])/g;
const year = /(19|20)\d{2}|present|heute|today|current|aujourd|actual/i;
const deepest = 30;

/** True for the source of a LaTeX document. */
export function isLatex(text: string): boolean {
  return /^\s*(%[^\n]*\n\s*)*\\(documentclass|begin\{document\}|input|usepackage)/.test(text) || /\\begin\{document\}/.test(text);
}

/** The text of a LaTeX document as it is set, lightly marked: headings, entries with dates, bullets. */
export function latexText(source: string): string {
  const text = source.replace(/(?<!\\)%[^\n]*/g, '').replace(/\\verb(.)(.*?)\1/g, '$2');
  const start = text.indexOf('\\begin{document}');
  const body = start === -1 ? text : text.slice(start + '\\begin{document}'.length);
  const head = start === -1 ? '' : headText(text.slice(0, start));
  const set = expand(body.replace(/\\end\{document\}[^]*$/, ''), 0);
  return `${head}${set}`
    .replace(/[ ]*\n[ ]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function headText(preamble: string): string {
  let name = '';
  const lines: string[] = [];
  for (const match of preamble.matchAll(headCommands)) {
    const { values } = readArguments(preamble, match.index + match[0].length);
    const value = values
      .map(part => expand(part, 0).trim())
      .filter(part => part !== '')
      .join(' ');
    if (/^(name|firstname|lastname|familyname|author|cvname)$/.test(match[1] ?? '')) name = `${name} ${value}`.trim();
    else if (value !== '') lines.push(value);
  }
  return `${name === '' ? '' : `# ${name}\n`}${lines.map(line => `${line}\n`).join('')}\n`;
}

function expand(text: string, depth: number): string {
  if (depth > deepest) return text;
  let out = '';
  for (let at = 0; at < text.length;) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      const [set, next] = command(text, at, depth);
      out += set;
      at = next;
    } else {
      out += letter === '~' ? ' ' : letter === '&' ? '\t' : letter === '{' || letter === '}' || letter === '$' ? '' : letter;
      at += 1;
    }
  }
  return out.replaceAll('---', '—').replaceAll('--', '–').replaceAll('``', '“').replaceAll("''", '”');
}

/** What a command at a place sets, and where the text goes on. */
function command(text: string, at: number, depth: number): readonly [string, number] {
  const name = /^\\([a-zA-Z]+\*?|[^])/.exec(text.slice(at, at + 40))?.[1] ?? '';
  const after = at + 1 + name.length;
  if (name === '\\') return ['\n', after];
  const accent = accents[name];
  if (accent !== undefined) return accented(text, after, accent);
  if (!/^[a-zA-Z]/.test(name)) return [/[&%$#_{}]/.test(name) ? name : name === ',' || name === ' ' || name === ';' ? ' ' : '', after];
  const symbol = symbols[name];
  if (symbol !== undefined && name !== 'hspace') return [symbol, /\s/.test(text[after] ?? '') ? after + 1 : after];
  const { values, end } = readArguments(text, after);
  if (dropped.test(name)) return [name === 'begin' || name === 'end' ? '\n' : '', end];
  if (name === 'item') return ['\n- ', after + (/^\s*(\[[^\]]*\]\s*)?/.exec(text.slice(after, after + 200))?.[0].length ?? 0)];
  const parts = values.map(value => expand(value, depth + 1).trim());
  if (headings.test(name)) return [`\n\n## ${parts.at(-1) ?? ''}\n`, end];
  if (name === 'href') return [parts[1] ?? '', end];
  if (parts.length >= 4) return [`\n\n${entry(parts)}\n`, end];
  if (parts.length >= 2) return [`\n${parts.filter(part => part !== '').join(/cvitem|cvskill|cvlang/i.test(name) ? ': ' : '\t')}\n`, end];
  return [/item|line/i.test(name) && parts.length === 1 ? `\n- ${parts[0] ?? ''}\n` : (parts[0] ?? ''), end];
}

/** An entry of a CV class: what stands first or fourth and holds years are its dates. */
function entry(parts: readonly string[]): string {
  const at = [0, 1, 3, 2].find(index => year.test(parts[index] ?? '') && (parts[index] ?? '').length < 40);
  const dates = at === undefined ? '' : `\t${parts[at] ?? ''}`;
  const [title = '', ...others] = parts.filter((part, index) => index !== at && part !== '');
  const short = others.filter(part => part.length <= 60 && !part.includes('\n'));
  const long = others.filter(part => part.length > 60 || part.includes('\n'));
  return [`**${title}**${dates}`, short.join(', '), ...long].filter(line => line !== '').join('\n');
}

function accented(text: string, at: number, accent: string): readonly [string, number] {
  const match = /^\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/.exec(text.slice(at, at + 8));
  return match === null ? ['', at] : [`${match[1] ?? match[2] ?? ''}${accent}`.normalize('NFC'), at + match[0].length];
}

/** The arguments in braces after a command; those in brackets are passed over. */
function readArguments(text: string, start: number): { readonly values: readonly string[]; readonly end: number } {
  const values: string[] = [];
  let end = start;
  for (let at = start; at < text.length && values.length < 9;) {
    const gap = /^(\s*)([{[])/.exec(text.slice(at, at + 80));
    if (gap === null || (gap[1] ?? '').split('\n').length > 2) break;
    const open = at + (gap[1] ?? '').length;
    const close = closing(text, open, gap[2] === '{' ? '}' : ']');
    if (gap[2] === '{') values.push(text.slice(open + 1, close));
    at = close + 1;
    end = at;
  }
  return { values, end };
}

function closing(text: string, open: number, mark: string): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{' || (at === open && mark === ']')) depth += 1;
    else if (text[at] === '}' || (text[at] === mark && depth === 1)) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

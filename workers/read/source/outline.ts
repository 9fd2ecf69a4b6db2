/** What a data file holds. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

/** Keys by what their values are, in the order in which a reader expects them. */
const roles = {
  name: /^(full ?name|formatted ?name|name|candidate ?name|person ?name|language)$/i,
  level: /^(level|fluency|proficiency|rating|cefr)$/i,
  title: /^(position|title|role|job ?title|label|headline|study ?type|degree|qualification|award|designation)$/i,
  area: /^(area|field|field ?of ?study|major|subject|specialization)$/i,
  place:
    /^(company|employer|organi[sz]ation|institution|school|university|entity|publisher|awarder|issuer|client|company ?name|organi[sz]ation ?name|school ?name)$/i,
  start: /^(start|start ?date|from|begin|begin ?date|since|date ?from)$/i,
  end: /^(end|end ?date|to|until|date ?to|finish)$/i,
  date: /^(date|dates|period|years?|duration|release ?date|when)$/i,
  text: /^(summary|description|about|details|text|objective|profile ?summary|responsibilit(y|ies)|notes?)$/i,
  tags: /^(keywords|skills|technologies|tools|tags|stack|items|languages)$/i,
} as const;
/** Keys of data about the data. */
const machinery =
  /^(\$schema|_?id|meta|schema|version|theme|template|uuid|visible|layout|order|lastmodified|canonical|image|picture|photo|\$.*|xmlns.*|xsi.*)$/i;
/** Containers whose contents are the person's own data, not a section. */
const person =
  /^(basics|basic|personal|person|contact|contact ?info|profile|personal ?info(rmation)?|personal ?data|candidate|resume|cv|structured ?xml ?resume|header|author|structuredxmlresume)$/i;
const headings: Readonly<Record<string, string>> = {
  work: 'Work experience',
  jobs: 'Work experience',
  employment: 'Employment',
  edu: 'Education',
};
const deepest = 12;

/** The contents of a data file as a person would write them down: headings, entries with their dates, bullets. */
export function outline(tree: Tree): readonly string[] {
  return linesOf(tree, '', 0);
}

function linesOf(tree: Tree, key: string, depth: number): readonly string[] {
  if (tree === null || typeof tree === 'boolean' || depth > deepest) return [];
  if (typeof tree !== 'object') return String(tree).trim() === '' ? [] : [key === '' ? String(tree) : `${spelled(key)}: ${tree}`];
  if (isList(tree))
    return tree.every(item => typeof item !== 'object') ? listLines(tree) : tree.flatMap(item => ['', ...linesOf(item, '', depth + 1)]);
  return objectLines(tree, depth);
}

type Field = readonly [key: string, value: Tree];

function objectLines(tree: { readonly [key: string]: Tree }, depth: number): readonly string[] {
  const fields = Object.entries(tree).filter(([key, value]) => !machinery.test(key) && value !== null && value !== '');
  const scalar = (pattern: RegExp): string | undefined => {
    const found = fields.find(field => isScalar(field, pattern));
    return found === undefined ? undefined : wordOf(found[1]);
  };
  const name = scalar(roles.name);
  const level = scalar(roles.level);
  const dates = datesOf(scalar(roles.start), scalar(roles.end), scalar(roles.date));
  const tags = fields.find(
    ([key, value]) => roles.tags.test(spelled(key)) && isList(value) && value.every(item => typeof item !== 'object'),
  );
  let head: readonly string[];
  let told: readonly RegExp[] = [roles.name, roles.title];
  let shown: Field | undefined;
  if (dates !== '' || scalar(roles.place) !== undefined) {
    const title = [scalar(roles.title), scalar(roles.area)].filter(part => part !== undefined).join(' in ');
    const [first = '', ...others] = [title, scalar(roles.place), name].filter(part => part !== undefined && part !== '');
    head = [`**${first}**${dates === '' ? '' : `\t${dates}`}`, ...others.map(String)];
    told = [roles.name, roles.title, roles.area, roles.place, roles.start, roles.end, roles.date];
  } else if (depth > 0 && name !== undefined && tags !== undefined && isList(tags[1])) {
    head = [`${name}: ${tags[1].map(wordOf).join(', ')}`];
    shown = tags;
  } else if (depth > 0 && name !== undefined && level !== undefined) {
    head = [`${name} (${level})`];
    told = [roles.name, roles.level];
  } else {
    const title = scalar(roles.title);
    head = [...(name === undefined ? [] : [depth <= 2 && fields.length > 2 ? `# ${name}` : name]), ...(title === undefined ? [] : [title])];
  }
  const rest = fields.filter(field => field !== shown && !told.some(pattern => isScalar(field, pattern)));
  return [...head, ...rest.flatMap(([key, value]) => fieldLines(key, value, depth))];
}

function isScalar([key, value]: Field, pattern: RegExp): boolean {
  return pattern.test(spelled(key)) && (typeof value === 'string' || typeof value === 'number');
}

function fieldLines(key: string, value: Tree, depth: number): readonly string[] {
  const words = spelled(key);
  if (value === null || typeof value !== 'object') return roles.text.test(words) ? [wordOf(value)] : linesOf(value, key, depth + 1);
  const inner = linesOf(value, '', depth + 1);
  if (inner.length === 0) return [];
  if (/^location$|^address$/i.test(words)) return [`${words}: ${inner.map(line => line.replace(/^[^:]+: /, '')).join(', ')}`];
  if (isList(value) && value.every(item => typeof item !== 'object')) {
    if (roles.tags.test(words))
      return depth === 0 ? ['', `## ${words}`, value.map(wordOf).join(', ')] : [`${words}: ${value.map(wordOf).join(', ')}`];
    return depth === 0 ? ['', `## ${words}`, ...inner] : inner;
  }
  return depth > 2 || person.test(words) || /^profiles$/i.test(words)
    ? inner
    : ['', `## ${headings[words.toLowerCase()] ?? words}`, ...inner];
}

function listLines(list: readonly Tree[]): readonly string[] {
  return list.flatMap(item => (item === null || item === '' ? [] : [`- ${wordOf(item)}`]));
}

function datesOf(start: string | undefined, end: string | undefined, date: string | undefined): string {
  if (start !== undefined) return `${start} – ${end ?? 'present'}`;
  return date ?? end ?? '';
}

/** A value as text; data within it is none. */
function wordOf(tree: Tree): string {
  return typeof tree === 'string' || typeof tree === 'number' ? String(tree) : '';
}

/** `jobTitle`, `job_title` and `job-title` as words. */
function spelled(key: string): string {
  const words = key
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

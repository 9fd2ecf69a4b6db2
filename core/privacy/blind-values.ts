import type { TextLine } from '../contract/document.ts';

/** A person who is blind, as values about them are rewritten. */
export interface BlindPerson {
  /** "Candidate 7F3". */
  readonly alias: string;
  /** "Document 7F3", of the document or file that a value is about. */
  readonly documentAlias: string;
  readonly cover: (text: string) => string;
  /** A sentence of the program: the name becomes the alias, everything else is covered. */
  readonly coverSentence: (text: string) => string;
  /** The text without these names and what every CV may hold; for rows, of which thousands are sent at once. */
  readonly coverShort: (text: string, name: string) => string;
  readonly coverLines: (lines: readonly TextLine[]) => readonly TextLine[];
}

/** Whom a value is about: somebody blind, somebody who may be shown, or nobody known. */
export type Subject = BlindPerson | 'shown' | 'unknown';

/** What an object says about whom it is. */
export interface SubjectIds {
  readonly itemId: string | null;
  readonly documentId: string | null;
  readonly candidateId: string | null;
}

/** Who is blind, as asked for one answer. */
export interface BlindLookup {
  readonly subjectOf: (ids: SubjectIds) => Subject;
  /** A sentence about nobody in particular, without the names of blind people. */
  readonly coverStray: (text: string) => string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Texts that are codes and numbers of the program: never words of a person. */
const codes = new Set(
  (
    'id sha256 kind status code level decision recommendation region technique canonical date start end actor color jobId batchId ' +
    'criterionId rubricVersion criteria required category family what whatKind state errorCode language'
  ).split(' '),
);
/** Contact data and where somebody lives: nothing of it is sent. */
const lists = new Set(['emails', 'phones', 'links', 'keys']);
const emptied = new Set(['email', 'phone', 'link', 'location', 'url']);
const files = new Set(['file', 'fileName', 'relPath', 'duplicateOf', 'versionOf']);
const names = new Set(['name', 'personName', 'candidateName', 'displayName']);
/** What the program says, beside words of the person. */
const sentences = new Set(['title', 'label', 'detail', 'sentence']);
/** Fields of a CV that tell who somebody is; the others stay. */
const tellingFields = new Set(['name', 'email', 'phone', 'link', 'location']);

/** The ids of whom an object is about, as it names them; all null where it names nobody. */
export function subjectIdsOf(fields: Fields): SubjectIds {
  const text = (key: string): string | null => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { itemId: text('itemId'), documentId: text('documentId'), candidateId: text('candidateId') ?? text('personId') };
}

/** All subjects that a value names, so that they can be looked up at once. */
export function collectSubjects(value: unknown, found: SubjectIds[] = []): readonly SubjectIds[] {
  if (Array.isArray(value)) for (const part of value) collectSubjects(part, found);
  else if (value instanceof Map) for (const part of value.values()) collectSubjects(part, found);
  else if (isFields(value)) {
    const ids = subjectIdsOf(value);
    if (namesSomebody(ids)) found.push(ids);
    if (typeof value['otherId'] === 'string') found.push(otherOf(value['otherId']));
    if (isNameTable(value)) for (const itemId of value.itemIds.split('\n')) found.push({ itemId, documentId: null, candidateId: null });
    for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) collectSubjects(part, found);
  }
  return found;
}

/**
 * The same value without what tells who blind people are: names become aliases, files the names of documents, contact data
 * goes, and every text about a person is covered. Objects that name an item, a document or a candidate are about that person,
 * and so is everything in them; numbers and codes stay as they are.
 */
export function blindValue(value: unknown, subject: Subject, lookup: BlindLookup): unknown {
  if (typeof value === 'string') return coverTextOf(value, subject, lookup);
  if (Array.isArray(value)) return value.map(part => blindValue(part, subject, lookup));
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, blindValue(part, subject, lookup)]));
  // Bytes may be a file as it came in; those that were prepared do not pass here.
  if (value instanceof Uint8Array) return subject === 'shown' || subject === 'unknown' ? value : new Uint8Array();
  return isFields(value) ? blindFields(value, subject, lookup) : value;
}

function coverTextOf(text: string, subject: Subject, lookup: BlindLookup): string {
  if (subject === 'shown') return text;
  return subject === 'unknown' ? lookup.coverStray(text) : subject.cover(text);
}

function blindFields(fields: Fields, inherited: Subject, lookup: BlindLookup): Fields {
  const ids = subjectIdsOf(fields);
  const isOwn = namesSomebody(ids);
  const own = isOwn ? lookup.subjectOf(ids) : 'unknown';
  const subject = own === 'unknown' ? inherited : own;
  if (isNameTable(fields)) return { ...fields, names: blindNames(fields, lookup) };
  const { otherId, ...rest } = fields;
  if (typeof otherId === 'string') return { ...blindFields(rest, inherited, lookup), otherId, ...otherPerson(fields, otherId, lookup) };
  if (isHitText(fields)) return blindHits(fields, subject, lookup);
  if (subject === 'shown') return mapFields(fields, part => blindValue(part, subject, lookup));
  if (subject === 'unknown') return mapFields(fields, (part, key) => (isCode(key, part) ? part : blindValue(part, subject, lookup)));
  return blindPerson(fields, { subject, isOwn, lookup });
}

interface About {
  readonly subject: BlindPerson;
  /** The object itself names the person, so that its `name` is theirs. */
  readonly isOwn: boolean;
  readonly lookup: BlindLookup;
}

function blindPerson(fields: Fields, { subject, isOwn, lookup }: About): Fields {
  const { name } = fields;
  const isRow = isOwn && 'stage' in fields && 'position' in fields;
  const short: BlindPerson = isRow
    ? { ...subject, cover: text => subject.coverShort(text, typeof name === 'string' ? name : '') }
    : subject;
  return mapFields(fields, (part, key) => {
    if (isCode(key, part)) return part;
    if (files.has(key) && typeof part === 'string') return part === '' ? '' : subject.documentAlias;
    if (names.has(key) && isOwn && typeof part === 'string') return part === '' ? '' : subject.alias;
    if (key === 'name' && isHitText(part)) return { ...part, text: subject.alias, hits: [] };
    if (key === 'name' && isTextField(part)) return { ...part, value: subject.alias, evidence: [] };
    if (lists.has(key) && Array.isArray(part)) return [];
    if (emptied.has(key)) return typeof part === 'string' ? '' : isTextField(part) ? null : blindValue(part, short, lookup);
    if (sentences.has(key) && typeof part === 'string') return subject.coverSentence(part);
    if (key === 'path' && typeof part === 'string') return isFilePath(part) ? '' : part;
    if (key === 'fields' && Array.isArray(part))
      return blindValue(
        part.filter(field => !isTelling(field, subject)),
        short,
        lookup,
      );
    if (key === 'lines' && isTextLines(part)) return subject.coverLines(part);
    return blindValue(part, short, lookup);
  });
}

/** Somebody else of whom an object tells beside its own person. */
function otherPerson(fields: Fields, otherId: string, lookup: BlindLookup): Fields {
  const other = lookup.subjectOf(otherOf(otherId));
  const { otherName, otherHeadline } = fields;
  if (other === 'shown' || other === 'unknown') return { otherName, otherHeadline };
  return { otherName: other.alias, otherHeadline: typeof otherHeadline === 'string' ? other.cover(otherHeadline) : '' };
}

function otherOf(candidateId: string): SubjectIds {
  return { itemId: null, documentId: null, candidateId };
}

/** A text with marked places: where words were covered they are not right any more, and would tell what was found. */
function blindHits(fields: Fields & { readonly text: string }, subject: Subject, lookup: BlindLookup): Fields {
  const text = coverTextOf(fields.text, subject, lookup);
  return text === fields.text ? fields : { ...fields, text, hits: [] };
}

function isHitText(value: unknown): value is Fields & { readonly text: string } {
  return isFields(value) && typeof value['text'] === 'string' && Array.isArray(value['hits']);
}

/** People of a table whose items and names are lines of two texts. */
function blindNames(table: { readonly itemIds: string; readonly names: string }, lookup: BlindLookup): string {
  const items = table.itemIds.split('\n');
  const named = table.names.split('\n').map((name, index) => {
    const subject = lookup.subjectOf({ itemId: items[index] ?? '', documentId: null, candidateId: null });
    return subject === 'shown' || subject === 'unknown' ? name : subject.alias;
  });
  return named.join('\n');
}

function isTelling(field: unknown, subject: BlindPerson): boolean {
  if (!isFields(field)) return false;
  const { kind, path } = field;
  return (typeof kind === 'string' && tellingFields.has(kind)) || (typeof path === 'string' && subject.cover(path) !== path);
}

function mapFields(fields: Fields, change: (part: unknown, key: string) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, change(part, key)]));
}

function isCode(key: string, part: unknown): boolean {
  return /Ids?$/u.test(key) || (codes.has(key) && typeof part !== 'object');
}

function namesSomebody({ itemId, documentId, candidateId }: SubjectIds): boolean {
  return itemId !== null || documentId !== null || candidateId !== null;
}

function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isTextField(value: unknown): value is Fields {
  return isFields(value) && typeof value['value'] === 'string';
}

function isNameTable(fields: Fields): fields is Fields & { readonly itemIds: string; readonly names: string } {
  return typeof fields['itemIds'] === 'string' && typeof fields['names'] === 'string';
}

function isTextLines(value: unknown): value is readonly TextLine[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(line => isFields(line) && typeof line['text'] === 'string' && Array.isArray(line['spans']))
  );
}

function isFilePath(text: string): boolean {
  return /^(?:[/\\]|[a-z]:[/\\])/iu.test(text);
}

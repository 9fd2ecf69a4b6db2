import { skillCategories, type SkillCategory } from '../contract/vocabulary.ts';

/** One spelling of a skill. `exact`: only in this case ("Go"); `context`: counts only beside other evidence ("Access"). */
export interface SkillName {
  readonly text: string;
  readonly exact: boolean;
  readonly context: boolean;
}

/** One line of a skill file. `names[0]` is the canonical name. */
export interface SkillRecord {
  readonly name: string;
  readonly names: readonly SkillName[];
  readonly category: SkillCategory;
  readonly implies: readonly string[];
  readonly adjacent: readonly string[];
  /** Where it stands, for messages: `nursing.tsv:12`. */
  readonly place: string;
}

/** One file of the vocabulary: an occupational family and its skills. */
export interface SkillFamily {
  readonly title: string;
  readonly skills: readonly SkillRecord[];
}

/** A fault in the skill files. The message names every fault with file and line. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The skill vocabulary has ${faults.length} fault(s):\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

const header = ['name', 'aliases', 'category', 'implies', 'adjacent', 'guard'].join('\t');
const guards = new Map([
  ['', { exact: false, context: false }],
  ['exact', { exact: true, context: false }],
  ['context', { exact: false, context: true }],
  ['both', { exact: true, context: true }],
  ['exact; context', { exact: true, context: true }],
]);

/**
 * Reads one skill file: `# Title`, the header line, then one skill per line with six cells separated by tabs;
 * lists inside a cell are separated by `; `. The guard holds for the canonical name, a trailing `!` for its alias.
 * Throws `VocabularyError` with all faults of the file.
 */
export function parseSkillFamily(tsv: string, fileName: string): SkillFamily {
  const lines = tsv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const title = /^# (.+)$/.exec(lines[0] ?? '')?.[1]?.trim();
  if (!title) throw new VocabularyError([`${fileName}:1 must be “# Title of the family”`]);
  if (lines[1]?.trimEnd() !== header) throw new VocabularyError([`${fileName}:2 must be the header “${header.replaceAll('\t', ' ')}”`]);
  const faults: string[] = [];
  const skills: SkillRecord[] = [];
  for (let index = 2; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const record = parseRecord(line, `${fileName}:${index + 1}`);
    if (typeof record === 'string') faults.push(record);
    else skills.push(record);
  }
  if (faults.length > 0) throw new VocabularyError(faults);
  return { title, skills };
}

function parseRecord(line: string, place: string): SkillRecord | string {
  const cells = line.split('\t').map(cell => cell.trim());
  if (cells.length > 6) return `${place} has ${cells.length} cells instead of 6`;
  const [name = '', aliases = '', category = '', implies = '', adjacent = '', guard = ''] = cells;
  if (name === '') return `${place} has no name`;
  const known = skillCategories.find(each => each === category);
  if (!known) return `${place} “${name}” has the unknown category “${category}”`;
  const flags = guards.get(guard);
  if (!flags) return `${place} “${name}” has the unknown guard “${guard}”`;
  const names = [{ text: name, ...flags }, ...splitList(aliases).map(aliasOf)];
  return { name, names, category: known, implies: splitList(implies), adjacent: splitList(adjacent), place };
}

function aliasOf(text: string): SkillName {
  const context = text.endsWith('!');
  return { text: context ? text.slice(0, -1).trim() : text, exact: false, context };
}

function splitList(cell: string): readonly string[] {
  return cell
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');
}

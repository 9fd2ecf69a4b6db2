import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** Number formats of the levels of each list, by its number ("bullet", "decimal", "none"). */
export function listFormats(numbering: XmlElement | null): ReadonlyMap<string, readonly string[]> {
  const abstracts = new Map<string, readonly string[]>();
  for (const list of childrenOf(numbering, 'w:abstractNum')) {
    const formats = childrenOf(list, 'w:lvl').map(level => childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal');
    abstracts.set(list.attributes['w:abstractNumId'] ?? '', formats);
  }
  const lists = new Map<string, readonly string[]>();
  for (const list of childrenOf(numbering, 'w:num')) {
    const id = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    lists.set(list.attributes['w:numId'] ?? '', abstracts.get(id) ?? []);
  }
  return lists;
}

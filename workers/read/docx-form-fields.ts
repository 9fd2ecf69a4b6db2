import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** What a form field of the old kind shows where no text follows it: the chosen entry of a list, a box with or without its tick (ECMA-376, 17.16). */
export function formFieldText(mark: XmlElement): string {
  const data = childOf(mark, 'w:ffData');
  const list = childOf(data, 'w:ddList');
  if (list !== null) {
    const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? '0') || 0;
    return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
  }
  const box = childOf(data, 'w:checkBox');
  if (box === null) return '';
  const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
  const isTicked = state !== null && !['0', 'false', 'off'].includes(state.attributes['w:val'] ?? '1');
  return isTicked ? '☒' : '☐';
}

import type { HiddenText, HidingTechnique } from '../../../core/contract/document.ts';

/** How a passage was kept from a reader, in words. */
export const hidingWords: Readonly<Record<HidingTechnique, string>> = {
  'same-colour': 'same colour as the paper',
  transparent: 'fully transparent',
  'invisible-mode': 'set to be invisible',
  tiny: 'too small to see',
  'off-page': 'beyond the edge of the page',
  covered: 'covered by a shape or a picture',
  'hidden-layer': 'on a layer that is switched off',
  vanish: 'formatted as hidden',
  'zero-width': 'characters without width',
};

/** Below this height of the letters, in points, the size is named as well. */
const namedSizePt = 4;

/** "Hidden: same colour as the paper, 1 pt". */
export function describeHiding({ technique, box }: Pick<HiddenText, 'technique' | 'box'>): string {
  const size = box.height > 0 && box.height < namedSizePt ? `, ${Math.max(1, Math.round(box.height))} pt` : '';
  return `Hidden: ${hidingWords[technique]}${size}`;
}

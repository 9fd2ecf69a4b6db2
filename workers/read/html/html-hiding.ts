import type { HidingTechnique } from '../../../core/contract/document.ts';
import type { Declared } from './css-cascade.ts';
import { parseLength, type LengthBase } from './css-values.ts';
import type { HtmlElement } from './html-tree.ts';

/** Farther from its place than this, in CSS pixels, text is off any screen. */
const farAway = 900;
/** Boxes that are cut off at this height or width, in CSS pixels, show nothing. */
const slit = 2;

/** Why nobody sees what an element holds, whatever is said further within; null where one can. Colours are judged elsewhere. */
export function hidingOf({ tag, attributes }: HtmlElement, declared: Declared, base: LengthBase): HidingTechnique | null {
  const display = declared.get('display');
  if (display === 'none') return 'vanish';
  if (display === undefined && attributes['hidden'] !== undefined) return 'vanish';
  if (tag === 'dialog' && attributes['open'] === undefined && display === undefined) return 'vanish';
  if (tag === 'input' && attributes['type'] === 'hidden') return 'vanish';
  if (declared.get('content-visibility') === 'hidden') return 'vanish';
  if (/opacity\(\s*0%?\s*\)/.test(declared.get('filter') ?? '')) return 'transparent';
  if (isFarAway(declared, base)) return 'off-page';
  if (isClipped(declared)) return 'covered';
  return isSqueezed(declared, base) ? 'tiny' : null;
}

function isFarAway(declared: Declared, base: LengthBase): boolean {
  const beyond = (property: string): boolean => {
    const length = parseLength(declared.get(property) ?? '', base);
    return length !== null && Math.abs(length) >= farAway;
  };
  const indent = parseLength(declared.get('text-indent') ?? '', base);
  if (indent !== null && indent <= -farAway / 2) return true;
  const position = declared.get('position');
  const placed = position === 'absolute' || position === 'fixed' || position === 'relative';
  if (placed && ['left', 'right', 'top', 'bottom'].some(side => isBeyond(side, declared, base))) return true;
  if (beyond('margin-left') || beyond('margin-top') || beyond('margin-right')) return isNegative('margin', declared, base);
  const moved = /translate[xy3d]*\(\s*(-?[\d.]+(?:px|em|rem|vw|vh)?)\s*(?:,\s*(-?[\d.]+(?:px|em|rem|vw|vh)?))?/i.exec(
    declared.get('transform') ?? '',
  );
  return moved?.slice(1).some(part => part !== undefined && Math.abs(parseLength(part, base) ?? 0) >= farAway) ?? false;
}

/** Down the page there may be room; to the other sides there is none. */
function isBeyond(side: string, declared: Declared, base: LengthBase): boolean {
  const length = parseLength(declared.get(side) ?? '', base);
  if (length === null) return false;
  return side === 'left' ? length <= -farAway || length >= 3 * farAway : length <= -farAway;
}

function isNegative(name: string, declared: Declared, base: LengthBase): boolean {
  return ['left', 'top', 'right'].some(side => (parseLength(declared.get(`${name}-${side}`) ?? '', base) ?? 0) <= -farAway);
}

function isClipped(declared: Declared): boolean {
  const path = declared.get('clip-path') ?? '';
  if (/inset\(\s*(100%|[5-9]\d(\.\d+)?%)\s*\)|circle\(\s*0|polygon\(\s*0 0\s*(,\s*0 0\s*)+\)/.test(path)) return true;
  const clip = /rect\(([^()]*)\)/.exec(declared.get('clip') ?? '')?.[1];
  const position = declared.get('position');
  if (clip === undefined || (position !== 'absolute' && position !== 'fixed')) return false;
  const [top = NaN, right = NaN, bottom = NaN, left = NaN] = clip
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number.parseFloat);
  return bottom - top <= slit || right - left <= slit;
}

/** Boxes without height or width that show nothing of what flows over; letters without size. */
function isSqueezed(declared: Declared, base: LengthBase): boolean {
  if (/scale[xy3d]*\(\s*0*(\.0[0-4]?\d*)?\s*[,)]/i.test(declared.get('transform') ?? '')) return true;
  const overflow = `${declared.get('overflow') ?? ''} ${declared.get('overflow-y') ?? ''} ${declared.get('overflow-x') ?? ''}`;
  if (!/\b(hidden|clip)\b/.test(overflow)) return false;
  return ['height', 'width', 'max-height', 'max-width'].some(property => {
    const length = parseLength(declared.get(property) ?? '', { ...base, whole: Infinity });
    return length !== null && length <= slit;
  });
}

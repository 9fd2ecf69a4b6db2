import type { HidingTechnique } from '../../core/contract/document.ts';
import { isLegible, mix } from '../../core/document/color.ts';
import type { RunStyle } from './docx-styles.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

const twentiethsPerPoint = 20;
/** Rows and lines that are held lower than this, in points, show no letter. */
const lowestLine = 2.5;
/** Farther than this from the left margin, in points, nothing is on the paper; to the left less is needed. */
const beyondRight = 900;
const beyondLeft = -400;
const beyondBottom = 1_500;
/** Narrower letters than this, in percent, cannot be read. */
const narrowest = 8;
/** Letters move on by this share of their size at least; half of it is their usual width. */
const leastAdvanceEm = 0.06;
const letterEm = 0.5;
/** Letters raised or lowered by more than this, in points, leave the page or their line. */
const farthestRaised = 300;
/** Opacity up to which nothing is seen. */
const faintest = 0.05;

/** Why nobody sees a paragraph, by its own properties: far off, or in a line without height. */
export function paragraphHiding(properties: XmlElement | null): HidingTechnique | null {
  const indent = childOf(properties, 'w:ind')?.attributes;
  if (isBeyond(points(indent?.['w:left'] ?? indent?.['w:start'])) || isBeyond(-points(indent?.['w:right'] ?? indent?.['w:end'])))
    return 'off-page';
  const frame = childOf(properties, 'w:framePr')?.attributes;
  if (frame !== undefined) {
    if (isBeyond(points(frame['w:x'])) || points(frame['w:y']) > beyondBottom || points(frame['w:y']) < beyondLeft) return 'off-page';
    if (frame['w:hRule'] === 'exact' && isLow(points(frame['w:h']))) return 'tiny';
  }
  const spacing = childOf(properties, 'w:spacing')?.attributes;
  return spacing?.['w:lineRule'] === 'exact' && isLow(points(spacing['w:line'])) ? 'tiny' : null;
}

/** Why nobody sees a run of text on paper of a colour; null paper is not known. */
export function runHiding(style: RunStyle, text: string, around: string | null): HidingTechnique | null {
  if (style.vanish) return 'vanish';
  if (style.scale < narrowest || isHeaped(style, text)) return 'tiny';
  if (Math.abs(style.raised) > farthestRaised) return 'off-page';
  if (style.alpha <= faintest) return 'transparent';
  if (style.symbols === 'pictures' && /[\p{L}\p{N}]{2}/u.test(text)) return 'invisible-mode';
  const paper = style.shade ?? around;
  if (style.color === null || paper === null) return null;
  return isLegible(mix(style.color, paper, style.alpha), paper, style.size) ? null : 'same-colour';
}

/** True where letters stand on top of each other, by their spacing or squeezed into a width. */
function isHeaped({ size, spacing, scale, fit }: RunStyle, text: string): boolean {
  const letters = text.trim().length;
  if (letters < 2) return false;
  if (fit !== null && fit > 0 && fit < leastAdvanceEm * size * letters) return true;
  return letterEm * size * (scale / 100) + spacing < leastAdvanceEm * size;
}

/** Why nobody sees a row of a table. */
export function rowHiding(row: XmlElement): HidingTechnique | null {
  const properties = childOf(row, 'w:trPr');
  if (isOn(childOf(properties, 'w:hidden'))) return 'vanish';
  if (isOn(childOf(properties, 'w:del'))) return 'vanish';
  const height = childOf(properties, 'w:trHeight')?.attributes;
  return height?.['w:hRule'] === 'exact' && isLow(points(height['w:val'])) ? 'tiny' : null;
}

/** Why nobody sees a table: it floats or is moved off the page. */
export function tableHiding(table: XmlElement): HidingTechnique | null {
  const properties = childOf(table, 'w:tblPr');
  const place = childOf(properties, 'w:tblpPr')?.attributes;
  const y = points(place?.['w:tblpY']);
  if (isBeyond(points(place?.['w:tblpX'])) || y > beyondBottom || y < beyondLeft) return 'off-page';
  return isBeyond(points(childOf(properties, 'w:tblInd')?.attributes['w:w'])) ? 'off-page' : null;
}

/** Prefixes of the extensions that Word and its kin know; what needs another one is shown by its fallback. */
const knownExtension = /^(?:w|wp|wps|wpg|wpc|wpi|w1\d\w*|wp1\d|a|a1\d|c|c1\d?\w*|cx\d*|dgm|dgm1\d|pic|pic1\d|m|v|o|sl|am3d|aink|asvg|oel)$/;

/** The alternative of `mc:AlternateContent` that a reader sees (ECMA-376, part 3, 9.3); null where it is none. */
export function shownAlternative(element: XmlElement): XmlElement | null {
  const choice = elementsOf(element).find(
    child =>
      child.name === 'mc:Choice' &&
      (child.attributes['Requires'] ?? '').split(/\s+/).every(prefix => prefix === '' || knownExtension.test(prefix)),
  );
  return choice ?? childOf(element, 'mc:Fallback');
}

/** A switch of Word: on when present, unless it says otherwise. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1');
}

function points(twentieths: string | undefined): number {
  return Number(twentieths ?? '0') / twentiethsPerPoint || 0;
}

function isLow(height: number): boolean {
  return height > 0 && height < lowestLine;
}

function isBeyond(left: number): boolean {
  return left > beyondRight || left < beyondLeft;
}

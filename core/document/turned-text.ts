import { grouped } from './grouped.ts';
import type { Word } from './word.ts';

/** Words of one direction, turned so that they run from left to right. */
export interface TurnedText {
  /** The direction they had, in degrees, clockwise. */
  readonly rotation: number;
  readonly words: readonly Word[];
}

/** Directions nearer than this, in degrees, are one. */
const step = 5;
/** Part of a turned box that lies below the baseline. */
const descent = 0.2;

/** Words by their direction, the direction of most letters first; turned text gets the edges it would have upright. */
export function turnUpright(words: readonly Word[]): readonly TurnedText[] {
  if (words.every(word => word.rotation === 0)) return [{ rotation: 0, words }];
  const groups = grouped(words, word => (Math.round(word.rotation / step) * step) % 360);
  return [...groups]
    .map(([rotation, members]) => ({ rotation, words: rotation === 0 ? members : members.map(word => turn(word, rotation)) }))
    .sort((one, other) => letters(other.words) - letters(one.words));
}

function letters(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

function turn(word: Word, rotation: number): Word {
  const { x, y, width, height } = word.box;
  const angle = (rotation * Math.PI) / 180;
  const across = x + width / 2;
  const down = y + height / 2;
  const centerX = across * Math.cos(angle) + down * Math.sin(angle);
  const centerY = down * Math.cos(angle) - across * Math.sin(angle);
  const isUpright = rotation % 180 === 0;
  const isSquare = rotation % 90 === 0;
  const long = isSquare ? (isUpright ? width : height) : Math.hypot(width, height);
  const high = isSquare ? (isUpright ? height : width) : word.size;
  const bottom = centerY + high / 2;
  return { ...word, left: centerX - long / 2, right: centerX + long / 2, top: bottom - high, bottom, baseline: bottom - descent * high };
}

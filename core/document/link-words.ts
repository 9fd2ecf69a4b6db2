import type { PageLink } from '../contract/document.ts';
import type { Word } from './word.ts';

/** Part of a link's height that its text would have. */
const textShare = 0.7;
/** Links larger than this, in points, are pictures or whole areas. */
const largest = { width: 320, height: 60 } as const;

/** Adds the addresses of links as words: after the printed words that lead there, or in place of an icon. */
export function withLinks(words: readonly Word[], links: readonly PageLink[]): readonly Word[] {
  const added: Word[] = [];
  for (const { page, box, address } of links) {
    if (box.width > largest.width || box.height > largest.height || box.width <= 0 || box.height <= 0) continue;
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const last = words.findLast(word => {
      const x = (word.left + word.right) / 2;
      const y = (word.top + word.bottom) / 2;
      return word.page === page && x >= box.x && x <= right && y >= box.y && y <= bottom;
    });
    if (last !== undefined) added.push({ ...last, text: `(${address})`, left: last.left + 0.01, before: ' ' });
    else added.push(iconWord(page, box, address));
  }
  return added.length === 0 ? words : [...words, ...added];
}

function iconWord(page: number, box: PageLink['box'], address: string): Word {
  const size = Math.min(12, box.height * textShare);
  const place = { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height, box };
  const style = { size, bold: false, italic: false, color: null, order: null, region: null, rotation: 0 };
  return { text: address, page, ...place, ...style, baseline: box.y + box.height * 0.8, before: ' ' };
}

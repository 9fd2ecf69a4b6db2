import type { Sheet } from './sheet.ts';

export type IconName = 'mail' | 'phone' | 'place' | 'link';

/** Draws a small contact icon in a square of `size` points whose top left corner is (x, y). */
export function drawIcon(sheet: Sheet, icon: IconName, x: number, y: number, size: number, colour: string): void {
  const { doc } = sheet;
  doc.lineWidth(size / 11);
  switch (icon) {
    case 'mail':
      doc.rect(x, y + size * 0.14, size, size * 0.72).stroke(colour);
      doc
        .moveTo(x, y + size * 0.16)
        .lineTo(x + size / 2, y + size * 0.56)
        .lineTo(x + size, y + size * 0.16)
        .stroke(colour);
      break;
    case 'phone':
      doc.roundedRect(x + size * 0.22, y, size * 0.56, size, size * 0.12).stroke(colour);
      doc.circle(x + size / 2, y + size * 0.84, size * 0.06).fill(colour);
      break;
    case 'place':
      doc.circle(x + size / 2, y + size * 0.36, size * 0.32).stroke(colour);
      doc.circle(x + size / 2, y + size * 0.36, size * 0.1).fill(colour);
      doc
        .moveTo(x + size * 0.25, y + size * 0.58)
        .lineTo(x + size / 2, y + size)
        .lineTo(x + size * 0.75, y + size * 0.58)
        .stroke(colour);
      break;
    case 'link':
      doc.roundedRect(x, y + size * 0.32, size * 0.58, size * 0.36, size * 0.18).stroke(colour);
      doc.roundedRect(x + size * 0.42, y + size * 0.32, size * 0.58, size * 0.36, size * 0.18).stroke(colour);
      break;
  }
}

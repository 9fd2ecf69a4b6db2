import { app, nativeImage, type BrowserWindow, type NativeImage } from 'electron';
import type { TaskbarState } from '../engine/desktop/desktop.ts';

/** Shows on the taskbar or dock how far the work is and how many files need help. */
export function showTaskbar(window: BrowserWindow | null, { progress, paused, badge }: TaskbarState): void {
  window?.setProgressBar(progress ?? -1, { mode: paused ? 'paused' : 'normal' });
  if (process.platform !== 'win32') app.setBadgeCount(badge);
  else window?.setOverlayIcon(badge === 0 ? null : helpDot(), badge === 0 ? '' : `${badge} need help`);
}

/** Size of the mark that Windows lays over the taskbar button, in px. */
const dotSize = 16;

/** A filled amber disc (ui: token amber-g, #B27608). */
function helpDot(): NativeImage {
  const pixels = Buffer.alloc(dotSize * dotSize * 4);
  const middle = (dotSize - 1) / 2;
  for (let index = 0; index < dotSize * dotSize; index += 1) {
    const distance = Math.hypot((index % dotSize) - middle, Math.floor(index / dotSize) - middle);
    if (distance <= middle) pixels.set([0x08, 0x76, 0xb2, 0xff], index * 4);
  }
  return nativeImage.createFromBitmap(pixels, { width: dotSize, height: dotSize });
}

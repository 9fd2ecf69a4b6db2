import { useSyncExternalStore } from 'react';

/** Room that the system's caption buttons take from the title bar, in pixels. */
export interface Caption {
  readonly left: number;
  readonly right: number;
}

interface Overlay extends EventTarget {
  readonly visible: boolean;
  getTitlebarAreaRect(): DOMRect;
}

const overlay = (navigator as Navigator & { readonly windowControlsOverlay?: Overlay }).windowControlsOverlay;
let current = measure();

/** Follows the system: the buttons stand left on macOS, right elsewhere, and not at all in full screen. */
export function useCaption(): Caption {
  return useSyncExternalStore(listen, () => current);
}

function listen(changed: () => void): () => void {
  function onChange(): void {
    current = measure();
    changed();
  }
  overlay?.addEventListener('geometrychange', onChange);
  window.addEventListener('resize', onChange);
  return () => {
    overlay?.removeEventListener('geometrychange', onChange);
    window.removeEventListener('resize', onChange);
  };
}

function measure(): Caption {
  if (overlay?.visible !== true) return { left: 0, right: 12 };
  const area = overlay.getTitlebarAreaRect();
  return { left: area.x, right: Math.max(12, window.innerWidth - area.x - area.width) };
}

import { useEffect, useEffectEvent, useState } from 'react';
import { create } from 'zustand';

/** What people carry who are dragged within the window; the window takes files, not them. */
export const peopleDragType = 'application/x-shortlist-people';

/** What happens to files that are released on the window now. */
export interface DropTarget {
  /** What the layer says: "Release to add to Batch 12 Nov". */
  readonly label: string;
  readonly take: (paths: readonly string[]) => void;
  /** Text that is dropped instead of files; absent: refused by name. */
  readonly takeText?: (text: string) => void;
}

interface Drop {
  /** Number of things that hover over the window; null while none do. */
  readonly hovering: number | null;
  readonly setHovering: (hovering: number | null) => void;
  /** Innermost last. */
  readonly targets: readonly { readonly place: number; readonly target: DropTarget }[];
  readonly put: (place: number, target: DropTarget) => void;
  readonly remove: (place: number) => void;
}

/** Dragging over the window. */
export const useDrop = create<Drop>(set => ({
  hovering: null,
  setHovering: hovering => set({ hovering }),
  targets: [],
  put: (place, target) =>
    set(({ targets }) => ({
      targets: [...targets.filter(other => other.place !== place), { place, target }].sort((a, b) => a.place - b.place),
    })),
  remove: place => set(({ targets }) => ({ targets: targets.filter(other => other.place !== place) })),
}));

let lastPlace = 0;

function nextPlace(): number {
  lastPlace += 1;
  return lastPlace;
}

/** Makes the whole window a target while the component is there. What is released goes to the newest target given. */
export function useDropTarget({ label, take, takeText }: DropTarget): void {
  const takeNow = useEffectEvent((paths: readonly string[]) => take(paths));
  const takeTextNow = useEffectEvent((text: string) => takeText?.(text));
  const takesText = takeText !== undefined;
  // A part of the window is rendered before the parts within it, so what is counted here orders them from outer to inner.
  const [place] = useState(nextPlace);
  useEffect(() => {
    const text = takesText ? { takeText: (dropped: string) => takeTextNow(dropped) } : {};
    useDrop.getState().put(place, { label, take: paths => takeNow(paths), ...text });
    return () => useDrop.getState().remove(place);
  }, [label, place, takesText]);
}

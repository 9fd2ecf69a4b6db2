import { useState, type DragEvent, type DragEventHandler } from 'react';
import { pathsOf } from '../../../app/drop/dropped-paths.ts';
import { useDrop } from '../../../state/drop.ts';

interface ReplaceDrop {
  /** Files hover over this very part of the window. */
  readonly isOver: boolean;
  readonly handlers: Readonly<Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', DragEventHandler>>;
}

/** Takes one file that is released on a part of the window, instead of the window as a whole. Null leaves it to the window. */
export function useReplaceDrop(take: ((path: string) => void) | null): ReplaceDrop {
  const [depth, setDepth] = useState(0);

  async function drop(event: DragEvent): Promise<void> {
    setDepth(0);
    if (take === null || event.dataTransfer.files.length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    useDrop.getState().setHovering(null);
    const [path] = await pathsOf(event.dataTransfer.files);
    if (path !== undefined) take(path);
  }

  return {
    isOver: take !== null && depth > 0,
    handlers: {
      onDragEnter: () => setDepth(deep => deep + 1),
      onDragLeave: () => setDepth(deep => Math.max(0, deep - 1)),
      onDragOver: event => event.preventDefault(),
      onDrop: event => void drop(event),
    },
  };
}

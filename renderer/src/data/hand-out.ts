import { useRef, type DragEvent } from 'react';
import type { HandOutInput } from '../../../core/contract/export.ts';
import { api } from './client.ts';
import { tell } from './problem.ts';

/** What a button needs whose file can be opened with a press and dragged out of the window. */
export interface HandOut {
  readonly draggable: true;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onClick: () => void;
}

/** The file is made when the pointer comes near, so that it is there before a drag begins. */
export function useHandOut(input: HandOutInput): HandOut {
  const made = useRef<Promise<string | null> | null>(null);
  const file = (): Promise<string | null> => (made.current ??= tell(api.reports.handOut.mutate(input)));
  return {
    draggable: true,
    onPointerEnter: () => void file(),
    // What changes meanwhile is in the next one.
    onPointerLeave: () => (made.current = null),
    onDragStart: event => {
      event.preventDefault();
      void file().then(startDrag);
    },
    onClick: () => void openFile(input),
  };
}

async function startDrag(path: string | null): Promise<void> {
  if (path !== null) await tell(api.shell.startDrag.mutate({ path }));
}

/** Opens a report or somebody's file with the system's own program, which can print it. */
export async function openFile(input: HandOutInput): Promise<void> {
  const path = await tell(api.reports.handOut.mutate(input));
  if (path !== null) await tell(api.shell.openPath.mutate({ path }));
}

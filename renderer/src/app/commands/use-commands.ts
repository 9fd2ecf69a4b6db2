import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Command } from './command.ts';
import { useRegistry } from './registry.ts';

let lastPlace = 0;

function nextPlace(): number {
  lastPlace += 1;
  return lastPlace;
}

interface Options {
  /** False while the commands make no sense, e.g. the pane has no focus. */
  readonly when?: boolean;
  /** A dialog: only these commands work while it is there. */
  readonly modal?: boolean;
}

/**
 * Offers commands while the component is there. They may be made anew at each render: what runs is always the newest,
 * and palette and hint bar are told only when what they show is different.
 */
export function useCommands(commands: readonly Command[], { when = true, modal = false }: Options = {}): void {
  const id = useId();
  // A part of the window is rendered before the parts within it, so what is counted here orders them from outer to inner.
  const [place] = useState(nextPlace);
  const newest = useRef(commands);
  useLayoutEffect(() => {
    newest.current = commands;
  });
  const signature = when ? JSON.stringify(commands.map(({ icon: _icon, run: _run, ...shown }) => shown)) : null;
  useEffect(() => {
    const { put, remove } = useRegistry.getState();
    if (signature === null) remove(id);
    else
      put({
        id,
        place,
        modal,
        commands: newest.current.map((command, index) => ({ ...command, run: () => newest.current[index]?.run() })),
      });
  }, [id, place, modal, signature]);
  useEffect(() => () => useRegistry.getState().remove(id), [id]);
}

import { create } from 'zustand';
import type { Command, CommandScope } from './command.ts';

interface Registry {
  /** Innermost last. */
  readonly scopes: readonly CommandScope[];
  readonly put: (scope: CommandScope) => void;
  readonly remove: (id: string) => void;
}

/** All commands that can be given now; only the window owns them. */
export const useRegistry = create<Registry>(set => ({
  scopes: [],
  put: scope =>
    set(({ scopes }) => ({ scopes: [...scopes.filter(other => other.id !== scope.id), scope].sort((a, b) => a.place - b.place) })),
  remove: id =>
    set(state => (state.scopes.some(scope => scope.id === id) ? { scopes: state.scopes.filter(scope => scope.id !== id) } : state)),
}));

/** The scopes that count now, innermost first: with a dialog open, the newest dialog's own only. */
export function activeScopes(scopes: readonly CommandScope[]): readonly CommandScope[] {
  const dialog = scopes.findLast(scope => scope.modal);
  return dialog === undefined ? scopes.toReversed() : [dialog];
}

/** The command of this id that counts now, innermost first; null where there is none. */
export function findCommand(id: string): Command | null {
  for (const { commands } of activeScopes(useRegistry.getState().scopes)) {
    const found = commands.find(command => command.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** Runs a command by its id if it is there and available. Returns whether it ran. */
export function runCommand(id: string): boolean {
  const command = findCommand(id);
  if (command === null || command.unavailable !== undefined) return false;
  command.run();
  return true;
}

import type { Command, CommandScope } from './command.ts';
import { nameOfKey } from './keys.ts';
import { activeScopes, useRegistry } from './registry.ts';

/** Longest time between the keys of a sequence such as "g h", in milliseconds. */
const sequenceMs = 1_000;

const editable = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true]';
/** What acts on Enter and Space by itself. */
const pressable =
  'button, a[href], summary, [role=button], [role=tab], [role=checkbox], [role=switch], [role=option], [role=menuitem], input';
/** What uses arrows by itself. */
const steered = '[role=slider], [role=menu], [role=listbox], [role=tablist], [role=radiogroup], input[type=radio], input[type=range]';

/** Listens for the keys of all commands. `singleKeys` says whether letters without a modifier act. Returns how to stop. */
export function listenForKeys(target: Window, singleKeys: () => boolean): () => void {
  let prefix = '';
  let prefixUntil = 0;

  function onKey(event: KeyboardEvent): void {
    const name = nameOfKey(event);
    if (name === null || event.defaultPrevented || event.isComposing) return;
    const scopes = activeScopes(useRegistry.getState().scopes);
    const sequence = event.timeStamp < prefixUntil ? `${prefix} ${name}` : name;
    prefixUntil = 0;
    if (isOwnKey(event, name, singleKeys())) return;
    const command = commandFor(scopes, sequence, isField(event.target)) ?? commandFor(scopes, name, isField(event.target));
    if (command !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (command.unavailable === undefined) command.run();
    } else if (startsSequence(scopes, name)) {
      prefix = name;
      prefixUntil = event.timeStamp + sequenceMs;
    }
  }

  /** A word over a button takes Escape for itself and keeps it from all others: a dialog below it is closed all the same. */
  function onEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && document.querySelector('[role=tooltip]') !== null && document.querySelector('[role=dialog]') !== null)
      onKey(event);
  }

  target.addEventListener('keydown', onKey);
  target.addEventListener('keydown', onEscape, true);
  return () => {
    target.removeEventListener('keydown', onKey);
    target.removeEventListener('keydown', onEscape, true);
  };
}

/** True for what takes letters: a field, a text area, a list to choose from. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(editable) !== null;
}

/** True when the focused part needs the key for itself, or letters are switched off. */
function isOwnKey(event: KeyboardEvent, name: string, singleKeys: boolean): boolean {
  const bare = !name.startsWith('mod+') && !name.startsWith('alt+');
  if (!singleKeys && bare && /^(shift\+)?.$/u.test(name)) return true;
  if (!(event.target instanceof Element)) return false;
  if (isField(event.target)) return bare && name !== 'escape' && !/^f\d+$/.test(name);
  if ((name === 'enter' || name === 'space') && event.target.closest(pressable) !== null) return true;
  return /^(shift\+)?(arrow|home$|end$)/.test(name) && event.target.closest(steered) !== null;
}

function commandFor(scopes: readonly CommandScope[], keys: string, typing: boolean): Command | null {
  for (const { commands } of scopes) {
    const found = commands.find(command => command.keys?.includes(keys) === true && (!typing || command.inFields === true));
    if (found !== undefined) return found;
  }
  return null;
}

function startsSequence(scopes: readonly CommandScope[], name: string): boolean {
  return scopes.some(({ commands }) => commands.some(command => command.keys?.some(keys => keys.startsWith(`${name} `)) === true));
}

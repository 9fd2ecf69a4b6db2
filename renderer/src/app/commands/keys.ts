import { say } from '../../language/texts.ts';

/** True where Cmd stands for Ctrl. */
const isMac = navigator.userAgent.includes('Mac');

/** Signs printed on keys. */
const signs: Readonly<Record<string, string>> = {
  alt: isMac ? '⌥' : 'Alt',
  ...(isMac ? { mod: '⌘', shift: '⇧' } : {}),
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
};

/** Words printed on keys, which differ from country to country. */
const words: ReadonlyMap<string, 'ctrl' | 'shift' | 'escape' | 'space' | 'del' | 'pageDown' | 'pageUp'> = new Map([
  ['mod', 'ctrl'],
  ['shift', 'shift'],
  ['escape', 'escape'],
  [' ', 'space'],
  ['space', 'space'],
  ['delete', 'del'],
  ['pagedown', 'pageDown'],
  ['pageup', 'pageUp'],
]);

function capOf(part: string): string {
  const word = words.get(part);
  if (signs[part] !== undefined) return signs[part];
  if (word !== undefined) return say(`key.${word}`);
  return part.length === 1 ? part.toUpperCase() : capital(part);
}

/** The pressed key as commands name it: "mod+shift+s", "j", "?", "arrowdown". Null for a modifier by itself. */
export function nameOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string | null {
  const { key } = event;
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'AltGraph', 'CapsLock'].includes(key)) return null;
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  // The shift that is needed to write "?" is no part of the name; that of "S" is.
  if (event.shiftKey && (key.length > 1 || /^\p{L}$/u.test(key) || key === ' ')) parts.push('shift');
  parts.push(key === ' ' ? 'space' : key.toLowerCase());
  return parts.join('+');
}

/** Key caps for a key of a command: "mod+k" → ["Ctrl", "K"], "g h" → ["G", "H"]. */
export function capsOf(keys: string): readonly string[] {
  return keys.split(' ').flatMap(press => press.split(/\+(?=.)/).map(capOf));
}

/** For `aria-keyshortcuts`: "mod+k" → "Control+K". */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map(part => (part === 'mod' ? (isMac ? 'Meta' : 'Control') : part === 'space' ? 'Space' : capital(part)))
    .join('+');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

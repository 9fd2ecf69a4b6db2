// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { listenForKeys } from './key-listener.ts';
import { capsOf, nameOfKey } from './keys.ts';
import { useRegistry } from './registry.ts';

const ran: string[] = [];
const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: '',
  keys,
  run: () => ran.push(id),
  ...more,
});
let stop = (): void => undefined;

function offer(commands: readonly Command[], { modal = false, singleKeys = true, id = 'screen' } = {}): void {
  stop();
  const { scopes, put } = useRegistry.getState();
  put({ id, modal, commands, place: scopes.find(scope => scope.id === id)?.place ?? scopes.length });
  stop = listenForKeys(window, () => singleKeys);
}

function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function field(): HTMLInputElement {
  const input = document.createElement('input');
  document.body.append(input);
  return input;
}

afterEach(() => {
  stop();
  ran.length = 0;
  useRegistry.setState({ scopes: [] });
  document.body.replaceChildren();
});

describe('keys of commands', () => {
  it('run the command of the innermost part of the window', () => {
    offer([command('outer', ['j']), command('only-outer', ['k'])]);
    offer([command('inner', ['j'])], { id: 'pane' });
    press('j');
    press('k');
    expect(ran).toEqual(['inner', 'only-outer']);
  });

  it('may be two, one after the other', () => {
    offer([command('home', ['g h']), command('search', ['h'])]);
    press('g');
    press('h');
    press('h');
    expect(ran).toEqual(['home', 'search']);
  });

  it('do nothing in a field, except those that say so', () => {
    offer([command('letter', ['s']), command('save', ['mod+s'], { inFields: true }), command('close', ['escape'], { inFields: true })]);
    const input = field();
    press('s', {}, input);
    press('s', { ctrlKey: true }, input);
    press('Escape', {}, input);
    expect(ran).toEqual(['save', 'close']);
  });

  it('leave Enter and Space to a focused button, and arrows to a slider', () => {
    offer([command('open', ['enter']), command('next', ['arrowdown'])]);
    const button = document.createElement('button');
    const slider = document.createElement('div');
    slider.setAttribute('role', 'slider');
    document.body.append(button, slider);
    press('Enter', {}, button);
    press('ArrowDown', {}, slider);
    expect(ran).toEqual([]);
    press('Enter');
    press('ArrowDown');
    expect(ran).toEqual(['open', 'next']);
  });

  it('are those of the dialog alone while one is open', () => {
    offer([command('shortlist', ['s'])]);
    offer([command('close', ['escape'])], { id: 'dialog', modal: true });
    press('s');
    press('Escape');
    expect(ran).toEqual(['close']);
  });

  it('stay those of the dialog when what lies behind it changes or comes anew', () => {
    offer([command('shortlist', ['s'])]);
    offer([command('close', ['escape'])], { id: 'dialog', modal: true });
    offer([command('shortlist', ['s']), command('back', ['escape'])]);
    offer([command('zoom', ['s'])], { id: 'pane that came later' });
    press('s');
    press('Escape');
    expect(ran).toEqual(['close']);
  });

  it('act without letters where single letters are switched off', () => {
    offer([command('shortlist', ['s']), command('all', ['mod+k']), command('down', ['arrowdown'])], { singleKeys: false });
    press('s');
    press('k', { ctrlKey: true });
    press('ArrowDown');
    expect(ran).toEqual(['all', 'down']);
  });

  it('do not run what is unavailable', () => {
    offer([command('export', ['e'], { unavailable: 'No one is shortlisted yet' })]);
    press('e');
    expect(ran).toEqual([]);
  });

  it('have names that keyboards of all countries can press', () => {
    const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(nameOfKey({ ...none, key: '?', shiftKey: true })).toBe('?');
    expect(nameOfKey({ ...none, key: 'S', shiftKey: true })).toBe('shift+s');
    expect(nameOfKey({ ...none, key: 'Shift', shiftKey: true })).toBeNull();
    expect(capsOf('mod+shift+s')).toEqual(['Ctrl', 'Shift', 'S']);
    expect(capsOf('g h')).toEqual(['G', 'H']);
  });
});

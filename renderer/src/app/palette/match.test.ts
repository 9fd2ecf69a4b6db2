import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/command.ts';
import { fittingCommands } from './match.ts';

const command = (title: string, group = 'On this batch'): Command => ({ id: title, title, group, run: () => undefined });
const commands = [
  command('Add to shortlist'),
  command('Auto-shortlist…'),
  command('Decline'),
  command('Home', 'Go to'),
  command('Jobs', 'Go to'),
];
const titles = (typed: string): readonly string[] => fittingCommands(commands, typed).map(({ command }) => command.title);

describe('what is typed into the palette', () => {
  it('finds commands by any part of their words, beginnings first', () => {
    expect(titles('short')).toEqual(['Add to shortlist', 'Auto-shortlist…']);
    expect(titles('de')).toEqual(['Decline']);
    expect(titles('auto sho')).toEqual(['Auto-shortlist…']);
  });

  it('finds commands by their group', () => {
    expect(titles('go')).toEqual(['Home', 'Jobs']);
    expect(titles('go jobs')).toEqual(['Jobs']);
  });

  it('tells which letters fit, to be underlined', () => {
    expect(fittingCommands(commands, 'short')[0]?.letters).toEqual([7, 8, 9, 10, 11]);
  });

  it('shows everything while nothing is typed, and nothing for other words', () => {
    expect(titles(' ')).toHaveLength(commands.length);
    expect(titles('zebra')).toEqual([]);
  });
});

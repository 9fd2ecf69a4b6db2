import { FocusTrap } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Command } from '../commands/command.ts';
import { activeScopes, useRegistry } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.ts';
import { say } from '../../language/texts.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { PaletteRow } from '../../ui/palette-row.tsx';
import { fittingCommands, type Fitting } from './match.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import styles from './palette.module.css';

/** All commands of the moment: typed words choose, Enter runs. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactElement {
  useReturnFocus();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const commands = useCommandsBelow();
  const fitting = useMemo(() => groupedFittings(commands, typed), [commands, typed]);
  useCommands([{ id: 'palette.close', title: say('ui:close'), group: '', keys: ['escape'], inFields: true, quiet: true, run: onClose }], {
    modal: true,
  });
  const current = Math.min(chosen, fitting.length - 1);
  useEffect(() => document.getElementById(`palette-${current}`)?.scrollIntoView({ block: 'nearest' }), [current]);

  function run({ command }: Fitting): void {
    if (command.unavailable !== undefined) return;
    onClose();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setChosen((current + step + fitting.length) % Math.max(1, fitting.length));
    else if (event.key === 'Enter') {
      const choice = fitting[current];
      if (choice !== undefined) run(choice);
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles['overlay']} onMouseDown={event => event.target === event.currentTarget && onClose()}>
      <FocusTrap active>
        <div className={styles['palette']} role="dialog" aria-modal="true" aria-label={say('palette.label')}>
          <div className={styles['query']}>
            <IconSearch size={16} stroke={1.6} />
            <input
              value={typed}
              onChange={event => {
                setTyped(event.target.value);
                setChosen(0);
              }}
              onKeyDown={onKeyDown}
              placeholder={say('palette.placeholder')}
              aria-label={say('palette.field')}
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={fitting.length === 0 ? undefined : `palette-${current}`}
              data-autofocus
            />
          </div>
          <div id="palette-list" className={styles['list']} role="listbox" aria-label={say('palette.list')}>
            {fitting.length === 0 && <p className={styles['none']}>{say('palette.none')}</p>}
            {fitting.map((entry, index) => (
              <PaletteEntry
                key={`${entry.command.id} ${entry.command.group}`}
                entry={entry}
                id={`palette-${index}`}
                chosen={index === current}
                heading={entry.command.group === fitting[index - 1]?.command.group ? null : entry.command.group}
                onPoint={() => setChosen(index)}
                onRun={() => run(entry)}
              />
            ))}
          </div>
          <div className={styles['foot']}>
            <KeyCap>↑</KeyCap>
            <KeyCap>↓</KeyCap> {say('palette.choose')} <KeyCap>↵</KeyCap> {say('palette.run')} <KeyCap>{say('key.escape')}</KeyCap>{' '}
            {say('palette.close')}
            <span className={styles['count']}>{say('palette.count', { found: fitting.length, all: commands.length })}</span>
          </div>
        </div>
      </FocusTrap>
    </div>
  );
}

interface EntryProps {
  readonly entry: Fitting;
  readonly id: string;
  readonly chosen: boolean;
  readonly heading: string | null;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function PaletteEntry({ entry: { command, letters }, id, chosen, heading, onPoint, onRun }: EntryProps): ReactElement {
  const [keys] = command.keys ?? [];
  return (
    <>
      {heading !== null && (
        <div className={styles['heading']} role="presentation">
          {heading}
        </div>
      )}
      <PaletteRow
        id={id}
        icon={command.icon ?? IconChevronRight}
        title={command.title}
        matched={letters}
        consequence={command.unavailable ?? command.consequence}
        keys={keys}
        selected={chosen}
        unavailable={command.unavailable !== undefined}
        onPick={onRun}
        onHover={onPoint}
      />
    </>
  );
}

/** The commands that counted before the palette opened. */
function useCommandsBelow(): readonly Command[] {
  const scopes = useRegistry(state => state.scopes);
  return useMemo(() => {
    const seen = new Set<string>();
    return activeScopes(scopes.filter(scope => !scope.commands.some(command => command.id === 'palette.close')))
      .flatMap(scope => scope.commands)
      .filter(command => command.quiet !== true && command.title !== '' && !seen.has(command.id) && seen.add(command.id));
  }, [scopes]);
}

/** Best first, but each group together, in the order of its best. */
function groupedFittings(commands: readonly Command[], typed: string): readonly Fitting[] {
  const fitting = fittingCommands(commands, typed);
  const groups = [...new Set(fitting.map(({ command }) => command.group))];
  return groups.flatMap(group => fitting.filter(({ command }) => command.group === group));
}

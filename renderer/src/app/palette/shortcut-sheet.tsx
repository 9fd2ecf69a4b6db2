import { FocusTrap } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import type { Command } from '../commands/command.ts';
import { capsOf } from '../commands/keys.ts';
import { activeScopes, useRegistry } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.ts';
import { say } from '../../language/texts.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import styles from './shortcut-sheet.module.css';

/** Every key that works on this screen, by group. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  useReturnFocus();
  const scopes = useRegistry(state => state.scopes);
  const groups = useMemo(() => byGroup(activeScopes(scopes.filter(scope => !scope.modal)).flatMap(scope => scope.commands)), [scopes]);
  useCommands(
    [{ id: 'shortcuts.close', title: say('ui:close'), group: '', keys: ['escape', '?'], inFields: true, quiet: true, run: onClose }],
    {
      modal: true,
    },
  );
  return (
    <div className={styles['overlay']} onMouseDown={event => event.target === event.currentTarget && onClose()}>
      <FocusTrap active>
        <div className={styles['sheet']} role="dialog" aria-modal="true" aria-label={say('command.shortcuts')}>
          <header className={styles['head']}>
            <h2>{say('command.shortcuts')}</h2>
            <button type="button" className={styles['close']} onClick={onClose} data-autofocus>
              {say('ui:close')} <KeyCap>{say('key.escape')}</KeyCap>
            </button>
          </header>
          <div className={styles['groups']} tabIndex={0} role="region" aria-label={say('shortcuts.byGroup')}>
            {groups.map(([group, commands]) => (
              <section key={group}>
                <h3>{group}</h3>
                <dl>
                  {commands.map(command => (
                    <div key={command.id} className={styles['line']}>
                      <dt>{command.title}</dt>
                      <dd>
                        {(command.keys ?? []).map((keys, index) => (
                          <span key={keys} className={styles['keys']}>
                            {index > 0 && <span className={styles['or']}>{say('shortcuts.or')}</span>}
                            {capsOf(keys).map(cap => (
                              <KeyCap key={cap}>{cap}</KeyCap>
                            ))}
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
      </FocusTrap>
    </div>
  );
}

function byGroup(commands: readonly Command[]): readonly (readonly [string, readonly Command[]])[] {
  const groups = new Map<string, Command[]>();
  const seen = new Set<string>();
  for (const command of commands) {
    if (command.keys === undefined || command.title === '' || seen.has(command.id)) continue;
    seen.add(command.id);
    const group = groups.get(command.group) ?? [];
    group.push(command);
    groups.set(command.group, group);
  }
  return [...groups];
}

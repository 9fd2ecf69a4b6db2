import { Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import styles from './query.module.css';

/** What can be written in a query, in the order in which people need it. */
const examples = [
  { write: 'nurse night', key: 'and' },
  { write: '"key account"', key: 'phrase' },
  { write: 'kubernetes OR ecs', key: 'or' },
  { write: 'java NOT title:intern', key: 'not' },
  { write: 'account*', key: 'prefix' },
  { write: 'skill:welding', key: 'field' },
  { write: 'years>5', key: 'years' },
  { write: '(sap OR oracle) finance', key: 'brackets' },
] as const;

interface QueryHelpProps {
  readonly recent: readonly string[];
  readonly onPick: (query: string) => void;
}

/** How to search, with examples to take over, and what was searched for before. */
export function QueryHelp({ recent, onPick }: QueryHelpProps): ReactElement {
  const { t } = useTranslation('people');
  const [isOpen, setOpen] = useState(false);
  useReturnFocus(isOpen);
  useCommands([{ id: 'people.help', title: t('query.help'), group: t('group'), icon: IconHelp, run: () => setOpen(true) }]);
  useCommands(
    [{ id: 'people.closeHelp', title: '', group: '', keys: ['escape'], inFields: true, quiet: true, run: () => setOpen(false) }],
    {
      when: isOpen,
    },
  );
  const pick = (query: string): void => {
    setOpen(false);
    onPick(query);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      offset={10}
      width={440}
      shadow="none"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <IconButton size="small" label={t('query.help')} icon={IconHelp} pressed={isOpen} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.help ?? ''} aria-label={t('query.help')}>
        {recent.length > 0 && (
          <section aria-label={t('query.recent')}>
            <h3>{t('query.recent')}</h3>
            <ul>
              {recent.map(query => (
                <li key={query}>
                  <button type="button" onClick={() => pick(query)} title={query}>
                    {query}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-label={t('query.help')}>
          <h3>{t('query.help')}</h3>
          <ul>
            {examples.map(({ write, key }) => (
              <li key={write}>
                <button type="button" onClick={() => pick(write)}>
                  {write}
                </button>
                <span>{t(`query.examples.${key}`)}</span>
              </li>
            ))}
          </ul>
          <p>{t('query.fields')}</p>
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}

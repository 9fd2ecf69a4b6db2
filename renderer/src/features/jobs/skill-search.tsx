import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { api } from '../../data/client.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './job.module.css';

interface Props {
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** Enter while no suggestion is chosen. */
  readonly onEnter: () => void;
  /** Beside the field. */
  readonly children: ReactNode;
}

/** Most suggestions that are shown. */
const mostShown = 5;

/** A field for a skill that suggests those of the vocabulary; any other word is searched as it is written. */
export function SkillSearch({ value, onChange, onEnter, children }: Props): ReactElement {
  const listId = useId();
  const [at, setAt] = useState(-1);
  const wanted = value.trim();
  const { data = [] } = useQuery({
    queryKey: ['skills', wanted.toLowerCase()],
    queryFn: () => api.jobs.suggest.query({ text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const shown = wanted === '' ? [] : data.slice(0, mostShown);
  const isKnown = data.some(skill => [skill.name, ...skill.aliases].some(name => name.toLowerCase() === wanted.toLowerCase()));

  function pick(name: string): void {
    onChange(name);
    setAt(-1);
  }
  function key(event: KeyboardEvent): void {
    const chosen = shown[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.min(shown.length - 1, Math.max(-1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (chosen === undefined) onEnter();
      else pick(chosen.name);
    }
  }

  return (
    <>
      <div className={styles['pair']}>
        <div className={styles['grow']}>
          <TextField
            label="Skill"
            placeholder="Kubernetes"
            data-autofocus
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
            value={value}
            onChange={words => {
              onChange(words);
              setAt(-1);
            }}
            onKeyDown={key}
          />
        </div>
        {children}
      </div>
      <p className={styles['hint']}>
        {wanted === '' || isKnown
          ? 'Other names of a known skill count by themselves.'
          : 'Not in the vocabulary: searched as it is written.'}
      </p>
      <div id={listId} role="listbox" aria-label="Skills" className={styles['suggestions']}>
        {shown.map((skill, index) => (
          <button
            key={skill.name}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles['suggestion']}
            onClick={() => pick(skill.name)}
          >
            {skill.name}
            <span>{skill.aliases.slice(0, 4).join(', ')}</span>
          </button>
        ))}
      </div>
    </>
  );
}

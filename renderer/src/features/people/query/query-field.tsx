import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuery, type QueryProblem } from '../../../../../core/contract/people.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { QueryHelp } from './query-help.tsx';
import { QueryText } from './query-text.tsx';
import styles from './query.module.css';

interface QueryFieldProps {
  readonly value: string;
  readonly problems: readonly QueryProblem[];
  readonly recent: readonly string[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (query: string) => void;
  /** Enter: to what was found. */
  readonly onEnter: () => void;
}

/** The one large thing of the screen: what is searched for, with operators in colour and what is wrong underlined. */
export function QueryField({ value, problems, recent, inputRef, onChange, onEnter }: QueryFieldProps): ReactElement {
  const { t } = useTranslation('people');
  const shown = useRef<HTMLDivElement>(null);

  function key(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      onChange('');
    } else if (event.key === 'Escape') event.currentTarget.blur();
  }

  // The coloured text lies below the field and moves with it.
  const follow = (): void => {
    if (shown.current !== null && inputRef.current !== null) shown.current.scrollLeft = inputRef.current.scrollLeft;
  };

  return (
    <div className={styles.frame}>
      <div className={styles.box} data-invalid={problems.length > 0 || undefined}>
        <IconSearch size={16} stroke={1.6} aria-hidden="true" />
        <QueryText ref={shown} query={value} problems={problems} />
        <input
          ref={inputRef}
          type="search"
          className={styles.input}
          value={value}
          maxLength={longestQuery}
          placeholder={t('query.placeholder')}
          aria-label={t('query.label')}
          aria-keyshortcuts="/"
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? 'query-problem' : undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={event => onChange(event.target.value)}
          onKeyDown={key}
          onScroll={follow}
          onSelect={follow}
        />
        {value !== '' && (
          <IconButton
            size="small"
            label={t('query.clear')}
            icon={IconX}
            onClick={() => {
              onChange('');
              inputRef.current?.focus();
            }}
          />
        )}
        <QueryHelp recent={recent} onPick={onChange} />
      </div>
      {problems.length > 0 && (
        <p id="query-problem" className={styles.problem} role="status">
          {problems
            .map(({ start, code, term }) =>
              t('query.problem', { place: String(start + 1), problem: t(`query.problems.${code}`, { term }) }),
            )
            .join(' ')}
        </p>
      )}
    </div>
  );
}

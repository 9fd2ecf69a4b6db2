import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../../data/formats.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import styles from './filters.module.css';

/** Values shown before somebody asks for the others. */
const mostShown = 6;

/** A value of a filter as the pane shows it. */
export interface FacetEntry {
  readonly id: string;
  readonly label: string;
  readonly people: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

interface FacetListProps {
  readonly title: string;
  readonly entries: readonly FacetEntry[];
  readonly onClear: () => void;
}

/** One filter: its values with how many people have them. Chosen ones are shown whatever their place. */
export function FacetList({ title, entries, onClear }: FacetListProps): ReactElement | null {
  const { t } = useTranslation('people');
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  const shown = isWhole ? entries : entries.filter((entry, index) => index < mostShown || entry.checked);
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {entries.some(entry => entry.checked) && (
          <LinkButton aria-label={t('filters.clearOne', { filter: title })} onClick={onClear}>
            {t('filters.clear')}
          </LinkButton>
        )}
      </div>
      <ul>
        {shown.map(({ id, label, people, checked, onToggle }) => (
          <li key={id}>
            <CheckBox label={label} checked={checked} onChange={onToggle} />
            <span className={styles.count}>{showCount(people)}</span>
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <LinkButton tone="quiet" onClick={() => setWhole(true)}>
          {t('filters.more', { count: entries.length - shown.length })}
        </LinkButton>
      )}
    </section>
  );
}

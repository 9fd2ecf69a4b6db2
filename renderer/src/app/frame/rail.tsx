import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Place } from './places.ts';
import styles from './frame.module.css';
import { say } from '../../language/texts.ts';

interface Props {
  readonly places: readonly Place[];
  /** Things that wait for a person, by place. */
  readonly badges: Readonly<Partial<Record<string, number>>>;
}

/** Left edge of the window: the places, with a number where something waits. */
export function Rail({ places, badges }: Props): ReactElement {
  const path = useRouterState({ select: state => state.location.pathname });
  return (
    <nav className={styles['rail']} aria-label={say('places.label')}>
      <Logo />
      {places.map(place => {
        const current = place.isHere(path);
        const waiting = badges[place.id] ?? 0;
        const label = say(`places.${place.id}`);
        return (
          <Link
            key={place.id}
            to={place.to}
            className={`${styles['place']} ${place.last === true ? styles['last'] : ''} ${current ? styles['current'] : ''}`}
            aria-current={current ? 'page' : undefined}
            aria-label={waiting > 0 ? say('places.waiting', { place: label, count: waiting }) : label}
            title={label}
            draggable={false}
          >
            <span className={styles['placeIcon']}>
              <place.icon size={19} stroke={1.6} />
              {/* Drawn by the style sheet: the number is said in the name already. */}
              {waiting > 0 && <span className={styles['badge']} data-count={Math.min(99, waiting)} />}
            </span>
            <span className={styles['placeLabel']}>{label}</span>
          </Link>
        );
      })}
    </nav>
  );
}

function Logo(): ReactElement {
  return (
    <svg className={styles['logo']} width="18" height="15" viewBox="0 0 18 15" aria-hidden>
      <rect x="0" y="0" width="17" height="3.4" rx="1.2" fill="var(--band-strong-yes)" />
      <rect x="0" y="5.6" width="12" height="3.4" rx="1.2" fill="var(--text)" />
      <rect x="0" y="11.2" width="8" height="3.4" rx="1.2" fill="var(--text)" />
    </svg>
  );
}

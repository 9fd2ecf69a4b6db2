import type { ReactElement } from 'react';
import { mostCompared } from '../../../../core/contract/export.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import type { ReportPerson, Whom } from './chosen-people.ts';
import { ChoiceSection } from './choice-section.tsx';
import { say } from '../../language/texts.ts';
import styles from './report-choices.module.css';

/** People listed at once; all of them are exported. */
const mostListed = 200;

interface WhoseProps {
  readonly whom: Whom;
  readonly onWhom: (whom: Whom) => void;
  readonly givenCount: number;
  readonly people: readonly ReportPerson[];
  readonly shown: string | null;
  readonly onShow: (itemId: string) => void;
  /** Pages of the report that is shown, and their number; null while it is drawn. */
  readonly pages: number | null;
}

/** Of whom reports are made; a click shows that person's pages. */
export function Whose({ whom, onWhom, givenCount, people, shown, onShow, pages }: WhoseProps): ReactElement {
  const choices: readonly { readonly value: Whom; readonly label: string }[] = [
    { value: 'shortlisted', label: say('reports:whom.shortlisted') },
    { value: 'all', label: say('reports:whom.all') },
    ...(givenCount > 0 ? [{ value: 'chosen' as const, label: say('reports:whom.chosen', { people: givenCount }) }] : []),
  ];
  return (
    <ChoiceSection title={say('reports:part.whom')} count={people.length}>
      <SegmentedChoice label={say('reports:part.whom')} value={whom} options={choices} onChange={onWhom} />
      {people.length === 0 && <p className={styles['note']}>{say('reports:whom.nobody')}</p>}
      <ul className={styles['people']}>
        {people.slice(0, mostListed).map(person => (
          <li key={person.itemId}>
            <button type="button" aria-current={person.itemId === shown || undefined} onClick={() => onShow(person.itemId)}>
              <span dir="auto">{person.name}</span>
            </button>
            {person.itemId === shown && pages !== null && <span>{say('reports:pages', { count: pages })}</span>}
          </li>
        ))}
      </ul>
      <More people={people} />
    </ChoiceSection>
  );
}

interface ComparedProps {
  readonly people: readonly ReportPerson[];
  readonly compared: readonly ReportPerson[];
  readonly onCompare: (itemIds: readonly string[]) => void;
}

/** Who stands side by side: two to four, best first. */
export function Compared({ people, compared, onCompare }: ComparedProps): ReactElement {
  const ids = compared.map(person => person.itemId);
  const isFull = ids.length >= mostCompared;
  return (
    <ChoiceSection title={say('reports:part.whom')} count={ids.length}>
      <p className={styles['note']}>{isFull ? say('reports:whom.full') : say('reports:whom.range')}</p>
      <ul className={styles['people']} aria-label={say('reports:whom.compare')}>
        {people.slice(0, mostListed).map(({ itemId, name }) => {
          const isTicked = ids.includes(itemId);
          return (
            <li key={itemId}>
              <CheckBox
                label={name}
                checked={isTicked}
                disabled={isFull && !isTicked}
                onChange={checked => onCompare(checked ? [...ids, itemId] : ids.filter(id => id !== itemId))}
              />
            </li>
          );
        })}
      </ul>
      {people.length > mostListed && <p className={styles['note']}>{say('reports:whom.best', { people: mostListed })}</p>}
    </ChoiceSection>
  );
}

function More({ people }: { readonly people: readonly ReportPerson[] }): ReactElement | null {
  if (people.length <= mostListed) return null;
  return <p className={styles['note']}>{say('reports:whom.more', { count: people.length - mostListed })}</p>;
}

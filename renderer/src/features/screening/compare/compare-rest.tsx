import { useState, type ReactElement, type ReactNode } from 'react';
import { monthOf as thisMonth, sayWouldBe } from '../person/person-words.ts';
import { gapsOf, positionsOf, sayTimeline } from '../../../document/timeline-words.ts';
import { CompareTime, sharedSpan } from './compare-time.tsx';
import type { ComparedPerson } from './use-compared.ts';
import styles from './compare.module.css';

/** Below the criteria: the nearest better advice, what to ask first, and time on one scale. */
export function CompareRest({ people }: { readonly people: readonly ComparedPerson[] }): ReactElement {
  const [today] = useState(() => thisMonth(new Date()));
  const times = people.map(({ person }) =>
    person === null || person.cv === null ? null : { cv: person.cv, gaps: person.match?.gaps ?? [], today },
  );
  const span = sharedSpan(
    times.map(time => (time === null ? [] : positionsOf(time))),
    today,
  );
  return (
    <>
      {people.some(({ person }) => (person?.match ?? null) !== null) && (
        <>
          <Rest name="Would be" people={people} show={wouldBe} />
          <Rest name="Ask about" people={people} show={({ person }) => person?.match?.questions[0]?.text ?? '–'} />
        </>
      )}
      {span !== null && (
        <tr className={styles.rest}>
          <th scope="row" className={styles.criterion}>
            <b>Timeline</b>
            <span>{Math.floor(span.from / 12)} to now, one scale</span>
          </th>
          {times.map((time, index) => (
            <td key={people[index]?.row.itemId ?? index} className={styles.cell}>
              {time === null ? (
                '–'
              ) : (
                <CompareTime positions={positionsOf(time)} gaps={gapsOf(time)} span={span} summary={sayTimeline(time)} />
              )}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

interface RestProps {
  readonly name: string;
  readonly people: readonly ComparedPerson[];
  readonly show: (person: ComparedPerson) => ReactNode;
}

function Rest({ name, people, show }: RestProps): ReactElement {
  return (
    <tr className={styles.rest}>
      <th scope="row" className={styles.criterion}>
        <b>{name}</b>
      </th>
      {people.map(person => (
        <td key={person.row.itemId} className={styles.cell}>
          {show(person)}
        </td>
      ))}
    </tr>
  );
}

function wouldBe({ person }: ComparedPerson): ReactNode {
  const match = person?.match;
  const [first] = match?.counterfactuals ?? [];
  if (match === undefined || match === null || first === undefined) return '–';
  return (
    <>
      <b>{sayWouldBe(match.score.score, first.score).would}</b> with {first.change}
    </>
  );
}

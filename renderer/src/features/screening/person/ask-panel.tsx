import type { ReactElement } from 'react';
import type { Match } from '../../../../../core/contract/match.ts';
import { say } from '../../../language/texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from './person.module.css';

/** Questions for a talk, each with why, and the red flags that they are about. */
export function AskPanel({ match }: { readonly match: Match }): ReactElement {
  const { questions, redFlags, focusAreas } = match;
  if (questions.length + redFlags.length === 0)
    return (
      <div className={styles.state}>
        <EmptyState sentence={say('screening:ask.none')} />
      </div>
    );
  return (
    <>
      {redFlags.length > 0 && (
        <section className={styles.asked}>
          <h3>{say('screening:ask.first')}</h3>
          <ul>
            {redFlags.map(flag => (
              <li key={flag.text} className={styles.flag}>
                {flag.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.asked}>
        <h3>{say('screening:ask.questions')}</h3>
        <ol className={styles.questions}>
          {questions.map(question => (
            <li key={question.text}>
              <p className="selectable">{question.text}</p>
              <p className={styles.reason}>{question.reason}</p>
            </li>
          ))}
        </ol>
      </section>
      {focusAreas.length > 0 && (
        <section className={styles.asked}>
          <h3>{say('screening:ask.deep')}</h3>
          <p className={styles.reason}>{focusAreas.join(' · ')}</p>
        </section>
      )}
    </>
  );
}

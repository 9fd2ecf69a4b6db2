import type { ReactElement } from 'react';
import type { Cv, Experience } from '../../../../../core/contract/cv.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { showMonth } from './person-words.ts';
import styles from './person.module.css';

interface ReadPanelProps {
  readonly cv: Cv;
  readonly onAttachJob: () => void;
}

/** What was read of a CV that is not compared with a job: positions, education, skills, languages. */
export function ReadPanel({ cv, onAttachJob }: ReadPanelProps): ReactElement {
  return (
    <>
      <div className={styles.state}>
        <EmptyState
          sentence="This batch was read without a job, so nobody has a score."
          action={<Button onClick={onAttachJob}>Compare with a job…</Button>}
        />
      </div>
      <Facts title="Experience" facts={cv.experience.map(entry => ({ head: positionOf(entry), detail: periodOf(entry) }))} />
      <Facts
        title="Education"
        facts={cv.education.map(entry => ({
          head: [entry.degree, entry.field].filter(part => part !== '').join(', ') || entry.institution,
          detail: [entry.institution, showMonth(entry.end ?? entry.start)].filter(part => part !== '').join(' · '),
        }))}
      />
      <Facts title="Skills" facts={cv.skills.length === 0 ? [] : [{ head: '', detail: cv.skills.map(skill => skill.name).join(', ') }]} />
      <Facts title="Languages" facts={cv.languages.map(language => ({ head: language.name, detail: language.level ?? '' }))} />
    </>
  );
}

function positionOf({ title, organization }: Experience): string {
  return [title, organization].filter(part => part !== '').join(', ');
}

function periodOf({ start, end, current }: Experience): string {
  return [showMonth(start), current ? 'now' : showMonth(end)].filter(part => part !== '').join(' – ');
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly { readonly head: string; readonly detail: string }[];
}

function Facts({ title, facts }: FactsProps): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <section className={styles.facts}>
      <h3>{title}</h3>
      <ul>
        {facts.map(({ head, detail }) => (
          <li key={`${head} ${detail}`} className="selectable">
            {head !== '' && <span>{head}</span>}
            <span className={styles.reason}>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

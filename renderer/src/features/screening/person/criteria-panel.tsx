import { useId, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../../core/contract/batch-view.ts';
import type { Match } from '../../../../../core/contract/match.ts';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useBatchLink } from '../../../state/batch-link.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { criteriaGroups, lineOfEvidence, nextEvidence, type CriterionLine } from './criteria-groups.ts';
import { hiddenId } from '../../../document/person-marks.ts';
import { sayHidden, sayWouldBe } from './person-words.ts';
import styles from './person.module.css';

/** Strengths and questions shown below the criteria; all questions stand under their own tab. */
const mostPoints = 3;

interface CriteriaPanelProps {
  readonly person: PersonView;
  readonly match: Match;
  readonly rubric: Rubric;
  /** The pane has the keyboard: J and K move between criteria. */
  readonly active: boolean;
  readonly narrow: boolean;
  readonly onAskAll: () => void;
}

/** Why the score is what it is: what is hidden, what would change it, each criterion with its points, strengths and questions. */
export function CriteriaPanel({ person, match, rubric, active, narrow, onAskAll }: CriteriaPanelProps): ReactElement {
  const { t } = useTranslation('criteria');
  const groups = useMemo(() => criteriaGroups(rubric, match, person.hidden), [rubric, match, person.hidden]);
  const lines = useMemo(() => groups.flatMap(group => group.lines), [groups]);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const { evidenceId, chosen, point, show } = useBatchLink();
  const hot = lineOfEvidence(groups, evidenceId);
  const [unfoldedId, setUnfoldedId] = useState<string | null>(null);
  const [seen, setSeen] = useState(chosen);
  if (seen !== chosen) {
    setSeen(chosen);
    setFocusedId(lineOfEvidence(groups, chosen?.id ?? null)?.criterion.id ?? focusedId);
  }

  function open(line: CriterionLine): void {
    const isSame = hot?.criterion.id === line.criterion.id;
    const next = nextEvidence(line.evidenceIds, isSame && focusedId === line.criterion.id ? evidenceId : null);
    setFocusedId(line.criterion.id);
    point(line.criterion.id, next);
    if (next !== null) show(next);
  }

  function focus(line: CriterionLine): void {
    setFocusedId(line.criterion.id);
    point(line.criterion.id, line.evidenceIds[0] ?? null);
  }

  function move(step: number): void {
    const at = lines.findIndex(line => line.criterion.id === focusedId);
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + step))];
    if (next !== undefined) focus(next);
  }

  function openFocused(): void {
    const line = lines.find(other => other.criterion.id === focusedId) ?? lines[0];
    if (line !== undefined) open(line);
  }

  function unfold(line: CriterionLine | undefined, wanted?: boolean): void {
    if (line === undefined) return;
    const isOpen = wanted ?? unfoldedId !== line.criterion.id;
    setUnfoldedId(isOpen && line.result.evidence.length > 0 ? line.criterion.id : null);
    setFocusedId(line.criterion.id);
  }

  const listId = useId();
  const unfolded = lines.find(line => line.criterion.id === unfoldedId);

  function showPlace(place: string): void {
    point(unfoldedId, place);
    show(place);
  }

  const focused = lines.find(line => line.criterion.id === focusedId) ?? lines[0];
  const group = 'Criteria';
  useCommands(
    [
      { id: 'criteria.next', title: 'Next criterion', group, keys: ['j', 'arrowdown'], hint: 'criterion', quiet: true, run: () => move(1) },
      {
        id: 'criteria.previous',
        title: 'Previous criterion',
        group,
        keys: ['k', 'arrowup'],
        hint: 'criterion',
        quiet: true,
        run: () => move(-1),
      },
      { id: 'criteria.open', title: 'Show the evidence', group, keys: ['enter'], hint: 'evidence', quiet: true, run: openFocused },
      {
        id: 'criteria.unfold',
        title: t('evidence.unfold'),
        group,
        keys: ['arrowright'],
        hint: t('evidence.key'),
        quiet: true,
        run: () => unfold(focused, true),
      },
      { id: 'criteria.fold', title: t('evidence.fold'), group, keys: ['arrowleft'], quiet: true, run: () => unfold(focused, false) },
    ],
    { when: active },
  );

  return (
    <>
      <HiddenNotice person={person} onRead={() => show(hiddenId(0))} />
      <WouldBe match={match} />
      <KnockOuts lines={lines} />
      <CriteriaList
        groups={groups}
        narrow={narrow}
        hotId={hot?.criterion.id ?? null}
        focusedId={focusedId}
        onHover={line => point(line?.criterion.id ?? null, line?.evidenceIds[0] ?? null)}
        onFocus={focus}
        onOpen={open}
        unfoldedId={unfoldedId}
        onUnfold={unfold}
        evidence={
          unfolded !== undefined && <EvidenceList id={listId} person={person} line={unfolded} shownId={evidenceId} onShow={showPlace} />
        }
        evidenceId={listId}
      />
      <Points title="Strengths" points={match.strengths.map(strength => strength.text)} />
      <Points
        title="Ask about"
        points={match.questions.slice(0, mostPoints).map(question => question.text)}
        more={match.questions.length > mostPoints ? { words: `${match.questions.length - mostPoints} more`, onClick: onAskAll } : null}
      />
    </>
  );
}

function HiddenNotice({ person, onRead }: { readonly person: PersonView; readonly onRead: () => void }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const words = sayHidden(person);
  if (words === null) return null;
  const read = (): void => {
    setOpen(!isOpen);
    if (!isOpen) onRead();
  };
  return (
    <div className={styles.notice}>
      <Notice strong={words.strong} actions={<LinkButton onClick={read}>{isOpen ? 'Fold the words' : 'Read the words'}</LinkButton>}>
        {words.rest}
        {isOpen && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be within reach of the keyboard
          <span className={styles.hiddenWords} role="region" aria-label="Hidden words" tabIndex={0}>
            {person.hidden.map(passage => passage.text).join(' … ')}
          </span>
        )}
      </Notice>
    </div>
  );
}

/** The smallest change that crosses the next threshold; others unfold. */
function WouldBe({ match: { counterfactuals, score } }: { readonly match: Match }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = counterfactuals;
  if (first === undefined) return null;
  return (
    <div className={styles.wouldBe}>
      <ul>
        {[first, ...(isOpen ? others : [])].map(change => {
          const { would, instead } = sayWouldBe(score.score, change.score);
          return (
            <li key={change.change}>
              Would be <b>{would}</b> {instead}with {change.change}
            </li>
          );
        })}
      </ul>
      {others.length > 0 && <LinkButton onClick={() => setOpen(!isOpen)}>{isOpen ? 'Fold' : `${others.length} more`}</LinkButton>}
    </div>
  );
}

function KnockOuts({ lines }: { readonly lines: readonly CriterionLine[] }): ReactElement | null {
  const out = lines.filter(line => line.knockedOut).map(line => line.criterion.label);
  if (out.length === 0) return null;
  return (
    <p className={styles.knockedOut}>
      <b>Knocked out:</b> {out.join(', ')} {out.length === 1 ? 'is a condition and was' : 'are conditions and were'} not found.
    </p>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
  readonly more?: { readonly words: string; readonly onClick: () => void } | null;
}

function Points({ title, points, more = null }: PointsProps): ReactElement | null {
  if (points.length === 0) return null;
  return (
    <section className={styles.points}>
      <h3>{title}</h3>
      <ul>
        {points.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {more !== null && <LinkButton onClick={more.onClick}>{more.words}</LinkButton>}
    </section>
  );
}

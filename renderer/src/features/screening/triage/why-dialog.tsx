import type { ReactElement } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import { describeError } from '../../../../../core/contract/errors.ts';
import type { Match } from '../../../../../core/contract/match.ts';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import { scoreDifference, type DifferenceLine } from '../../../../../core/match/score-difference.ts';
import { say } from '../../../language/texts.ts';
import { asAppError } from '../../../data/live.ts';
import { useBatchLink } from '../../../state/batch-link.ts';
import { CriterionGlyph } from '../../../ui/criterion-glyph.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { criteriaGroups } from '../person/criteria-groups.ts';
import { nameOf } from '../person/person-words.ts';
import { personQuery } from '../person/use-person.ts';
import { showPlace } from '../ranking/ranking-order.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { sayDifference, showSigned } from './why-words.ts';
import styles from './why.module.css';

interface WhyDialogProps {
  readonly screen: BatchScreen;
  readonly one: string;
  readonly other: string;
  readonly onClose: () => void;
}

interface Ranked {
  readonly row: BatchRow;
  readonly person: PersonView;
  readonly match: Match;
}

/** Why one person ranks above another: the difference of their scores, criterion by criterion. */
export function WhyDialog({ screen, one, other, onClose }: WhyDialogProps): ReactElement {
  const { batchId, rows, head, places } = screen;
  const both = [one, other].flatMap(id => rows.get(id) ?? []);
  const answers = useQueries({ queries: both.map(row => personQuery(batchId, row)) });
  const known = both.flatMap((row, index): readonly Ranked[] => {
    const person = answers[index]?.data;
    return person === undefined || person.match === null ? [] : [{ row, person, match: person.match }];
  });
  const [higher, lower] = known.toSorted((first, second) => (second.row.score ?? 0) - (first.row.score ?? 0));
  const failed = answers.find(answer => answer.error !== null)?.error;

  function open({ row, person }: Ranked, line: DifferenceLine): void {
    const groups = head.rubric === null || person.match === null ? [] : criteriaGroups(head.rubric, person.match, person.hidden);
    const evidence = groups.flatMap(group => group.lines).find(found => found.criterion.id === line.criterion.id)?.evidenceIds[0];
    screen.change({ focusedId: row.itemId, tab: 'criteria', touched: true, layout: 'table' });
    onClose();
    // The panes let go of the link when another person comes; it is given once they are there.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        useBatchLink.getState().point(line.criterion.id, evidence ?? null);
        if (evidence !== undefined) useBatchLink.getState().show(evidence);
      }),
    );
  }

  return (
    <Dialog title={say('triage:why.title')} open onClose={onClose} width={680}>
      {failed !== undefined && failed !== null ? (
        <ErrorState error={{ code: asAppError(failed).code, ...describeError(asAppError(failed).code, asAppError(failed).details) }} />
      ) : head.rubric === null ? (
        <EmptyState sentence={say('triage:why.noJob')} />
      ) : higher === undefined || lower === undefined ? (
        <LoadingBars columns={[180, 120, 120, 60]} rows={6} rowHeight={32} label={say('triage:why.loading')} />
      ) : (
        <Why
          rubric={head.rubric}
          higher={higher}
          lower={lower}
          places={[showPlace(places.get(higher.row.itemId)), showPlace(places.get(lower.row.itemId))]}
          onOpen={open}
        />
      )}
    </Dialog>
  );
}

interface WhyProps {
  readonly rubric: Rubric;
  readonly higher: Ranked;
  readonly lower: Ranked;
  readonly places: readonly [string, string];
  readonly onOpen: (who: Ranked, line: DifferenceLine) => void;
}

function Why({ rubric, higher, lower, places, onOpen }: WhyProps): ReactElement {
  const difference = scoreDifference(rubric, higher.match, lower.match);
  const [first, second] = [nameOf(higher.row), nameOf(lower.row)];
  return (
    <div className={styles.why}>
      <p className={styles.sentence}>{sayDifference(first, second, difference)}</p>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={say('triage:why.table')}>
          <thead>
            <tr>
              <th scope="col">{say('triage:why.criterion')}</th>
              <th scope="col">
                <span>{places[0]}</span> {first}
              </th>
              <th scope="col">
                <span>{places[1]}</span> {second}
              </th>
              <th scope="col" className={styles.number}>
                {say('triage:why.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {difference.lines.map(line => (
              <tr key={line.criterion.id}>
                <th scope="row">{line.criterion.label}</th>
                <Side line={line} who={higher} name={first} side="higher" onOpen={onOpen} />
                <Side line={line} who={lower} name={second} side="lower" onOpen={onOpen} />
                <td className={styles.number} data-less={line.tenths < 0 || undefined}>
                  {showSigned(line.tenths)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('triage:why.score')}</th>
              <td>{higher.match.score.score}</td>
              <td>{lower.match.score.score}</td>
              <td className={styles.number}>{showSigned(difference.tenths)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {difference.equal.length > 0 && (
        <p className={styles.equal}>
          <b>{say('triage:why.equal')}</b> {difference.equal.map(line => line.criterion.label).join(', ')}
        </p>
      )}
    </div>
  );
}

interface SideProps {
  readonly line: DifferenceLine;
  readonly who: Ranked;
  readonly name: string;
  readonly side: 'higher' | 'lower';
  readonly onOpen: (who: Ranked, line: DifferenceLine) => void;
}

function Side({ line, who, name, side, onOpen }: SideProps): ReactElement {
  const result = line[side];
  const points = side === 'higher' ? line.higherPoints : line.lowerPoints;
  return (
    <td>
      <button type="button" className={styles.side} onClick={() => onOpen(who, line)} title={say('triage:why.open', { name })}>
        <CriterionGlyph status={result.status} />
        <span className={styles.finding}>{result.finding}</span>
        <b>{points}</b>
      </button>
    </td>
  );
}

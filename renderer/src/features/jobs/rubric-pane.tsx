import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CriterionEntry } from './criterion-entry.tsx';
import { otherWords } from './criterion-words.ts';
import type { OtherNames } from './job-data.ts';
import type { EditRubric } from './job-editing.ts';
import { returnKeyboard, rowOf, useJobFocus } from './job-focus.ts';
import { sectionPoints, type PointScale } from './points.ts';
import { sectionsOf, sourceNumbers, type RubricSection } from './rubric-sections.ts';
import styles from './rubric-pane.module.css';
import pane from './pane-head.module.css';

interface Props {
  readonly rubric: Rubric;
  readonly savedVersion: number;
  readonly scale: PointScale;
  readonly otherNames: OtherNames;
  /** Null where it may be looked at only. */
  readonly edit: EditRubric | null;
  readonly onAdd: () => void;
  readonly onPoints: () => void;
  /** Its title stands in the tabs above. */
  readonly headless?: boolean;
  /** In place of the words in the head. */
  readonly head?: ReactNode;
  /** Between head and criteria. */
  readonly notice?: ReactNode;
}

/** The criteria by need, with the points each can give. */
export function RubricPane(props: Props): ReactElement {
  const { rubric, savedVersion, scale, otherNames, edit, onAdd, onPoints, headless = false, head, notice } = props;
  const list = useRef<HTMLDivElement>(null);
  useKeyboardOnFocused(list);
  useKeyboardKept(rubric);
  const numbers = useMemo(() => sourceNumbers(rubric), [rubric]);
  const points = sectionPoints(rubric);
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        {head ?? (
          <>
            <h2 className={headless ? 'visually-hidden' : undefined}>Rubric</h2>
            <span className={pane['note']}>the number comes from here and nowhere else</span>
          </>
        )}
        {edit !== null && (
          <Button icon={IconPlus} keys="a" onClick={onAdd}>
            Add
          </Button>
        )}
      </header>
      {notice}
      <div className={styles['columns']} aria-hidden="true">
        <span>Criterion</span>
        <span>Min.</span>
        <span>Weight</span>
      </div>
      <div ref={list} className={styles['scroller']} data-scroller tabIndex={-1} data-pane-focus>
        {sectionsOf(rubric).map(section => (
          <section key={section.id} aria-label={section.title}>
            <SectionHead section={section} points={points[section.id]} onPoints={edit === null ? null : onPoints} />
            <div role="list" aria-label={`${section.title} criteria`}>
              {section.criteria.map(criterion => (
                <CriterionEntry
                  key={criterion.id}
                  criterion={criterion}
                  number={numbers.get(criterion.id) ?? null}
                  scale={scale}
                  aliases={aliasesOf(criterion, otherNames)}
                  savedVersion={savedVersion}
                  edit={edit}
                />
              ))}
            </div>
          </section>
        ))}
        {rubric.criteria.length === 0 && (
          <EmptyState
            sentence="No criterion is left, so there is nothing to score by."
            action={<Button onClick={onAdd}>Add a criterion</Button>}
          />
        )}
      </div>
    </div>
  );
}

const none: readonly string[] = [];

function aliasesOf(criterion: Criterion, otherNames: OtherNames): readonly string[] {
  return criterion.kind === 'skill' ? (otherNames[criterion.anyOf[0] ?? ''] ?? none) : none;
}

interface SectionHeadProps {
  readonly section: RubricSection;
  readonly points: number;
  readonly onPoints: (() => void) | null;
}

function SectionHead({ section, points, onPoints }: SectionHeadProps): ReactElement {
  const shown = Math.round(points * 10) / 10;
  return (
    <header className={styles['sectionHead']}>
      <h3>{section.title}</h3>
      <span>{noteOf(section, shown)}</span>
      {onPoints === null ? (
        <span>
          <b>{shown}</b> points
        </span>
      ) : (
        <LinkButton tone="quiet" aria-label={`${section.title}: ${shown} points. Change the points of the groups`} onClick={onPoints}>
          <b>{shown}</b> points
        </LinkButton>
      )}
    </header>
  );
}

/** "9 skills, shares of 50"; under Other the kinds that are there. */
function noteOf({ id, criteria }: RubricSection, points: number): string {
  if (id !== 'other') {
    if (criteria.length === 0) return 'none';
    return criteria.length === 1 ? '1 skill' : `${criteria.length} skills, shares of ${points}`;
  }
  const kinds = criteria.flatMap(criterion => (criterion.kind === 'skill' ? [] : [otherWords[criterion.kind]]));
  return [...new Set(kinds)].join(', ');
}

/** The keyboard goes to the focused criterion when another one is focused; never out of a field or a dialog. */
function useKeyboardOnFocused(list: { readonly current: HTMLElement | null }): void {
  const focusedId = useJobFocus(state => state.focusedId);
  const former = useRef(focusedId);
  useEffect(() => {
    const came = former.current !== focusedId;
    former.current = focusedId;
    const active = document.activeElement;
    if (!came || focusedId === null || active?.matches('input, textarea') === true) return;
    if (document.querySelector('[aria-modal=true]') !== null) return;
    const row = rowOf(list.current, focusedId);
    if (row === null || row.contains(active)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }, [focusedId, list]);
}

/** A criterion that changes its list, and a field that is closed, take the keyboard with them: it comes back to the row. */
function useKeyboardKept(rubric: Rubric): void {
  const isAdding = useJobFocus(state => state.adding);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && useJobFocus.getState().focusedId !== null) returnKeyboard();
    isFirst.current = false;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it has to run after each change of these
  }, [rubric, isAdding]);
}

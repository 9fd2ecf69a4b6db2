import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CriterionRow, showPoints } from '../../../ui/criterion-row.tsx';
import type { CriteriaGroup, CriterionLine } from './criteria-groups.ts';
import styles from './person.module.css';

interface CriteriaListProps {
  readonly groups: readonly CriteriaGroup[];
  readonly narrow: boolean;
  readonly hotId: string | null;
  readonly focusedId: string | null;
  readonly onHover: (line: CriterionLine | null) => void;
  readonly onFocus: (line: CriterionLine) => void;
  readonly onOpen: (line: CriterionLine) => void;
  /** The criterion whose evidence is unfolded. */
  readonly unfoldedId: string | null;
  readonly onUnfold: (line: CriterionLine) => void;
  /** All evidence of the unfolded criterion, shown below its row, and its id. */
  readonly evidence: ReactNode;
  readonly evidenceId: string;
}

/** All criteria by group with their points; each is joined with its boxes on the page. */
export function CriteriaList(props: CriteriaListProps): ReactElement {
  const { groups, narrow, hotId, focusedId, onHover, onFocus, onOpen, unfoldedId, onUnfold } = props;
  const { t } = useTranslation('criteria');
  const list = useRef<HTMLDivElement>(null);
  const first = groups[0]?.lines[0]?.criterion.id ?? null;
  useEffect(() => {
    const active = document.activeElement;
    if (focusedId === null || list.current === null || !list.current.closest('[data-pane=person]')?.contains(active)) return;
    list.current.querySelector<HTMLElement>(`[data-criterion-id="${CSS.escape(focusedId)}"] > [role=listitem]`)?.focus();
  }, [focusedId]);
  return (
    <div ref={list} className={narrow ? styles.brief : undefined}>
      {groups.map(group => (
        <section key={group.title ?? 'own'} className={styles.group} aria-label={group.title ?? 'Experience and education'}>
          {group.title !== null && (
            <div className={styles.groupHead}>
              <b>{group.title}</b>
              <span>
                {group.found} of {group.lines.length} found
              </span>
              <span className={styles.groupPoints}>
                <b>{showPoints(group.points)}</b> / {showPoints(group.most)}
              </span>
            </div>
          )}
          <div role="list">
            {group.lines.map(line => {
              const { id, label } = line.criterion;
              return (
                <div key={id} data-criterion-id={id} role="presentation">
                  <CriterionRow
                    status={line.result.status}
                    name={label}
                    finding={narrow ? '' : line.finding}
                    points={line.result.status === 'unknown' ? null : line.points}
                    most={line.most}
                    page={line.page}
                    hot={id === hotId}
                    focused={id === (focusedId ?? first)}
                    remark={line.knockedOut ? '· condition' : null}
                    onHover={hovering => onHover(hovering ? line : null)}
                    onFocus={() => {
                      if (id !== focusedId) onFocus(line);
                    }}
                    onOpen={() => onOpen(line)}
                    fold={
                      line.result.evidence.length === 0
                        ? null
                        : {
                            isOpen: id === unfoldedId,
                            controls: props.evidenceId,
                            label: t(id === unfoldedId ? 'evidence.foldCount' : 'evidence.unfoldCount', {
                              count: line.result.evidence.length,
                            }),
                            onToggle: () => onUnfold(line),
                          }
                    }
                  />
                  {id === unfoldedId && <div role="listitem">{props.evidence}</div>}
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}

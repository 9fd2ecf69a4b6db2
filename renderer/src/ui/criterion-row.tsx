import { IconChevronDown } from '@tabler/icons-react';
import { useRef, type ReactElement } from 'react';
import type { CriterionStatus } from '../../../core/contract/match.ts';
import { classNames } from './class-names.ts';
import { CriterionGlyph } from './criterion-glyph.tsx';
import styles from './criterion-row.module.css';
import { useListFocus } from './use-list-focus.ts';
import { numberLocale } from '../language/locale.ts';
import { say } from '../language/texts.ts';

/** What a row of the criteria shows and reports. */
export interface CriterionRowProps {
  readonly status: CriterionStatus;
  readonly name: string;
  /** "8.3 y · now", "alternative: AWS ECS", "not found". */
  readonly finding: string;
  /** Null: cannot be said ("?"), or gives no points (`most` null, "–"). */
  readonly points: number | null;
  readonly most: number | null;
  /** Page of the first evidence, from 1; null without evidence. */
  readonly page: number | null;
  /** Its box on the page or the row is hovered: tinted, the leader line starts here. */
  readonly hot?: boolean;
  /** It has the keyboard: one row of a list at a time. */
  readonly focused?: boolean;
  /** Only from hidden text, corrected by a person, …: a few words in amber after the finding. */
  readonly remark?: string | null;
  readonly onHover?: (hovering: boolean) => void;
  readonly onFocus?: () => void;
  /** Enter or a click: to the box on the page, again for the next. */
  readonly onOpen?: () => void;
  /** All evidence below the row; null keeps its place free where there is none. */
  readonly fold?: CriterionFold | null;
}

/** What unfolds below a row. */
export interface CriterionFold {
  readonly isOpen: boolean;
  /** Id of the list below. */
  readonly controls: string;
  readonly label: string;
  readonly onToggle: () => void;
}

/** Glyph, name, finding, points and page of one criterion. Hover or focus makes its box on the page hot. */
export function CriterionRow(props: CriterionRowProps): ReactElement {
  const { status, name, finding, page, hot = false, focused = false, remark = null, fold, onHover, onFocus, onOpen } = props;
  const row = useRef<HTMLDivElement>(null);
  useListFocus(row, focused);
  return (
    <div
      ref={row}
      role="listitem"
      tabIndex={focused ? 0 : -1}
      className={classNames(styles.row, status === 'missing' && styles.missing, hot && styles.hot)}
      aria-current={focused || undefined}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || onOpen === undefined) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <CriterionGlyph status={status} />
      <span className={styles.name}>{name}</span>
      <span className={styles.finding} title={finding}>
        {finding}
        {remark !== null && <span className={styles.remark}> {remark}</span>}
      </span>
      <Points points={props.points} most={props.most} />
      <span className={styles.page}>
        {page !== null && (
          <button type="button" tabIndex={-1} className={styles.link} aria-label={say('ui:page.show', { page: String(page), name })}>
            {say('ui:page.short', { page: String(page) })}
          </button>
        )}
      </span>
      {fold === null ? <span className={styles.noFold} /> : fold !== undefined && <FoldButton {...fold} />}
    </div>
  );
}

function FoldButton({ isOpen, controls, label, onToggle }: CriterionFold): ReactElement {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.fold, isOpen && styles.open)}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={label}
      title={label}
      onClick={event => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <IconChevronDown size={12} stroke={1.8} aria-hidden />
    </button>
  );
}

function Points({ points, most }: { readonly points: number | null; readonly most: number | null }): ReactElement {
  const given = points === null ? (most === null ? '–' : '?') : showPoints(points);
  return (
    <span className={styles.points}>
      <span className={styles.given}>{given}</span> / {most === null ? '–' : showPoints(most)}
    </span>
  );
}

/** Points with at most one decimal: 8, 2.4. */
export function showPoints(points: number): string {
  return (Math.round(points * 10) / 10).toLocaleString(numberLocale(), { maximumFractionDigits: 1 });
}

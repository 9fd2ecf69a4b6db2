import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table-cell.module.css';

/** Size and side of a column; head and rows of a table use the same. */
export interface ColumnShape {
  /** Pixels; absent: takes what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
  /** Pixels before the cell. */
  readonly before?: number;
}

/** A cell of a row. */
export function Cell({
  children,
  dim = false,
  ...shape
}: ColumnShape & { readonly children?: ReactNode; readonly dim?: boolean }): ReactElement {
  return (
    <div
      role="gridcell"
      className={classNames(styles.cell, shape.align === 'right' && styles.right, dim && styles.dim)}
      style={styleOf(shape)}
    >
      {children}
    </div>
  );
}

/** What the head of a column shows. */
export interface HeadCellProps extends ColumnShape {
  readonly children?: ReactNode;
  /** Read out where there are no words. */
  readonly label?: string;
  readonly sorted?: 'ascending' | 'descending' | null;
  /** Makes it a button that sorts. */
  readonly onSort?: () => void;
}

/** The head of a column. */
export function HeadCell({ children, label, sorted = null, onSort, ...shape }: HeadCellProps): ReactElement {
  const Arrow = sorted === 'ascending' ? IconChevronUp : IconChevronDown;
  return (
    <div
      role="columnheader"
      aria-label={label}
      aria-sort={sorted ?? undefined}
      className={classNames(styles.head, shape.align === 'right' && styles.right)}
      style={styleOf(shape)}
    >
      {onSort === undefined ? (
        children
      ) : (
        <button type="button" tabIndex={-1} className={styles.sort} onClick={onSort}>
          {children}
          {sorted !== null && <Arrow size={12} stroke={1.6} aria-hidden="true" />}
        </button>
      )}
    </div>
  );
}

function styleOf({ width, before = 0 }: ColumnShape): CSSProperties {
  return width === undefined ? { flex: '1 1 0', marginInlineStart: before } : { width, marginInlineStart: before };
}

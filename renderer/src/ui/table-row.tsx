import { memo, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './virtual-table.module.css';

/** How a row stands. */
export interface RowState {
  readonly index: number;
  /** It has the keyboard, or would get it with Tab. */
  readonly focused: boolean;
  readonly selected: boolean;
}

/** What rows report. Read at the moment of the event, so new ones alone are no reason to draw rows anew. */
export interface RowHandlers {
  readonly onClick: (index: number, event: MouseEvent) => void;
  readonly onActivate: ((index: number) => void) | undefined;
  readonly onHover: ((index: number | null) => void) | undefined;
}

interface TableRowProps extends RowState {
  /** Compared by identity, with `renderer`: the row is drawn anew only when one of them changed. */
  readonly row: unknown;
  readonly renderer: unknown;
  readonly render: () => ReactNode;
  readonly start: number;
  readonly height: number;
  readonly rowIndex: number;
  readonly tabbable: boolean;
  readonly selectable: boolean;
  readonly arriving: boolean;
  readonly handlers: { readonly current: RowHandlers };
}

/** A row of the virtual table at its place. */
export const TableRow = memo(function TableRow(props: TableRowProps): ReactElement {
  const { index, focused, selected, start, height, arriving, handlers } = props;
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={props.rowIndex}
      aria-selected={props.selectable ? selected : undefined}
      aria-current={focused || undefined}
      tabIndex={props.tabbable ? 0 : -1}
      className={classNames(styles.row, selected && styles.selected, focused && styles.focused, arriving && styles.arriving)}
      style={{ height, transform: `translateY(${start}px)` }}
      onClick={event => handlers.current.onClick(index, event)}
      onDoubleClick={() => handlers.current.onActivate?.(index)}
      onPointerEnter={() => handlers.current.onHover?.(index)}
    >
      {props.render()}
    </div>
  );
}, isSame);

const compared = ['row', 'renderer', 'index', 'focused', 'selected', 'start', 'height', 'rowIndex', 'tabbable', 'arriving'] as const;

function isSame(former: TableRowProps, next: TableRowProps): boolean {
  return compared.every(name => former[name] === next[name]);
}

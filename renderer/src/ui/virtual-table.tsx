import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';
import { classNames } from './class-names.ts';
import { TableRow, type RowHandlers, type RowState } from './table-row.tsx';
import { indexByKey } from './table-keys.ts';
import { useRowAnchor } from './use-row-anchor.ts';
import styles from './virtual-table.module.css';

/** Rows drawn beyond both ends of what is visible. */
const overscan = 8;

/** What can be asked of a table from outside. */
export interface VirtualTableHandle {
  /** Brings a row into view; `auto` moves as little as possible. */
  readonly scrollToIndex: (index: number, align?: 'auto' | 'start' | 'center' | 'end') => void;
  /** Gives the focused row the keyboard. */
  readonly focus: () => void;
}

/** What a table shows and reports. Rows are data of the caller, `renderRow` gives their cells. */
export interface VirtualTableProps<Row> {
  /** Read out as the name of the table. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Stable identity of a row; the view stays with it when rows arrive or change places. */
  readonly rowKey: (row: Row) => string;
  /** The same for all rows, in pixels. */
  readonly rowHeight?: number;
  /** Cells of a row (`Cell`). Keep the function the same between renders where nothing else changed. */
  readonly renderRow: (row: Row, state: RowState) => ReactNode;
  /** Cells of the head (`HeadCell`); it stays while the rows scroll. */
  readonly header?: ReactNode;
  /** The row that has the keyboard; -1 for none. */
  readonly focusedIndex: number;
  readonly onFocusIndex: (index: number) => void;
  readonly isSelected?: (row: Row) => boolean;
  /** New rows fade in once; true for as long as a row counts as new. */
  readonly isArriving?: (row: Row) => boolean;
  /** Before the focus moves there. With modifier keys it is for the caller to tick rows; return true to leave the focus. */
  readonly onRowClick?: (index: number, event: MouseEvent) => boolean | undefined;
  /** Enter or a double click. */
  readonly onActivate?: (index: number) => void;
  readonly onHoverIndex?: (index: number | null) => void;
  /** Between head and rows: a line that stays. */
  readonly above?: ReactNode;
  /** Below the rows: groups that stay. */
  readonly below?: ReactNode;
  /** So many pixels at the lower end lie under something else: rows can be scrolled up from there. */
  readonly covered?: number;
  /** In place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly multiselectable?: boolean;
  readonly ref?: Ref<VirtualTableHandle>;
}

/** A table of any length that draws only what is seen. The focus comes from outside, by index. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactElement {
  const { label, rows, rowKey, rowHeight = 32, renderRow, header, focusedIndex, onFocusIndex, isSelected, isArriving } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const headRows = header === undefined ? 0 : 1;
  const [heldIndex, setHeldIndex] = useState(focusedIndex);
  // Nothing here is compiled to memoize by itself; rows compare what they are drawn from.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    paddingEnd: props.covered ?? 0,
    scrollPaddingEnd: props.covered ?? 0,
    initialRect: { width: 0, height: rowHeight * 24 },
    rangeExtractor: range => withRows(range, [focusedIndex, heldIndex]),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useRowAnchor({ scroller, rows, rowKey, rowHeight, focusedIndex });
  useFocusedRow(scroller, focusedIndex, index => {
    virtualizer.scrollToIndex(index, { align: 'auto' });
    setHeldIndex(index);
  });
  useImperativeHandle(props.ref, () => ({
    scrollToIndex: (index, align = 'auto') => virtualizer.scrollToIndex(index, { align }),
    focus: () => rowElement(scroller.current, Math.max(0, focusedIndex))?.focus({ preventScroll: true }),
  }));

  function click(index: number, event: MouseEvent): void {
    if (props.onRowClick?.(index, event) !== true) onFocusIndex(index);
  }

  const handlers = useRef<RowHandlers>({ onClick: click, onActivate: props.onActivate, onHover: props.onHoverIndex });
  useLayoutEffect(() => {
    handlers.current = { onClick: click, onActivate: props.onActivate, onHover: props.onHoverIndex };
  });

  function key(event: KeyboardEvent<HTMLElement>): void {
    const from = event.target instanceof HTMLElement ? event.target.closest('[role=row]') : null;
    if (from !== event.target || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && props.onActivate !== undefined) {
      event.preventDefault();
      props.onActivate(focusedIndex);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = indexByKey(event.key, focusedIndex, rows.length, page);
    if (next === null) return;
    event.preventDefault();
    onFocusIndex(next);
  }

  return (
    <div className={styles.frame}>
      {props.above !== undefined && <div className={styles.above}>{props.above}</div>}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + headRows}
        aria-multiselectable={props.multiselectable}
        className={styles.grid}
        onKeyDown={key}
      >
        {header !== undefined && (
          <div role="rowgroup" className={styles.headGroup}>
            <div role="row" aria-rowindex={1} className={styles.head}>
              {header}
            </div>
          </div>
        )}
        <div ref={scroller} role="rowgroup" className={styles.scroller} onPointerLeave={() => props.onHoverIndex?.(null)}>
          <div role="presentation" className={styles.length} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const state = { index, focused: index === focusedIndex, selected: isSelected?.(row) === true };
              return (
                <TableRow
                  key={rowKey(row)}
                  {...state}
                  row={row}
                  renderer={renderRow}
                  render={() => renderRow(row, state)}
                  start={start}
                  height={rowHeight}
                  rowIndex={index + 1 + headRows}
                  tabbable={index === Math.max(0, focusedIndex)}
                  selectable={isSelected !== undefined}
                  arriving={isArriving?.(row) === true}
                  handlers={handlers}
                />
              );
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 && props.empty !== undefined && <div className={styles.empty}>{props.empty}</div>}
      {props.below !== undefined && <div className={classNames(styles.below)}>{props.below}</div>}
    </div>
  );
}

/** The focused row stays drawn out of sight, and the former one until the keyboard has moved on: else it would be lost. */
function withRows(range: Range, kept: readonly number[]): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  for (const index of kept) if (index >= 0 && index < range.count) indexes.add(index);
  return [...indexes].toSorted((a, b) => a - b);
}

/** Keeps the focused row in view, and the keyboard on it where the table has the keyboard. */
function useFocusedRow(scroller: { readonly current: HTMLElement | null }, focusedIndex: number, show: (index: number) => void): void {
  const newest = useRef(show);
  useLayoutEffect(() => {
    newest.current = show;
  });
  useEffect(() => {
    const active = document.activeElement;
    const hasKeyboard = active?.getAttribute('role') === 'row' && scroller.current?.contains(active) === true;
    if (hasKeyboard) rowElement(scroller.current, focusedIndex)?.focus({ preventScroll: true });
    if (focusedIndex >= 0) newest.current(focusedIndex);
  }, [scroller, focusedIndex]);
}

function rowElement(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

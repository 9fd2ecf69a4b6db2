import { Fragment, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useLayout } from '../state/layout.ts';
import { PaneEdge } from './pane-edge.tsx';
import styles from './split-panes.module.css';
import { useWidth } from './use-width.ts';

/** A pane of a screen. Widths in pixels; the last pane takes what is left. */
export interface Pane {
  readonly id: string;
  /** Read out as the name of the region: "Ranking". */
  readonly label: string;
  readonly min: number;
  /** Not needed for the last pane. */
  readonly initial?: number;
  readonly children: ReactNode;
}

/** What split panes show. */
export interface SplitPanesProps {
  /** Name under which the widths are remembered: "batch". */
  readonly place: string;
  readonly panes: readonly Pane[];
}

/** Panes side by side with edges to drag. Each pane scrolls by itself. */
export function SplitPanes({ place, panes }: SplitPanesProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const room = useWidth(box);
  const stored = useLayout(layout => layout.widths);
  const setWidth = useLayout(layout => layout.setWidth);
  const [drag, setDrag] = useState<{ readonly id: string; readonly width: number } | null>(null);
  const rest = panes.at(-1);
  const widthOf = ({ id, min, initial = min }: Pane): number =>
    drag?.id === id ? drag.width : Math.max(min, stored[`${place}.${id}`] ?? initial);
  const taken = panes.slice(0, -1).reduce((sum, pane) => sum + widthOf(pane), 0);

  return (
    <div ref={box} className={styles.panes}>
      {panes.map(pane => {
        const isRest = pane === rest;
        const width = widthOf(pane);
        const key = `${place}.${pane.id}`;
        return (
          <Fragment key={pane.id}>
            <section
              aria-label={pane.label}
              data-pane={pane.id}
              tabIndex={-1}
              className={styles.pane}
              style={{ minWidth: pane.min, flex: isRest ? '1 1 0' : `0 1 ${width}px` }}
            >
              {pane.children}
            </section>
            {!isRest && (
              <PaneEdge
                label={pane.label}
                width={width}
                min={pane.min}
                max={room === 0 ? Infinity : Math.max(pane.min, room - (taken - width) - (rest?.min ?? 0))}
                onDrag={next => setDrag(next === null ? null : { id: pane.id, width: next })}
                onSettle={next => setWidth(key, next)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

import type { DragEvent, MouseEvent, ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { classNames } from '../../../ui/class-names.ts';
import { UnreadDot } from '../../../ui/status-word.tsx';
import { RatingMark } from '../../../ui/rating.tsx';
import { nameOf } from '../person/person-words.ts';
import styles from './board.module.css';

interface BoardCardProps {
  readonly row: BatchRow;
  /** Pixels from the upper end of the column. */
  readonly top: number;
  readonly place: number;
  readonly of: number;
  readonly focused: boolean;
  readonly ticked: boolean;
  readonly tabbable: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** A person on the board: name, score, and what they do. */
export function BoardCard(props: BoardCardProps): ReactElement {
  const { row, top, place, of, focused, ticked, tabbable } = props;
  const { score, rating, unread, headline, file } = row;
  return (
    <li className={styles.slot} style={{ top }} aria-posinset={place} aria-setsize={of}>
      <button
        type="button"
        draggable
        data-item={row.itemId}
        tabIndex={tabbable ? 0 : -1}
        aria-current={focused || undefined}
        aria-pressed={ticked}
        className={classNames(styles.card, focused && styles.focused, ticked && styles.ticked)}
        onClick={props.onClick}
        onFocus={event => focused || event.currentTarget.click()}
        onDoubleClick={props.onOpen}
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <span className={styles.line}>
          <span className={styles.dot}>{unread && <UnreadDot />}</span>
          <span className={classNames(styles.name, unread && styles.unread)}>{nameOf(row)}</span>
          <b className={styles.score}>{score === null ? '–' : Math.round(score)}</b>
        </span>
        <span className={styles.line}>
          <span className={styles.headline}>{headline === '' ? file : headline}</span>
          {rating !== null && <RatingMark rating={rating} />}
        </span>
      </button>
    </li>
  );
}

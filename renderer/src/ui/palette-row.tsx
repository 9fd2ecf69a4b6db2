import type { ReactElement } from 'react';
import type { IconComponent } from './button.tsx';
import { classNames } from './class-names.ts';
import { KeyCaps } from './key-cap.tsx';
import styles from './palette-row.module.css';

/** What a row of the palette shows. */
export interface PaletteRowProps {
  readonly id: string;
  readonly icon: IconComponent;
  readonly title: string;
  /** Places of the letters that match what was typed, from 0; underlined. */
  readonly matched?: readonly number[];
  /** What it would do, or why it cannot be done now. */
  readonly consequence?: string | undefined;
  readonly keys?: string | undefined;
  readonly selected: boolean;
  /** It stays visible, with the reason as its consequence. */
  readonly unavailable?: boolean;
  readonly onPick: () => void;
  readonly onHover?: () => void;
}

/** A command in the palette, 36 px high. The focus stays in the field; the list names the selected row to it. */
export function PaletteRow(props: PaletteRowProps): ReactElement {
  const { id, icon: Icon, title, matched = [], consequence, keys, selected, unavailable = false, onPick, onHover } = props;
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={unavailable || undefined}
      className={classNames(styles.row, selected && styles.selected, unavailable && styles.unavailable)}
      onPointerMove={onHover}
      onPointerDown={event => event.preventDefault()}
      onClick={onPick}
    >
      <Icon size={16} stroke={1.6} />
      <span className={styles.title}>
        {pieces(title, new Set(matched)).map(({ at, text, isMatch }) => (isMatch ? <u key={at}>{text}</u> : <span key={at}>{text}</span>))}
      </span>
      <span className={styles.consequence}>{consequence}</span>
      {keys !== undefined && (
        <span className={styles.keys}>
          <KeyCaps keys={keys} />
        </span>
      )}
    </div>
  );
}

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isMatch: boolean;
}

/** Neighbouring letters that match, or do not, together. */
function pieces(title: string, matched: ReadonlySet<number>): readonly Piece[] {
  const all: { at: number; text: string; isMatch: boolean }[] = [];
  for (let at = 0; at < title.length; at += 1) {
    const isMatch = matched.has(at);
    const last = all.at(-1);
    if (last?.isMatch === isMatch) last.text += title.charAt(at);
    else all.push({ at, text: title.charAt(at), isMatch });
  }
  return all;
}

import { Slider } from '@mantine/core';
import { IconGripVertical, IconKey } from '@tabler/icons-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useListFocus } from './use-list-focus.ts';
import { WeightGrip } from './weight-grip.tsx';
import { WeightNumber } from './weight-number.tsx';
import styles from './weight-row.module.css';
import { say } from '../language/texts.ts';

/** What a row of the rubric shows and reports. */
export interface WeightRowProps {
  /** Number that also stands in the ad; null where the ad has no source for it. */
  readonly number: number | null;
  readonly name: string;
  /** Other words that count, or a remark: "5 years or more". */
  readonly synonyms: string;
  /** "3 y", "any"; null leaves the column away. */
  readonly minimum: string | null;
  readonly weight: number;
  /** Weight in the saved rubric where it differs; the row is tinted. */
  readonly formerWeight?: number | null;
  /** End of the slider. */
  readonly most: number;
  readonly knockOut: boolean;
  /** It has the keyboard: one row of the list at a time. */
  readonly focused?: boolean;
  /** Its source in the ad, or the row, is hovered. */
  readonly hot?: boolean;
  /** May be looked at only. */
  readonly readOnly?: boolean;
  readonly onWeight: (weight: number) => void;
  readonly onKnockOut: (on: boolean) => void;
  /** A step up or down in the list. */
  readonly onMove?: (by: -1 | 1) => void;
  readonly onFocus?: () => void;
  readonly onHover?: (hovering: boolean) => void;
  /** Shown below the row while it is open (`WeightDetails`). */
  readonly children?: ReactNode;
}

/** Grip, source number, name and synonyms, minimum, slider, number and knock-out key of one criterion. */
export function WeightRow(props: WeightRowProps): ReactElement {
  const { number, name, synonyms, minimum, weight, formerWeight = null, most, knockOut, focused = false, readOnly = false } = props;
  const row = useRef<HTMLDivElement>(null);
  useListFocus(row, focused);
  return (
    <div
      ref={row}
      role="listitem"
      tabIndex={focused ? 0 : -1}
      aria-label={say(knockOut ? 'ui:weight.rowKnockOut' : 'ui:weight.row', { name, weight })}
      aria-current={focused || undefined}
      className={classNames(
        styles.row,
        props.hot === true && styles.hot,
        formerWeight !== null && styles.changed,
        readOnly && styles.readOnly,
        props.children !== undefined && styles.open,
      )}
      onFocus={props.onFocus}
      onPointerEnter={() => props.onHover?.(true)}
      onPointerLeave={() => props.onHover?.(false)}
    >
      <div className={styles.line}>
        {readOnly || props.onMove === undefined ? (
          <IconGripVertical size={14} stroke={1.6} className={styles.grip ?? ''} aria-hidden="true" />
        ) : (
          <WeightGrip label={say('ui:weight.move', { name })} onMove={props.onMove} />
        )}
        {number !== null && <span className={styles.source}>{number}</span>}
        <span className={styles.name}>{name}</span>
        <span className={styles.synonyms} title={synonyms}>
          {formerWeight !== null && props.children === undefined ? say('ui:weight.was', { weight: formerWeight }) : synonyms}
        </span>
        {minimum !== null && <span className={classNames(styles.minimum, minimum !== 'any' && styles.asked)}>{minimum}</span>}
        <Slider
          classNames={{
            root: styles.slider ?? '',
            trackContainer: styles.trackContainer ?? '',
            track: styles.track ?? '',
            bar: styles.bar ?? '',
            thumb: styles.thumb ?? '',
          }}
          value={Math.min(weight, most)}
          min={0}
          max={most}
          step={1}
          size={3}
          thumbSize={12}
          label={null}
          disabled={readOnly}
          thumbLabel={say('ui:weight.of', { name })}
          onChange={props.onWeight}
        />
        <WeightNumber label={say('ui:weight.number', { name })} weight={weight} readOnly={readOnly} onWeight={props.onWeight} />
        <button
          type="button"
          className={classNames(styles.knockOut, knockOut && styles.set)}
          aria-label={say('ui:weight.isKnockOut', { name })}
          aria-pressed={knockOut}
          title={say(knockOut ? 'ui:weight.knockOut' : 'ui:weight.makeKnockOut')}
          disabled={readOnly}
          onClick={() => props.onKnockOut(!knockOut)}
        >
          <IconKey size={14} stroke={1.6} />
        </button>
      </div>
      {props.children}
    </div>
  );
}

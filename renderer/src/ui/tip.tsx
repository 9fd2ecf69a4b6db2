import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCaps } from './key-cap.tsx';
import styles from './tip.module.css';

interface TipProps {
  /** A word or a short sentence. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly position?: 'top' | 'bottom' | 'right' | 'left';
  /** One element that takes a ref. */
  readonly children: ReactElement;
}

/** Word and key of what is under the pointer or has the focus, after 200 ms. */
export function Tip({ label, keys, position = 'bottom', children }: TipProps): ReactElement {
  return (
    <Tooltip
      classNames={{ tooltip: styles.tip ?? '' }}
      position={position}
      offset={6}
      events={{ hover: true, focus: true, touch: false }}
      label={
        <>
          <span>{label}</span>
          {keys !== undefined && <KeyCaps keys={keys} />}
        </>
      }
    >
      {children}
    </Tooltip>
  );
}

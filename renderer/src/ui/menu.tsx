import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment, type ReactElement } from 'react';
import { ariaKeys } from '../app/commands/keys.ts';
import type { IconComponent } from './button.tsx';
import { KeyCaps } from './key-cap.tsx';
import styles from './menu.module.css';

/** An entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconComponent;
  readonly keys?: string | undefined;
  /** Set for entries that are on or off. */
  readonly checked?: boolean;
  /** Dim, after the word. */
  readonly detail?: string;
  /** Dim, a line each below the word. */
  readonly below?: readonly string[];
  /** Why it cannot be chosen now; it stays visible with the reason. */
  readonly disabledReason?: string | undefined;
  readonly onPick: () => void;
}

/** What a menu shows. */
export interface MenuProps {
  /** The button that opens it; it takes a ref. */
  readonly trigger: ReactElement;
  /** Groups, with a line between. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';
  readonly width?: number;
}

/** A list of things to do that opens from a button. */
export function Menu({ trigger, groups, position = 'bottom-start', width }: MenuProps): ReactElement {
  return (
    <MantineMenu
      position={position}
      offset={4}
      shadow="none"
      {...(width === undefined ? {} : { width })}
      classNames={{
        dropdown: styles.dropdown ?? '',
        item: styles.item ?? '',
        divider: styles.divider ?? '',
        itemLabel: styles.words ?? '',
      }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {groups.map((items, index) => (
          <Fragment key={items[0]?.id ?? index}>
            {index > 0 && <MantineMenu.Divider />}
            {items.map(item => (
              <Item key={item.id} item={item} />
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function Item({ item }: { readonly item: MenuItem }): ReactElement {
  const { label, icon: Icon, keys, checked, detail, below = [], disabledReason, onPick } = item;
  const note = disabledReason ?? detail;
  const mark = checked === undefined ? Icon === undefined ? null : <Icon size={16} stroke={1.6} /> : <Tick on={checked} />;
  return (
    <MantineMenu.Item
      leftSection={mark}
      rightSection={keys === undefined ? null : <KeyCaps keys={keys} />}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      aria-checked={checked}
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      disabled={disabledReason !== undefined}
      data-tall={below.length > 0 || undefined}
      onClick={onPick}
    >
      <span>{label}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {below.map(line => (
        <span key={line} className={styles.below}>
          {line}
        </span>
      ))}
    </MantineMenu.Item>
  );
}

function Tick({ on }: { readonly on: boolean }): ReactElement {
  return <span className={styles.tick}>{on && <IconCheck size={14} stroke={1.8} />}</span>;
}

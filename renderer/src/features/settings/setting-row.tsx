import type { ReactElement, ReactNode } from 'react';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import styles from './settings.module.css';

interface RowProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** One setting: what it is, what it does, its control at the right. The control names itself. */
export function SettingRow({ title, note, children }: RowProps): ReactElement {
  return (
    <div className={styles['row']}>
      <div className={styles['rowText']}>
        <b>{title}</b>
        {note !== undefined && <span>{note}</span>}
      </div>
      <div className={styles['control']}>{children}</div>
    </div>
  );
}

interface SelectProps<Value extends string> {
  readonly title: string;
  readonly note?: string;
  readonly width: number;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly searchable?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A setting that is one of several. */
export function SelectSetting<Value extends string>({ title, note, width, ...field }: SelectProps<Value>): ReactElement {
  return (
    <SettingRow title={title} {...(note === undefined ? {} : { note })}>
      <div style={{ width }}>
        <SelectField label={title} labelHidden {...field} />
      </div>
    </SettingRow>
  );
}

/** A heading with its rows. */
export function SettingGroup({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={styles['group']}>
      <h3>
        {title}
        {note !== undefined && <span>{note}</span>}
      </h3>
      {children}
    </section>
  );
}

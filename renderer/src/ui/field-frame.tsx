import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './field.module.css';
import { classNames } from './class-names.ts';

/** What every field has. */
export interface FieldWords {
  /** Above the field, or only read out with `labelHidden`. */
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Below the field, until there is an error. */
  readonly hint?: string | undefined;
  /** Below the field in amber; the frame turns amber too. */
  readonly error?: string | null | undefined;
}

/** What a control needs to belong to its words. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above a control, hint or error below it. */
export function FieldFrame({
  label,
  labelHidden = false,
  hint,
  error,
  children,
}: FieldWords & { readonly children: (ids: FieldIds) => ReactNode }): ReactElement {
  const id = useId();
  const message = error ?? hint;
  const hasError = error !== null && error !== undefined;
  return (
    <div className={styles.frame}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': message === undefined ? undefined : `${id}-message`, 'aria-invalid': hasError || undefined })}
      {message !== undefined && (
        <p id={`${id}-message`} role={hasError ? 'alert' : undefined} className={classNames(styles.message, hasError && styles.error)}>
          {message}
        </p>
      )}
    </div>
  );
}

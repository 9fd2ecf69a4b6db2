import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState, type ComponentPropsWithRef, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import styles from './field.module.css';
import { say } from '../language/texts.ts';

type Native = Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'value' | 'onChange' | 'id' | 'size'>;

/** What a text field shows and reports. */
export interface TextFieldProps extends FieldWords, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({ label, labelHidden = false, hint, error, value, onChange, ...native }: TextFieldProps): ReactElement {
  return (
    <FieldFrame label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {ids => (
        <div className={styles.box}>
          <input
            type="text"
            autoComplete="off"
            {...native}
            {...ids}
            className={styles.input}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        </div>
      )}
    </FieldFrame>
  );
}

/** A secret; the eye shows it while one wants to see it. */
export function PasswordField({ label, labelHidden = false, hint, error, value, onChange, ...native }: TextFieldProps): ReactElement {
  const [isShown, setShown] = useState(false);
  const Eye = isShown ? IconEyeOff : IconEye;
  return (
    <FieldFrame label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {ids => (
        <div className={styles.box}>
          <input
            autoComplete="off"
            spellCheck={false}
            {...native}
            {...ids}
            type={isShown ? 'text' : 'password'}
            className={styles.input}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles.eye}
            aria-label={isShown ? say('ui:password.hide') : say('ui:password.show')}
            onClick={() => setShown(!isShown)}
          >
            <Eye size={14} stroke={1.6} />
          </button>
        </div>
      )}
    </FieldFrame>
  );
}

/** What a field for longer text shows and reports. */
export interface TextAreaProps
  extends FieldWords, Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'style' | 'value' | 'onChange' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ label, labelHidden = false, hint, error, value, onChange, rows = 4, ...native }: TextAreaProps): ReactElement {
  return (
    <FieldFrame label={label} labelHidden={labelHidden} hint={hint} error={error}>
      {ids => (
        <div className={classNames(styles.box, styles.area)}>
          <textarea
            {...native}
            {...ids}
            rows={rows}
            className={styles.input}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        </div>
      )}
    </FieldFrame>
  );
}

import { useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { PasswordField } from '../ui/text-field.tsx';
import styles from './document-pane.module.css';

/** Asks for the password of a file whose text was read before, so that its pages can be drawn too. */
export function PagePassword({ onPassword }: { readonly onPassword: (password: string) => void }): ReactElement {
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') onPassword(password);
  };
  return (
    <form className={styles.password} onSubmit={submit}>
      <div className={styles.field}>
        <PasswordField label="Password" labelHidden placeholder="Password" value={password} onChange={setPassword} />
      </div>
      <Button type="submit" keys="enter" disabled={password === ''}>
        Show the page
      </Button>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import type { SessionState } from '../../../../core/contract/settings.ts';
import { api } from '../../data/client.ts';
import { asAppError } from '../../data/live.ts';
import { describeError } from '../../language/errors.ts';
import { LanguageField } from '../../language/language-field.tsx';
import { say } from '../../language/texts.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/text-field.tsx';
import styles from './session-screens.module.css';

type Locked = Extract<SessionState, { kind: 'locked' }>;
type Failed = Extract<SessionState, { kind: 'failed' }>;

/** Asks for the passphrase of a workspace. */
export function LockedScreen({ state }: { readonly state: Locked }): ReactElement {
  return (
    <Screen title={say('session:locked.title')} text={say(`session:locked.${state.reason}`)}>
      {state.keyFrom === 'keychain' ? (
        <KeychainUnlock />
      ) : (
        <PassphraseForm
          label={say('session:passphrase')}
          action={say('session:unlock')}
          submit={passphrase => api.session.unlock.mutate({ passphrase })}
        />
      )}
      <p className={styles['small']}>{state.folder}</p>
    </Screen>
  );
}

/** The keychain holds the key, so there is nothing to type. */
function KeychainUnlock(): ReactElement {
  const unlock = useMutation({ mutationFn: () => api.session.unlock.mutate({ passphrase: '' }) });
  return (
    <>
      <div>
        <Button variant="filled" size="large" busy={unlock.isPending} onClick={() => unlock.mutate()} autoFocus>
          {say('session:unlock')}
        </Button>
      </div>
      {unlock.isError && <p role="alert">{sayProblem(unlock.error)}</p>}
    </>
  );
}

/** First start on a machine without a key service: a passphrase has to be chosen. */
export function NewWorkspaceScreen({ folder }: { readonly folder: string }): ReactElement {
  return (
    <Screen title={say('session:new.title')} text={say('session:new.text')}>
      <PassphraseForm
        label={say('session:passphrase')}
        repeat
        action={say('session:new.create')}
        submit={passphrase => api.session.create.mutate({ passphrase })}
      />
      <p className={styles['small']}>{folder}</p>
    </Screen>
  );
}

/** A workspace that cannot be opened: what happened, what was kept, what to do. */
export function FailedScreen({ state }: { readonly state: Failed }): ReactElement {
  return (
    <Screen title={say('session:failed.title')} text={state.sentence}>
      <p className="selectable">{state.nextStep}</p>
      <div>
        <Button variant="filled" size="large" onClick={() => void api.session.retry.mutate()}>
          {say('ui:tryAgain')}
        </Button>
      </div>
      <details className={styles['details']}>
        <summary>{say('ui:details')}</summary>
        <p className="selectable">
          {state.code} · {state.folder}
        </p>
      </details>
    </Screen>
  );
}

function Screen({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }): ReactElement {
  return (
    <main className={styles['screen']}>
      <div className={styles['drag']} />
      <div className={styles['column']}>
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
        <div className={styles['language']}>
          <LanguageField />
        </div>
      </div>
    </main>
  );
}

interface FormProps {
  readonly label: string;
  readonly action: string;
  readonly repeat?: boolean;
  readonly submit: (passphrase: string) => Promise<unknown>;
}

function PassphraseForm({ label, action, repeat = false, submit }: FormProps): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (repeat && passphrase !== again) return setProblem(say('session:notTheSame'));
    setBusy(true);
    try {
      await submit(passphrase);
    } catch (error) {
      setProblem(sayProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles['form']} onSubmit={event => void onSubmit(event)}>
      <PasswordField label={label} value={passphrase} onChange={setPassphrase} error={problem === '' ? null : problem} autoFocus />
      {repeat && <PasswordField label={say('session:again')} value={again} onChange={setAgain} />}
      <div>
        <Button
          type="submit"
          variant="filled"
          size="large"
          busy={busy}
          disabledReason={passphrase === '' ? say('session:typeFirst') : undefined}
        >
          {action}
        </Button>
      </div>
    </form>
  );
}

function sayProblem(error: unknown): string {
  const { code, details } = asAppError(error);
  const { sentence, nextStep } = describeError(code, details);
  return `${sentence} ${nextStep}`;
}

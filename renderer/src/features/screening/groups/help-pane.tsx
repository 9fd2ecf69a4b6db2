import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow, DocumentFacts, PersonView } from '../../../../../core/contract/batch-view.ts';
import { api } from '../../../data/client.ts';
import { showMoment, showSize } from '../../../data/formats.ts';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { KeyCaps } from '../../../ui/key-cap.tsx';
import { PasswordField } from '../../../ui/text-field.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { forgetPassword, rememberPassword } from '../../../document/document-passwords.ts';
import { needsPassword } from './group-words.ts';
import { canFillIn, canReplace, headingOf, isPack, isScan, sayWhatHappened, wayOf, type FileWay } from './help-words.ts';
import { RecogniseForm } from './recognise-form.tsx';
import { SplitForm } from './split-form.tsx';
import { useReplaceDrop } from './use-replace-drop.ts';
import styles from './help-pane.module.css';

interface HelpPaneProps {
  readonly row: BatchRow;
  /** Null while it is on its way. */
  readonly person: PersonView | null;
  readonly onWay: (way: FileWay) => void;
  /** The fields that a person fills in instead; null while nobody does. */
  readonly filling: ReactElement | null;
  readonly onLeaveFilling: () => void;
  /** A new file was released on the pane. */
  readonly onReplace: (path: string) => void;
}

/** What happened to a file that is not ranked, the one way on, other ways, and what is known and kept. */
export function HelpPane({ row, person, onWay, filling, onLeaveFilling, onReplace }: HelpPaneProps): ReactElement {
  const { t } = useTranslation('help');
  const { main, others } = wayOf(row);
  const drop = useReplaceDrop(canReplace(row) ? onReplace : null);
  if (filling !== null && canFillIn(row)) return <Filling onLeave={onLeaveFilling}>{filling}</Filling>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard
    <div className={styles.pane} data-scroller data-pane-focus tabIndex={0} data-over={drop.isOver || undefined} {...drop.handlers}>
      {drop.isOver && <p className={styles.release}>{t('release', { file: row.file })}</p>}
      <h2 className={styles.heading}>{headingOf(row)}</h2>
      <p className={styles.happened}>{sayWhatHappened(row)}</p>
      {isPack(row) && <SplitForm key={row.itemId} row={row} />}
      {needsPassword(row) ? (
        <PasswordForm key={row.itemId} itemId={row.itemId} documentId={row.documentId} />
      ) : (
        main !== null &&
        !isPack(row) && (
          <div className={styles.main}>
            <Button variant="filled" keys="enter" onClick={() => onWay(main)}>
              {main.label}
            </Button>
            <span className={styles.hint}>{main.hint}</span>
          </div>
        )
      )}
      {isScan(row) && <RecogniseForm key={row.itemId} row={row} />}
      {others.length > 0 && (
        <section>
          <h3>{t('otherWays')}</h3>
          <ul className={styles.rows}>
            {others.map(way => (
              <li key={way.id}>
                <LinkButton onClick={() => onWay(way)} {...(way.keys === undefined ? {} : { keys: way.keys })}>
                  {way.label}
                </LinkButton>
                <span className={styles.wayHint}>{way.hint}</span>
                {way.keys !== undefined && <KeyCaps keys={way.keys} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {person !== null && person.document !== null && <Known row={row} document={person.document} />}
      {row.errorCode !== null && <Details code={row.errorCode} />}
    </div>
  );
}

function Filling({ children, onLeave }: { readonly children: ReactElement; readonly onLeave: () => void }): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard
    <div className={styles.filling} data-scroller data-pane-focus tabIndex={0}>
      <h2 className={styles.heading}>Fill in by hand</h2>
      <p className={styles.happened}>
        With a name, a way to reach the person and a position, school or skill they join the ranking. What you write stands on a page behind
        the file. <LinkButton onClick={onLeave}>Back</LinkButton>
      </p>
      {children}
    </div>
  );
}

interface PasswordFormProps {
  readonly itemId: string;
  readonly documentId: string | null;
}

/** The password reads the file and draws its pages while this window is open; it is stored nowhere. */
function PasswordForm({ itemId, documentId }: PasswordFormProps): ReactElement {
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (password === '' || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      // Its pages may be drawn before the answer is here.
      if (documentId !== null) rememberPassword(documentId, password);
      await api.screening.password.mutate({ itemId, password });
    } catch (error) {
      if (documentId !== null) forgetPassword(documentId);
      const { code, details } = asAppError(error);
      const { sentence, nextStep } = describeError(code, details);
      setProblem(`${sentence} ${nextStep}`);
    } finally {
      setBusy(false);
      setPassword('');
    }
  }

  return (
    <form className={styles.password} onSubmit={event => void open(event)}>
      <div className={styles.field}>
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          error={problem ?? undefined}
          hint="Reads the file and shows its page while the app is open; it is never stored. It often stands in the mail the file came with."
          data-password
        />
      </div>
      <Button type="submit" variant="filled" busy={isBusy} keys="enter">
        Open
      </Button>
    </form>
  );
}

function Known({ row, document }: { readonly row: BatchRow; readonly document: DocumentFacts }): ReactElement {
  const facts = [
    {
      name: 'File',
      value: [row.file, document.sizeBytes === null ? '' : showSize(document.sizeBytes), document.kind?.toUpperCase() ?? ''],
    },
    { name: 'Pages', value: [document.pageCount === null ? '' : String(document.pageCount)] },
    { name: 'Came from', value: [document.path] },
    { name: 'Received', value: [showMoment(document.receivedAt)] },
    { name: 'Kept', value: [document.kept ? 'Original bytes, encrypted, unchanged' : 'Nothing; the file is read from its folder'] },
    { name: 'Next step', value: [row.error?.nextStep ?? ''] },
  ];
  return (
    <section>
      <h3>What is known</h3>
      <dl className={styles.facts}>
        {facts
          .map(({ name, value }) => ({ name, text: value.filter(part => part !== '').join(', ') }))
          .filter(({ text }) => text !== '')
          .map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="selectable">{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Details({ code }: { readonly code: string }): ReactElement {
  return (
    <details className={styles.details}>
      <summary>Details for support</summary>
      <code className="selectable">{code}</code>
    </details>
  );
}

/** What is said of a person or file that is not in the batch any more while it was open. */
export function GonePane({ onNext }: { readonly onNext: () => void }): ReactElement {
  return (
    <div className={styles.pane}>
      <ErrorState
        error={{
          code: 'NOT_FOUND',
          sentence: 'This person is no longer in the batch.',
          nextStep: 'Everyone else is where they were.',
          kept: 'It was deleted elsewhere while it was open here.',
        }}
        actions={[{ label: 'Next person', keys: 'j', onClick: onNext }]}
      />
    </div>
  );
}

import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { Command } from '../../../app/commands/command.ts';
import { wordsOfReason } from '../../../data/reason-words.ts';
import { useReasons } from '../../../data/reasons.ts';
import { say } from '../../../language/texts.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { ReasonList } from './reason-list.tsx';
import type { Why } from './change-rows.ts';
import styles from './dialogs.module.css';

/** Reasons that a number key picks. */
const numbered = 9;

interface DeclineDialogProps {
  /** "Ana Lindqvist", "7 people". */
  readonly whom: string;
  /** What was said before, when it is only said anew; null when they are declined by it. */
  readonly before: Why | null;
  readonly onDone: (why: Why) => void;
  readonly onClose: () => void;
}

/** Declines people, with a reason by one key or without one; or says the reason anew. The list of reasons is kept here too. */
export function DeclineDialog({ whom, before, onDone, onClose }: DeclineDialogProps): ReactElement {
  const reasons = useReasons();
  const offered = reasons.filter(reason => !reason.retired || reason.id === before?.reasonId);
  const [reasonId, setReasonId] = useState(before?.reasonId ?? null);
  const [words, setWords] = useState(before?.reason ?? '');
  const [isEditing, setEditing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isWithout = reasonId === null && words.trim() === '';

  const done = (why: Why): void => {
    onDone({ ...why, reason: why.reason.trim() });
    onClose();
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    done({ reasonId, reason: words });
  }

  const commands: readonly Command[] = offered.slice(0, numbered).map((reason, index) => ({
    id: `decline.reason-${index + 1}`,
    title: wordsOfReason(reason),
    group: say('triage:decline.reason'),
    keys: [String(index + 1)],
    quiet: true,
    run: () => done({ reasonId: reason.id, reason: words }),
  }));
  const isNew = before === null;
  return (
    <Dialog
      title={say(isNew ? 'triage:decline.title' : 'triage:decline.again', { whom })}
      open
      onClose={onClose}
      width={440}
      commands={isEditing ? [] : commands}
      footer={
        isEditing ? (
          <Button variant="filled" onClick={() => setEditing(false)}>
            {say('triage:decline.done')}
          </Button>
        ) : (
          <>
            <span className={styles.foot}>
              <LinkButton onClick={() => setEditing(true)}>{say('triage:decline.edit')}</LinkButton>
            </span>
            <Button onClick={onClose}>{say('triage:decline.cancel')}</Button>
            <Button variant="filled" keys="enter" onClick={() => form.current?.requestSubmit()}>
              {say(`triage:decline.${isNew ? (isWithout ? 'without' : 'do') : isWithout ? 'saveWithout' : 'save'}`)}
            </Button>
          </>
        )
      }
    >
      {isEditing ? (
        <ReasonList reasons={reasons} />
      ) : (
        <form ref={form} className={styles.form} onSubmit={submit}>
          <ReasonChoice
            reasons={offered}
            chosenId={reasonId}
            numbered={numbered}
            onChoose={setReasonId}
            onPick={id => done({ reasonId: id, reason: words })}
            onDone={() => done({ reasonId, reason: words })}
          />
          <TextField
            label={say('triage:decline.words')}
            hint={say('triage:decline.kept')}
            value={words}
            onChange={setWords}
            maxLength={500}
          />
        </form>
      )}
    </Dialog>
  );
}

import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { Command } from '../../../app/commands/command.ts';
import { useReasons } from '../../../data/reasons.ts';
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

  const commands: readonly Command[] = offered.slice(0, numbered).map(({ id, label }, index) => ({
    id: `decline.reason-${index + 1}`,
    title: label,
    group: 'Reason',
    keys: [String(index + 1)],
    quiet: true,
    run: () => done({ reasonId: id, reason: words }),
  }));
  const verb = before === null ? 'Decline' : 'Save';
  return (
    <Dialog
      title={before === null ? `Decline ${whom}` : `Why ${whom} ${whom.includes(' people') ? 'were' : 'was'} declined`}
      open
      onClose={onClose}
      width={440}
      commands={isEditing ? [] : commands}
      footer={
        isEditing ? (
          <Button variant="filled" onClick={() => setEditing(false)}>
            Done
          </Button>
        ) : (
          <>
            <span className={styles.foot}>
              <LinkButton onClick={() => setEditing(true)}>Edit the reasons</LinkButton>
            </span>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="filled" keys="enter" onClick={() => form.current?.requestSubmit()}>
              {isWithout ? `${verb} without a reason` : verb}
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
            label="In your own words"
            hint="Kept with the decision, in its history and in exports."
            value={words}
            onChange={setWords}
            maxLength={500}
          />
        </form>
      )}
    </Dialog>
  );
}

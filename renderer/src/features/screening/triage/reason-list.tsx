import { IconArchive, IconArchiveOff, IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { ReasonLabel, type DeclineReason } from '../../../../../core/contract/triage.ts';
import { wordsOfReason } from '../../../data/reason-words.ts';
import { changeReasons } from '../../../data/reasons.ts';
import { say } from '../../../language/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './decline.module.css';

/** The reasons of the workspace: other words, no longer offered, offered again, new. What was given stays given. */
export function ReasonList({ reasons }: { readonly reasons: readonly DeclineReason[] }): ReactElement {
  const [added, setAdded] = useState('');
  const label = ReasonLabel.safeParse(added);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (label.success && (await changeReasons({ do: 'add', label: label.data }))) setAdded('');
  }

  return (
    <div className={styles.list}>
      <ul>
        {reasons.map(reason => (
          <ReasonRow key={`${reason.id} ${reason.label}`} reason={reason} />
        ))}
      </ul>
      <form className={styles.row} onSubmit={event => void add(event)}>
        <div className={styles.grow}>
          <TextField
            label={say('triage:reasons.new')}
            labelHidden
            placeholder={say('triage:reasons.new')}
            value={added}
            onChange={setAdded}
            maxLength={60}
          />
        </div>
        <Button type="submit" icon={IconPlus} disabled={!label.success}>
          {say('triage:reasons.add')}
        </Button>
      </form>
    </div>
  );
}

function ReasonRow({ reason }: { readonly reason: DeclineReason }): ReactElement {
  const { id, retired, used } = reason;
  const label = wordsOfReason(reason);
  const [words, setWords] = useState(label);
  const wanted = ReasonLabel.safeParse(words);

  async function rename(): Promise<void> {
    if (!wanted.success || wanted.data === label) return setWords(label);
    if (!(await changeReasons({ do: 'rename', id, label: wanted.data }))) setWords(label);
  }

  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <TextField
          label={say('triage:reasons.wordsOf', { reason: label })}
          labelHidden
          value={words}
          onChange={setWords}
          maxLength={60}
          onBlur={() => void rename()}
          onKeyDown={event => event.key === 'Enter' && void rename()}
        />
      </div>
      <span className={styles.used}>
        {retired ? say('triage:reasons.retired') : used === 0 ? say('triage:reasons.unused') : say('triage:reasons.used', { count: used })}
      </span>
      <IconButton
        label={say(retired ? 'triage:reasons.offer' : 'triage:reasons.retire', { reason: label })}
        icon={retired ? IconArchiveOff : IconArchive}
        size="small"
        onClick={() => void changeReasons({ do: 'retire', id, retired: !retired })}
      />
    </li>
  );
}

import { IconArrowMerge, IconArrowsSplit2, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { pageWords } from '../../../../../core/contract/several-people.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { knownPassword } from '../../../document/document-passwords.ts';
import { divide, joinWithNext, moveEnd, partsOf, type Part } from './split-ranges.ts';
import styles from './split-form.module.css';

/** The people found in a file, each with their pages, to be put right before the file is split. */
export function SplitForm({ row }: { readonly row: BatchRow }): ReactElement {
  const { itemId, documentId } = row;
  const { data: pack } = useQuery({ queryKey: ['pack', itemId], queryFn: () => api.splitting.view.query({ itemId }), staleTime: 0 });
  const [changed, setChanged] = useState<readonly Part[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (pack === undefined) return <LoadingBars columns={[240, 88, 102]} rowHeight={32} label="Loading the people in this file" />;
  const parts = changed ?? partsOf(pack.people);
  const change = (next: readonly Part[] | null): void => setChanged(next ?? parts);

  async function split(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy || parts.length < 2) return;
    setBusy(true);
    const password = documentId === null ? null : knownPassword(documentId);
    const ranges = parts.map(({ firstPage, lastPage }) => ({ firstPage, lastPage }));
    const outcome = await tell(api.splitting.split.mutate({ itemId, ranges, ...(password === null ? {} : { password }) }));
    setBusy(false);
    if (outcome !== null) showChange(outcome);
  }

  return (
    <form className={styles.form} aria-label="People in this file" onSubmit={event => void split(event)}>
      <ol className={styles.parts}>
        {parts.map((part, index) => (
          <PartRow key={part.firstPage} part={part} onChange={changesOf(parts, index, change)} />
        ))}
      </ol>
      <div className={styles.main}>
        <Button
          type="submit"
          variant="filled"
          busy={isBusy}
          data-split
          {...(parts.length < 2 ? { disabledReason: 'One part is the file itself: say that it is one CV.' } : {})}
        >
          Split into {parts.length}
        </Button>
        <span className={styles.hint}>Each joins the ranking with their pages; the file stays as it came</span>
      </div>
    </form>
  );
}

/** What can be done to one part; null for what cannot. */
interface PartChanges {
  readonly earlier: (() => void) | null;
  readonly later: (() => void) | null;
  readonly join: (() => void) | null;
  readonly divide: (() => void) | null;
}

function changesOf(parts: readonly Part[], index: number, change: (next: readonly Part[] | null) => void): PartChanges {
  const offered = (next: readonly Part[] | null): (() => void) | null => (next === null ? null : () => change(next));
  return {
    earlier: offered(moveEnd(parts, index, -1)),
    later: offered(moveEnd(parts, index, 1)),
    join: offered(joinWithNext(parts, index)),
    divide: offered(divide(parts, index)),
  };
}

function PartRow({ part, onChange }: { readonly part: Part; readonly onChange: PartChanges }): ReactElement {
  const pages = pageWords(part);
  const acts = [
    { act: onChange.earlier, label: `End ${pages} a page earlier`, icon: IconChevronUp },
    { act: onChange.later, label: `End ${pages} a page later`, icon: IconChevronDown },
    { act: onChange.join, label: `Join ${pages} with the next`, icon: IconArrowMerge },
    { act: onChange.divide, label: `Divide ${pages}`, icon: IconArrowsSplit2 },
  ];
  return (
    <li className={styles.part}>
      <span className={styles.name}>{part.name ?? 'No name found'}</span>
      <span className={styles.pages}>{pages}</span>
      <span className={styles.acts}>
        {acts.map(({ act, label, icon }) => (
          <IconButton key={label} size="small" label={label} icon={icon} disabled={act === null} onClick={() => act?.()} />
        ))}
      </span>
    </li>
  );
}

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { createElement, useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { showCount } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import type { GroupName } from '../../../state/batch-view.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { actionOf, actionWord, groupWord, iconOf, reasonOf, type FileAction } from './group-words.ts';
import { groupOrder, type BatchGroups } from './batch-groups.ts';
import { sayPlace, type QueueFacts } from './queue-words.ts';
import styles from './groups.module.css';

/** Files of one group that are listed at once; the rest comes when it is asked for. */
const pageLength = 100;

const foldedGroups = groupOrder.filter(group => group !== 'needs-help');

interface GroupsListProps {
  readonly groups: BatchGroups;
  readonly open: ReadonlySet<GroupName>;
  readonly focusedId: string | null;
  /** What becomes of files that wait. */
  readonly progress: 'running' | 'paused' | 'cancelled';
  /** By what the wait of files is estimated. */
  readonly queue: QueueFacts;
  /** Accounts for every file of the batch; empty while that cannot be said. */
  readonly equation: string;
  readonly onToggle: (group: GroupName) => void;
  readonly onFocus: (itemId: string) => void;
  readonly onAction: (row: BatchRow, action: FileAction) => void;
}

/** What is not in the ranking: what needs help, and all else folded into one line. */
export function GroupsList(props: GroupsListProps): ReactElement | null {
  const { groups, open, onToggle, focusedId } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusedId === null || list.current?.contains(document.activeElement) !== true) return;
    list.current.querySelector<HTMLElement>(`[data-item-id="${CSS.escape(focusedId)}"]`)?.focus();
  }, [focusedId]);
  const folded = foldedGroups.filter(group => groups.sizeOf(group) > 0);
  const help = groups.sizeOf('needs-help');
  if (help === 0 && folded.length === 0) return null;
  const left = groups.sizeOf('in-progress');

  function moveWithArrows(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const { target } = event;
    if (step === 0 || !(target instanceof HTMLElement)) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = stops.findIndex(stop => stop.contains(target));
    if (at < 0) return;
    event.preventDefault();
    stops[at + step]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move between the rows inside
    <div ref={list} className={styles.groups} data-pane="groups" onKeyDown={moveWithArrows}>
      {help > 0 && <Group {...props} name="needs-help" note={say('screening:group.helpNote')} first />}
      {folded.length > 0 && (
        <div className={styles.folded}>
          {folded.map(group => (
            <FoldButton
              key={group}
              words={wordsOf(group, props.progress)}
              count={groups.sizeOf(group)}
              isOpen={open.has(group)}
              onToggle={() => onToggle(group)}
            />
          ))}
          {left > 0 && <span className={styles.note}>{sayLeft(props.progress, left, groups.working)}</span>}
        </div>
      )}
      {folded
        .filter(group => open.has(group))
        .map(group => (
          <Group key={group} {...props} name={group} note="" />
        ))}
      {props.equation !== '' && <p className={styles.equation}>{props.equation}</p>}
    </div>
  );
}

function sayLeft(progress: GroupsListProps['progress'], left: number, working: number): string {
  switch (progress) {
    case 'running':
      return say('screening:group.running', { working, waiting: left - working });
    case 'paused':
      return say('screening:group.paused', { count: left });
    case 'cancelled':
      return say('screening:group.cancelled');
  }
}

function wordsOf(name: GroupName, progress: GroupsListProps['progress']): string {
  return name === 'in-progress' && progress === 'cancelled' ? say('screening:group.notRead') : groupWord(name);
}

interface FoldButtonProps {
  readonly words: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly first?: boolean;
}

function FoldButton({ words, count, isOpen, onToggle, first = false }: FoldButtonProps): ReactElement {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle} data-stop data-pane-focus={first || undefined}>
      <Chevron size={14} stroke={1.6} aria-hidden="true" />
      <b>{words}</b> <span>{showCount(count)}</span>
    </button>
  );
}

interface GroupProps extends GroupsListProps {
  readonly name: GroupName;
  readonly note: string;
  readonly first?: boolean;
}

function Group({
  name,
  note,
  first = false,
  groups,
  open,
  queue,
  progress,
  onToggle,
  focusedId,
  onFocus,
  onAction,
}: GroupProps): ReactElement {
  const [limit, setLimit] = useState(pageLength);
  const isOpen = open.has(name);
  const rows = isOpen ? groups.rowsOf(name) : [];
  const isNamed = name === 'needs-help';
  const firstWaiting = rows.findIndex(isWaiting);
  return (
    <section aria-label={wordsOf(name, progress)} data-group={name} className={isNamed ? undefined : styles.unfolded}>
      {isNamed && (
        <div className={styles.head}>
          <FoldButton words={groupWord(name)} count={groups.sizeOf(name)} isOpen={isOpen} onToggle={() => onToggle(name)} first={first} />
          <span className={styles.note}>{note}</span>
        </div>
      )}
      {isOpen && (
        <ul className={styles.rows}>
          {rows.slice(0, limit).map((row, index) => (
            <FileRow
              key={row.itemId}
              row={row}
              reason={isWaiting(row) ? (progress === 'cancelled' ? 'Not read yet' : sayPlace(index - firstWaiting, queue)) : reasonOf(row)}
              focused={row.itemId === focusedId}
              onFocus={onFocus}
              onAction={onAction}
            />
          ))}
        </ul>
      )}
      {isOpen && rows.length > limit && (
        <p className={styles.more}>
          <LinkButton onClick={() => setLimit(limit + pageLength)}>
            {showCount(Math.min(pageLength, rows.length - limit))} more of {showCount(rows.length - limit)}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

/** True for what waits for its turn to be read. */
function isWaiting({ status, recognition }: BatchRow): boolean {
  return status === 'waiting' && recognition === null;
}

interface FileRowProps {
  readonly row: BatchRow;
  readonly reason: string;
  readonly focused: boolean;
  readonly onFocus: (itemId: string) => void;
  readonly onAction: (row: BatchRow, action: FileAction) => void;
}

function FileRow({ row, reason, focused, onFocus, onAction }: FileRowProps): ReactElement {
  const action = actionOf(row);
  const isHelp = row.status === 'needs-help' && !row.aside;
  return (
    <li className={classNames(styles.row, focused && styles.focused)} aria-current={focused || undefined}>
      <button
        type="button"
        className={styles.file}
        data-stop
        data-item-id={row.itemId}
        onClick={() => onFocus(row.itemId)}
        onFocus={() => onFocus(row.itemId)}
      >
        <span className={classNames(styles.icon, isHelp && styles.amber)}>{createElement(iconOf(row), { size: 16, stroke: 1.6 })}</span>
        <span className={styles.name}>{row.file}</span>
        <span className={styles.reason} title={row.error?.sentence}>
          {reason}
        </span>
      </button>
      {action !== null && (
        <LinkButton tabIndex={-1} onClick={() => onAction(row, action)}>
          {actionWord(action)}
        </LinkButton>
      )}
    </li>
  );
}

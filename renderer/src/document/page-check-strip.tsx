import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { PageCheck } from '../../../core/contract/page-check.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { describeUnseen, unseenId, unwrittenId } from './check-marks.ts';
import { sayCompared, sayVerdict } from './page-check-words.ts';
import styles from './page-check-strip.module.css';
import type { PageCheckState } from './use-page-check.ts';

export interface PageCheckStripProps {
  readonly state: PageCheckState;
  readonly onAgain: (page: number) => void;
  readonly onClose: () => void;
  /** To the mark of a word; null for what is marked as hidden text already. */
  readonly onWord: (markId: string | null) => void;
}

/** How a page compares with its picture: on the way, the reason why not, or the words that differ. */
export function PageCheckStrip({ state, onAgain, onClose, onWord }: PageCheckStripProps): ReactElement {
  switch (state.kind) {
    case 'running':
      return (
        <Strip icon={<Spinner size={16} />}>
          <span className={styles.words} role="status">
            Comparing page {state.page} with its picture, {state.percent} %
          </span>
          <Button size="row" onClick={onClose}>
            Cancel
          </Button>
        </Strip>
      );
    case 'failed':
      return (
        <Strip tone="amber" icon={<IconAlertTriangle size={16} stroke={1.6} />}>
          <span className={styles.words} role="alert">
            <strong>{state.error.sentence}</strong> {state.error.nextStep}
          </span>
          <Button size="row" onClick={() => onAgain(state.page)}>
            Try again
          </Button>
          <CloseButton onClose={onClose} />
        </Strip>
      );
    case 'checked':
      return <Found check={state.check} onClose={onClose} onWord={onWord} />;
  }
}

interface FoundProps extends Pick<PageCheckStripProps, 'onClose' | 'onWord'> {
  readonly check: PageCheck;
}

const icons = { agrees: IconCheck, disagrees: IconAlertTriangle, unclear: IconInfoCircle, 'no-layer': IconInfoCircle } as const;

function Found({ check, onClose, onWord }: FoundProps): ReactElement {
  const Icon = icons[check.verdict];
  return (
    <Strip tone={check.verdict === 'disagrees' ? 'amber' : 'plain'} icon={<Icon size={16} stroke={1.6} />}>
      <div className={styles.words} role="status">
        <strong>{sayVerdict(check)}</strong> {sayCompared(check)}
        {check.verdict !== 'no-layer' && <WordLists check={check} onWord={onWord} />}
      </div>
      <CloseButton onClose={onClose} />
    </Strip>
  );
}

function WordLists({ check, onWord }: Pick<FoundProps, 'check' | 'onWord'>): ReactElement {
  const { page, unseen, unwritten } = check;
  return (
    <>
      <WordList label="Not seen:" count={unseen.length}>
        {unseen.map((word, index) => (
          <Word key={unseenId(page, index)} title={describeUnseen(word)} onClick={() => onWord(word.hidden ? null : unseenId(page, index))}>
            {word.text}
            {word.instead !== null && <span className={styles.instead}> shown as {word.instead}</span>}
          </Word>
        ))}
      </WordList>
      <WordList label="Only in the picture:" count={unwritten.length}>
        {unwritten.map((word, index) => (
          <Word key={unwrittenId(page, index)} title={`Only in the picture: ${word.text}`} onClick={() => onWord(unwrittenId(page, index))}>
            {word.text}
          </Word>
        ))}
      </WordList>
    </>
  );
}

interface WordListProps {
  readonly label: string;
  readonly count: number;
  readonly children: ReactNode;
}

function WordList({ label, count, children }: WordListProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

interface WordProps {
  readonly title: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Word({ title, onClick, children }: WordProps): ReactElement {
  return (
    <button type="button" className={styles.word} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

interface StripProps {
  readonly tone?: 'plain' | 'amber';
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Strip({ tone = 'plain', icon, children }: StripProps): ReactElement {
  return (
    <section className={classNames(styles.strip, tone === 'amber' && styles.amber)} aria-label="Page and picture compared">
      <span className={styles.icon}>{icon}</span>
      {children}
    </section>
  );
}

function CloseButton({ onClose }: Pick<PageCheckStripProps, 'onClose'>): ReactElement {
  return <IconButton size="small" label="Close" icon={IconX} onClick={onClose} />;
}

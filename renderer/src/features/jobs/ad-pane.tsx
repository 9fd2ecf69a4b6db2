import { useEffect, useRef, type ReactElement } from 'react';
import { useAdDrafts } from '../../state/ad-draft.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AdEditor } from './ad-editor.tsx';
import { AdText } from './ad-text.tsx';
import type { JobEditing } from './job-editing.ts';
import { useJobFocus } from './job-focus.ts';
import { LintNotes } from './lint-notes.tsx';
import styles from './ad-pane.module.css';
import pane from './pane-head.module.css';

interface Props {
  readonly editing: JobEditing;
  /** The head is part of the tabs above. */
  readonly headless?: boolean;
  /** Its text begins to be edited. */
  readonly onEdit: () => void;
}

/** The ad of a job: read with its sources, or edited. */
export function AdPane({ editing, headless = false, onEdit }: Props): ReactElement {
  const { job, rubric } = editing;
  const { jobId } = job;
  const draft = useAdDrafts(state => state.texts[jobId] ?? null);
  const setDraft = (next: string | null): void => useAdDrafts.getState().set(jobId, next);
  const scroller = useRef<HTMLDivElement>(null);
  useFollowFocus(scroller);
  useKeyboardAfterEditing(scroller, draft !== null);
  const text = job.adText ?? '';
  const found = rubric.criteria.filter(criterion => criterion.source !== null).length;

  function edit(): void {
    setDraft(text);
    onEdit();
  }
  function leave(): void {
    setDraft(null);
    if (draft === null || draft === text) return;
    showToast({ strong: 'The text stays as it was', text: '', action: { label: 'Undo', key: 'u', run: () => setDraft(draft) } });
  }
  async function save(next: string): Promise<void> {
    if (next === text || (await editing.saveAd(next))) setDraft(null);
  }

  if (draft !== null) return <AdEditor text={draft} onText={setDraft} onClose={leave} onSave={save} />;
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2 className={headless ? 'visually-hidden' : undefined}>Ad</h2>
        <span className={pane['note']}>
          {text === '' ? 'no text' : `${found === 1 ? '1 criterion' : `${found} criteria`} found, each with its source`}
        </span>
        <LinkButton onClick={edit}>{text === '' ? 'Add' : 'Edit'}</LinkButton>
      </header>
      <div ref={scroller} className={styles['scroller']} data-scroller tabIndex={-1} data-pane-focus>
        {text === '' ? (
          <EmptyState
            centred
            sentence="This job came as a rubric, without an ad."
            action={<Button onClick={edit}>Paste the ad</Button>}
            sample="Its criteria then show where they come from."
          />
        ) : (
          <AdText text={text} rubric={rubric} />
        )}
      </div>
      <LintNotes text={text} notes={rubric.lint} onText={editing.saveAd} onEdit={edit} scroller={scroller} />
    </div>
  );
}

/** Keeps the words of the focused criterion in view. */
function useFollowFocus(scroller: { readonly current: HTMLElement | null }): void {
  const focusedId = useJobFocus(state => state.focusedId);
  useEffect(() => {
    if (focusedId === null) return;
    const words = scroller.current?.querySelector(`[data-source-id~="${CSS.escape(focusedId)}"]`);
    words?.scrollIntoView({ block: 'nearest' });
  }, [focusedId, scroller]);
}

/** Once the text is no longer edited, the keyboard is on the ad that is read. */
function useKeyboardAfterEditing(scroller: { readonly current: HTMLElement | null }, isEditing: boolean): void {
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isEditing, scroller]);
}

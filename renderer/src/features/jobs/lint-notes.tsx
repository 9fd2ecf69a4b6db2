import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { LintNote } from '../../../../core/contract/rubric.ts';
import { applyNote } from '../../../../core/job/apply-note.ts';
import { LinkButton } from '../../ui/button.tsx';
import { splitNote } from './ad-marks.ts';
import styles from './ad-pane.module.css';

interface Props {
  /** Text of the ad. */
  readonly text: string;
  readonly notes: readonly LintNote[];
  /** Stores another text of the ad; it can be taken back. */
  readonly onText: (text: string) => Promise<boolean>;
  readonly onEdit: () => void;
  readonly scroller: { readonly current: HTMLElement | null };
}

/** Remarks on the wording of the ad, each with what to write instead where a word is obvious. They are never scored. */
export function LintNotes({ text, notes, onText, onEdit, scroller }: Props): ReactElement | null {
  const [isSaving, setSaving] = useState(false);
  if (notes.length === 0) return null;
  const write = async (next: string): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    await onText(next);
    setSaving(false);
  };
  const show = (note: LintNote): void => {
    const marks = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-noted]') ?? [])];
    marks.find(mark => mark.dataset['noted'] === note.message)?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className={styles['lint']} role="note" aria-label="Remarks on the wording">
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
      <ul>
        {notes.map(note => {
          const { strong, rest, advice } = splitNote(note);
          const next = applyNote(text, note);
          return (
            <li key={`${note.code} ${note.source?.start ?? note.message}`}>
              <b>{strong}</b>
              <span>
                {rest}{' '}
                {advice !== null && next !== null && (
                  <>
                    <LinkButton onClick={() => void write(next)}>{advice}</LinkButton>,{' '}
                  </>
                )}
                {note.source !== null && (
                  <>
                    <LinkButton onClick={() => show(note)}>{advice !== null && next !== null ? 'show' : 'Show'}</LinkButton> or{' '}
                  </>
                )}
                <LinkButton onClick={onEdit}>edit the text.</LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { LintNote } from '../../../../core/contract/rubric.ts';
import { LinkButton } from '../../ui/button.tsx';
import { splitNote } from './ad-marks.ts';
import styles from './ad-pane.module.css';

interface Props {
  readonly notes: readonly LintNote[];
  readonly onEdit: () => void;
  readonly scroller: { readonly current: HTMLElement | null };
}

/** Remarks on the wording of the ad. They are never scored. */
export function LintNotes({ notes, onEdit, scroller }: Props): ReactElement | null {
  if (notes.length === 0) return null;
  const show = (note: LintNote): void => {
    const marks = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-noted]') ?? [])];
    marks.find(mark => mark.dataset['noted'] === note.message)?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className={styles['lint']} role="note" aria-label="Remarks on the wording">
      <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
      <ul>
        {notes.map(note => {
          const { strong, rest } = splitNote(note);
          return (
            <li key={`${note.code} ${note.source?.start ?? note.message}`}>
              <b>{strong}</b>
              <span>
                {rest}{' '}
                {note.source !== null && (
                  <>
                    <LinkButton onClick={() => show(note)}>Show</LinkButton> or{' '}
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

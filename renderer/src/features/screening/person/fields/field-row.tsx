import type { KeyboardEvent, ReactElement } from 'react';
import { fieldWords, type FieldView } from '../../../../../../core/contract/correction.ts';
import { showShortDay } from '../../../../data/formats.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { sayField, showParts, sureConfidence } from './field-words.ts';
import styles from './fields.module.css';

interface FieldRowProps {
  readonly field: FieldView;
  /** The kind of field stands before it. */
  readonly labelled: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onRevert: () => void;
  readonly onShow: () => void;
}

/** One field: what it says, whether that is unsure or was put right, and the way to its place on the page. */
export function FieldRow({ field, labelled, onEdit, onRemove, onRevert, onShow }: FieldRowProps): ReactElement {
  const { kind, value, read, correctedAt, confidence, evidence } = field;
  const { head, detail } = showParts(kind, value ?? read ?? {});
  const isUnsure = correctedAt === null && confidence < sureConfidence;
  const page = evidence[0]?.page ?? null;

  function press(event: KeyboardEvent): void {
    if (event.key === 'F2') onEdit();
    else if (event.key === 'Delete' && value !== null) onRemove();
    else return;
    event.preventDefault();
  }

  return (
    <div className={classNames(styles.row, value === null && styles.removed)}>
      {labelled && (
        <span className={styles.kind} aria-hidden="true">
          {fieldWords[kind]}
        </span>
      )}
      <span className={styles.what}>
        <button type="button" className={styles.value} data-field={field.path} onClick={onEdit} onKeyDown={press}>
          <span className={styles.head}>
            <span className="visually-hidden">{fieldWords[kind]}: </span>
            {head}
          </span>
          {detail !== '' && <span className={styles.detail}>{detail}</span>}
          {field.occupation !== '' && <span className={styles.detail}>{field.occupation}</span>}
          <span className="visually-hidden">{isUnsure ? 'Unsure. ' : ''}Change</span>
        </button>
        {correctedAt !== null && (
          <span className={styles.by}>
            {sayChange(field)} by you, {showShortDay(correctedAt)}
            {' · '}
            <LinkButton onClick={onRevert} aria-label={`undo: ${sayField(field)} as it was read`}>
              undo
            </LinkButton>
          </span>
        )}
      </span>
      {isUnsure && <span className={styles.unsure}>unsure</span>}
      {page !== null && (
        <button type="button" className={styles.page} aria-label={`p ${page}: show ${sayField(field)}`} onClick={onShow}>
          p {page}
        </button>
      )}
    </div>
  );
}

function sayChange({ value, read }: FieldView): string {
  if (value === null) return 'removed';
  return read === null ? 'added' : 'corrected';
}

import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../../core/contract/batch-view.ts';
import { fieldWords, singleFields, type FieldKind, type FieldParts, type FieldView } from '../../../../../../core/contract/correction.ts';
import { asAppError } from '../../../../data/live.ts';
import { describeError } from '../../../../language/errors.ts';
import { useBatchLink } from '../../../../state/batch-link.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { LoadingBars } from '../../../../ui/loading-bars.tsx';
import { FieldEditor } from './field-editor.tsx';
import { useFieldEvidence } from './field-evidence.ts';
import { FieldRow } from './field-row.tsx';
import { emptyParts, fieldGroups, type FieldGroup } from './field-words.ts';
import styles from './fields.module.css';
import { ReportParseDialog } from './report-parse-dialog.tsx';
import { useFields, type Fields } from './use-fields.ts';

interface FieldsPanelProps {
  readonly batchId: string;
  readonly row: BatchRow;
}

/** What is being written: a field by its path, or a new one of a kind. */
type Editing = { readonly path: string } | { readonly kind: FieldKind };

/** All that was read of a person, each field to be put right in its place. */
export function FieldsPanel({ batchId, row }: FieldsPanelProps): ReactElement {
  const parts = useFields(batchId, row);
  const clear = useFieldEvidence(store => store.clear);
  useEffect(() => clear, [clear]);
  const [isReporting, setReporting] = useState(false);
  if (parts.fields !== null)
    return (
      <>
        <FieldGroups fields={parts.fields} parts={parts} />
        <p className={styles.foot}>
          Read wrongly in the same way again and again? <LinkButton onClick={() => setReporting(true)}>Report this parse…</LinkButton>
        </p>
        {isReporting && <ReportParseDialog row={row} onClose={() => setReporting(false)} />}
      </>
    );
  if (parts.error === null) return <LoadingBars columns={[70, 190]} rows={9} rowHeight={28} label="Loading the fields" />;
  const { code, details } = asAppError(parts.error);
  return (
    <div className={styles.state}>
      <ErrorState
        error={{ code, ...describeError(code, details), kept: 'The file is kept.' }}
        actions={[{ label: 'Try again', onClick: parts.again }]}
      />
    </div>
  );
}

interface GroupsProps {
  readonly fields: readonly FieldView[];
  readonly parts: Fields;
}

function FieldGroups({ fields, parts }: GroupsProps): ReactElement {
  const [editing, setEditing] = useState<Editing | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const ordered = fieldGroups.flatMap(({ kinds }) => kinds.flatMap(kind => fields.filter(field => field.kind === kind)));

  /** What is asked for may only be there after the next paint. */
  function focus(selector: string): void {
    requestAnimationFrame(() => requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus()));
  }

  function leave(path: string | null): void {
    setEditing(null);
    if (path !== null) focus(`[data-field="${CSS.escape(path)}"]`);
  }

  async function save(kind: FieldKind, path: string | null, value: FieldParts | null, next: boolean): Promise<boolean> {
    const isSaved = await parts.correct({ kind, path, value });
    if (!isSaved) return false;
    const following = next ? ordered[ordered.findIndex(field => field.path === path) + 1] : undefined;
    if (following === undefined) leave(path);
    else setEditing({ path: following.path });
    return true;
  }

  function move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement) || event.target.dataset['field'] === undefined) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    event.preventDefault();
    rows[rows.indexOf(event.target) + step]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between its rows
    <div ref={root} className={styles.panel} onKeyDown={move}>
      {fieldGroups.map(group => (
        <Group
          key={group.title}
          group={group}
          fields={ordered.filter(field => group.kinds.includes(field.kind))}
          editing={editing}
          onEdit={setEditing}
          onLeave={leave}
          onSave={save}
          onRevert={path => void parts.revert(path)}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly fields: readonly FieldView[];
  readonly editing: Editing | null;
  readonly onEdit: (editing: Editing) => void;
  readonly onLeave: (path: string | null) => void;
  readonly onSave: (kind: FieldKind, path: string | null, value: FieldParts | null, next: boolean) => Promise<boolean>;
  readonly onRevert: (path: string) => void;
}

function Group({ group, fields, editing, onEdit, onLeave, onSave, onRevert }: GroupProps): ReactElement {
  const showOf = useFieldEvidence(store => store.showOf);
  const { point, show } = useBatchLink();
  const added = editing !== null && 'kind' in editing && group.kinds.includes(editing.kind) ? editing.kind : null;

  function showField(field: FieldView): void {
    const id = showOf(field);
    if (id === null) return;
    point(null, id);
    // The mark is drawn first.
    requestAnimationFrame(() => show(id));
  }

  return (
    <section className={styles.group} aria-label={group.title}>
      <div className={styles.groupHead}>
        <h3>{group.title}</h3>
        <span className={styles.adding}>
          {missingKinds(group, fields).map(kind => (
            <LinkButton key={kind} tone="quiet" onClick={() => onEdit({ kind })}>
              {group.kinds.length === 1 ? 'Add' : `+ ${fieldWords[kind] ?? ''}`}
            </LinkButton>
          ))}
        </span>
      </div>
      <ul className={classNames(group.title === 'Skills' && styles.flow)}>
        {fields.map(field => (
          <li key={field.path}>
            {editing !== null && 'path' in editing && editing.path === field.path ? (
              <FieldEditor
                kind={field.kind}
                parts={field.value ?? field.read ?? {}}
                onSave={(value, next) => onSave(field.kind, field.path, value, next)}
                onCancel={() => onLeave(field.path)}
                onRemove={field.value === null ? null : () => void onSave(field.kind, field.path, null, false)}
              />
            ) : (
              <FieldRow
                field={field}
                labelled={group.kinds.length > 1}
                onEdit={() => onEdit({ path: field.path })}
                onRemove={() => void onSave(field.kind, field.path, null, false)}
                onRevert={() => onRevert(field.path)}
                onShow={() => showField(field)}
              />
            )}
          </li>
        ))}
        {added !== null && (
          <li>
            <FieldEditor
              kind={added}
              parts={emptyParts(added)}
              onSave={value => onSave(added, null, value, false)}
              onCancel={() => onLeave(null)}
              onRemove={null}
            />
          </li>
        )}
      </ul>
      {fields.length === 0 && added === null && <p className={styles.nothing}>Nothing was read.</p>}
    </section>
  );
}

const singles: ReadonlySet<string> = new Set(singleFields);

/** Kinds of which one more can be added: a person has one name. */
function missingKinds(group: FieldGroup, fields: readonly FieldView[]): readonly FieldKind[] {
  return group.kinds.filter(kind => !singles.has(kind) || fields.every(field => field.kind !== kind));
}

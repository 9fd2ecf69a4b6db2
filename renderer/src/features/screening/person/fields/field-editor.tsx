import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';
import { fieldSchemas, fieldWords, type FieldKind, type FieldParts } from '../../../../../../core/contract/correction.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { CheckBox } from '../../../../ui/check-box.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { inputsOf } from './field-words.ts';
import styles from './fields.module.css';

/** How a field is left: with what was written, and whether the next one follows. */
export interface FieldEditorProps {
  readonly kind: FieldKind;
  readonly parts: FieldParts;
  /** Saves; resolves to whether it was saved. */
  readonly onSave: (parts: FieldParts, next: boolean) => Promise<boolean>;
  readonly onCancel: () => void;
  /** Null where there is nothing to take away. */
  readonly onRemove: (() => void) | null;
}

/** The inputs of one field in its place. Enter saves, Escape leaves it, Tab behind a single input saves and goes on to the next field. */
export function FieldEditor({ kind, parts, onSave, onCancel, onRemove }: FieldEditorProps): ReactElement {
  const [draft, setDraft] = useState(parts);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const inputs = inputsOf(kind);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('input')?.select();
  }, []);

  async function save(next: boolean): Promise<void> {
    const parsed = fieldSchemas[kind].safeParse(draft);
    if (!parsed.success) return setProblem(sayProblem(kind, parsed.error.issues[0]?.path[0]));
    setProblem(null);
    await onSave(parsed.data, next);
  }

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const isOnward = event.key === 'Tab' && !event.shiftKey && inputs.length === 1 && event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !isOnward) return;
    event.preventDefault();
    event.stopPropagation();
    if (isOnward) void save(true);
    else onCancel();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and Tab of its inputs
    <form
      ref={form}
      className={styles.editor}
      aria-label={fieldWords[kind]}
      onKeyDown={press}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <div className={styles.inputs}>
        {inputs.map(({ part, label, hint, options }, index) =>
          options === undefined ? (
            <TextField
              key={part}
              label={label}
              labelHidden={inputs.length === 1}
              value={String(draft[part] ?? '')}
              placeholder={hint ?? ''}
              error={index === 0 ? problem : null}
              maxLength={300}
              disabled={part === 'end' && draft['current'] === true}
              onChange={value => setDraft({ ...draft, [part]: value })}
            />
          ) : (
            <SelectField
              key={part}
              label={label}
              value={String(draft[part] ?? '')}
              options={options}
              onChange={value => setDraft({ ...draft, [part]: value })}
            />
          ),
        )}
        {kind === 'position' && (
          <CheckBox
            label="Held now"
            checked={draft['current'] === true}
            onChange={current => setDraft({ ...draft, current, ...(current ? { end: '' } : {}) })}
          />
        )}
      </div>
      <div className={styles.ways}>
        <Button type="submit" variant="filled" size="row" keys="enter">
          Save
        </Button>
        <Button size="row" onClick={onCancel}>
          Cancel
        </Button>
        {onRemove !== null && (
          <LinkButton tone="quiet" onClick={onRemove}>
            Remove
          </LinkButton>
        )}
      </div>
    </form>
  );
}

/** What a field has to be, in words. */
function sayProblem(kind: FieldKind, part: PropertyKey | undefined): string {
  if (part === 'start' || part === 'end' || part === 'date') return 'Write dates as 2019-03, or 2019 alone.';
  if (kind === 'email') return 'An e-mail address has one @ and a domain.';
  if (kind === 'phone') return 'A phone number has five digits or more.';
  if (kind === 'position') return 'Write a title or an employer.';
  if (kind === 'education') return 'Write a degree or a school.';
  return `Write the ${(fieldWords[kind] ?? 'field').toLowerCase()}, or remove it.`;
}

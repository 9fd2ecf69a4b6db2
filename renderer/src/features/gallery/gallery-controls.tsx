import { useState, type ReactElement } from 'react';
import type { Decision } from '../../../../core/contract/triage.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip, Tag } from '../../ui/chip.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { ToastCard } from '../../ui/toast-card.tsx';
import styles from './gallery.module.css';
import { ignore, Sample } from './sample.tsx';

const decisionOptions = [
  { value: 'shortlist', label: 'Shortlisted', keys: 's' },
  { value: 'maybe', label: 'Maybe', keys: 'm' },
  { value: 'decline', label: 'Decline', keys: 'd' },
] as const;

/** Buttons of every kind, and the decision. */
export function ButtonsSample(): ReactElement {
  const [decision, setDecision] = useState<Decision | null>('shortlist');
  return (
    <Sample title="Buttons" height={118}>
      <div className={styles.buttons}>
        <Button variant="filled" keys="mod+s">
          Save as rubric 5
        </Button>
        <Button>Discard</Button>
        <span className={styles.asHover}>
          <Button>Hover</Button>
        </span>
        <span className={styles.asFocus}>
          <Button>Focus</Button>
        </span>
        <Button variant="quiet">Quiet</Button>
      </div>
      <div className={styles.buttons}>
        <Button disabledReason="Nothing has changed.">Disabled</Button>
        <Button variant="filled" busy>
          Saving
        </Button>
        <SegmentedChoice
          label="Decision"
          value={decision}
          options={decisionOptions}
          onChange={setDecision}
          onClear={() => setDecision(null)}
        />
      </div>
    </Sample>
  );
}

/** Filters, tags and statuses. */
export function ChipsSample(): ReactElement {
  const [isOn, setOn] = useState(true);
  return (
    <Sample title="Chips and status" height={104}>
      <div className={styles.chips}>
        <Chip onToggle={ignore} on={false}>
          Kubernetes
        </Chip>
        <Chip on={isOn} onToggle={() => setOn(!isOn)} onRemove={ignore} removeLabel="Remove the filter Score ≥ 70">
          Score ≥ 70
        </Chip>
        <Chip dashed onToggle={ignore}>
          Filter
        </Chip>
        <Chip onToggle={ignore} on={false} count={61}>
          Unread
        </Chip>
        <Tag>Nordics</Tag>
      </div>
      <div className={styles.statuses}>
        {(['new', 'shortlist', 'maybe', 'invited', 'decline', 'hidden'] as const).map(status => (
          <StatusWord key={status} status={status} />
        ))}
      </div>
    </Sample>
  );
}

/** A filter at rest, a field with the focus, a wrong password. */
export function FieldsSample(): ReactElement {
  const [filter, setFilter] = useState('');
  const [text, setText] = useState('kubernetes');
  const [password, setPassword] = useState('1234');
  return (
    <Sample title="Fields" height={100}>
      <div className={styles.fields}>
        <SearchField value={filter} onChange={setFilter} placeholder="Filter" keys="/" width={116} />
        <div className={styles.asFocusedField}>
          <TextField label="Search" labelHidden value={text} onChange={setText} />
        </div>
        <div className={styles.password}>
          <PasswordField label="Password" labelHidden value={password} onChange={setPassword} error="That is not the password." />
        </div>
      </div>
    </Sample>
  );
}

/** Short messages. */
export function ToastsSample(): ReactElement {
  return (
    <Sample title="Toasts" remark="10 s, one at a time, newest replaces; never over the focused row" height={180}>
      <div className={styles.toasts}>
        <ToastCard strong="7 people" text="shortlisted" secondsLeft={8} action={{ label: 'Undo', keys: 'u', onClick: ignore }} />
        <ToastCard strong="Batch 12 Nov" text="is done: 110 ranked, 5 need help" action={{ label: 'Show', keys: '.', onClick: ignore }} />
        <ToastCard text="Rubric 5 saved, 12 moved" action={{ label: 'Diff', onClick: ignore }} />
      </div>
    </Sample>
  );
}

/** The place for files in its four states. */
export function DropZonesSample(): ReactElement {
  return (
    <Sample title="Drop zone" height={186}>
      <div className={styles.zones}>
        <DropZone state="rest" title="Drop CVs here" detail="Files or whole folders" aside="rest" />
        <DropZone state="over" title="Release on a job" detail="1 folder and 3 files" aside="over" />
        <DropZone state="locked" title="Unlock to add CVs" detail="The workspace is locked" aside="over, locked" />
        <DropZone state="counting" title="1,204 files so far" detail="12 are not documents" aside="counting" />
      </div>
    </Sample>
  );
}

/** Something to look at. */
export function NoticeSample(): ReactElement {
  return (
    <Sample title="Notice" height={102}>
      <div className={styles.notice}>
        <Notice strong="41 words in this CV cannot be seen on the page." actions={<LinkButton>Show the words</LinkButton>}>
          White on white, page 1. They are shown below and were not scored.
        </Notice>
      </div>
    </Sample>
  );
}

const bands = [
  ['--band-strong-yes', '85–100'],
  ['--band-yes', '70–84'],
  ['--band-maybe', '50–69'],
  ['--band-no', '35–49'],
  ['--band-strong-no', '0–34'],
] as const;

const surfaces = [
  ['--bg', 'bg'],
  ['--chrome', 'chrome'],
  ['--desk', 'desk'],
  ['--hover', 'hover'],
  ['--sel', 'sel'],
  ['--acc', 'accent'],
  ['--amber-tint', 'amber'],
  ['--text', 'text'],
] as const;

/** The scale and the surfaces. */
export function ColourSample(): ReactElement {
  return (
    <Sample title="Colour" remark="blue is strong, grey is middle, amber is weak or needs a person">
      <div className={styles.bands}>
        {bands.map(([token, name]) => (
          <div key={token}>
            <i style={{ background: `var(${token})` }} />
            <span>{name}</span>
          </div>
        ))}
      </div>
      <div className={styles.surfaces}>
        {surfaces.map(([token, name]) => (
          <div key={token}>
            <i style={{ background: `var(${token})` }} />
            <span>{name}</span>
          </div>
        ))}
      </div>
    </Sample>
  );
}

import { IconCopy, IconDots, IconPlayerPause, IconTable, IconTrash } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckBox, SwitchRow } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyCaps } from '../../ui/key-cap.tsx';
import { Menu } from '../../ui/menu.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { LongTableSample, OpenedWeightSample, PanesSample } from './gallery-long.tsx';
import styles from './gallery.module.css';
import { ignore, Sample } from './sample.tsx';

/** Parts that need more room: fields, menus, dialogs, panes, a long table. */
export function MoreSamples(): ReactElement {
  return (
    <div className={styles.sheet}>
      <div className={styles.column}>
        <FormSample />
        <SettingsSample />
      </div>
      <div className={styles.column}>
        <OpenedWeightSample />
        <ActionsSample />
        <TabsSample />
        <TimelineSample />
      </div>
      <div className={styles.column}>
        <LongTableSample />
        <PanesSample />
      </div>
    </div>
  );
}

function FormSample(): ReactElement {
  const [title, setTitle] = useState('Batch 12 Nov');
  const [note, setNote] = useState('');
  const [minutes, setMinutes] = useState<number | null>(10);
  const [job, setJob] = useState<'backend' | 'nurse'>('backend');
  return (
    <Sample title="Form">
      <div className={styles.form}>
        <TextField label="Title" value={title} onChange={setTitle} hint="Shown in lists and in reports." />
        <SelectField
          label="Screen against"
          size="large"
          value={job}
          onChange={setJob}
          options={[
            { value: 'backend', label: 'Backend engineer', detail: 'rubric 4' },
            { value: 'nurse', label: 'Ward nurse, nights', detail: 'rubric 2' },
          ]}
        />
        <NumberField label="Lock after" value={minutes} onChange={setMinutes} min={1} max={480} unit="minutes" width={120} />
        <TextArea label="Note" value={note} onChange={setNote} rows={3} placeholder="Only you see it." />
      </div>
    </Sample>
  );
}

function SettingsSample(): ReactElement {
  const [isOn, setOn] = useState(true);
  return (
    <Sample title="Check boxes and switches">
      <div className={styles.form}>
        <CheckBox label="Name of the organization" checked={isOn} onChange={setOn} />
        <CheckBox label="Some of them" checked={false} mixed onChange={ignore} />
        <CheckBox label="Not now" checked={false} disabled onChange={ignore} />
        <SwitchRow label="Single letters are commands" hint="Off inside fields in any case." checked={isOn} onChange={setOn} />
        <SwitchRow label="Notify when a batch is done" checked={false} onChange={ignore} />
      </div>
    </Sample>
  );
}

function ActionsSample(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Sample title="Actions" remark="tooltips show word and key">
      <div className={styles.buttons}>
        <IconButton label="Pause" keys="p" icon={IconPlayerPause} />
        <IconButton label="Table" icon={IconTable} pressed variant="outline" />
        <IconButton label="Not now" icon={IconTable} size="small" disabled />
        <Menu
          trigger={<IconButton label="More" icon={IconDots} />}
          groups={[
            [
              { id: 'copy', label: 'Copy the names', icon: IconCopy, keys: 'mod+c', onPick: ignore },
              { id: 'report', label: 'Export PDF', disabledReason: 'no one is shortlisted yet', onPick: ignore },
            ],
            [{ id: 'erase', label: 'Erase…', icon: IconTrash, onPick: ignore }],
          ]}
        />
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <KeyCaps keys="mod+shift+k" />
      </div>
      <div className={styles.buttons}>
        <Button variant="filled" size="large" keys="mod+o" icon={IconCopy}>
          Large
        </Button>
        <Button size="hero">First run</Button>
        <Button size="row">Row</Button>
      </div>
      <Dialog
        title="Erase Ana Lindqvist"
        open={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Keep</Button>
            <Button variant="filled" onClick={() => setOpen(false)}>
              Erase
            </Button>
          </>
        }
      >
        <TextField label="Type the name to erase" value="" onChange={ignore} />
      </Dialog>
    </Sample>
  );
}

function TabsSample(): ReactElement {
  const [tab, setTab] = useState<'criteria' | 'ask' | 'notes' | 'history'>('criteria');
  return (
    <Sample title="Tabs">
      <Tabs
        label="About Ana Lindqvist"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'criteria', label: 'Criteria' },
          { value: 'ask', label: 'Ask about', count: 3 },
          { value: 'notes', label: 'Notes', count: 1 },
          { value: 'history', label: 'History' },
        ]}
      />
    </Sample>
  );
}

function TimelineSample(): ReactElement {
  return (
    <Sample title="Timeline">
      <div className={styles.form}>
        <Timeline
          today="2026-11"
          summary="9.5 years, overlaps counted once · 1 gap of 7 months"
          positions={[
            { id: 'havn', label: 'Havn', start: '2016-11', end: '2017-12' },
            { id: 'klara', label: 'Klara Pay', start: '2018-08', end: '2021-02' },
            { id: 'nordbank', label: 'Nordbank', start: '2021-03', end: null },
          ]}
          gaps={[{ start: '2018-01', end: '2018-07', months: 7 }]}
        />
      </div>
    </Sample>
  );
}

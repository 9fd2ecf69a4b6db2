import { IconFileOff, IconLock, IconMail, IconStar } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { BatchCounts } from '../../../../core/contract/task.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PaletteRow } from '../../ui/palette-row.tsx';
import { ProgressCounts } from '../../ui/progress-counts.tsx';
import { partsOf, ProgressLine } from '../../ui/progress-line.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { WeightRow } from '../../ui/weight-row.tsx';
import { rowCells, sampleRows } from './gallery-people.tsx';
import styles from './gallery.module.css';
import { ignore, Sample } from './sample.tsx';

const rowStates = ['rest, unread', 'rest, read', 'hover', 'focused', 'ticked', 'declined', 'arriving', 'running', 'needs help'];

/** A row of the ranking in each state. */
export function TableSample(): ReactElement {
  const [focused, setFocused] = useState(3);
  return (
    <Sample title="Table row" remark="32 px in the product" height={314}>
      <div className={styles.tableSample}>
        <div className={styles.states}>
          {rowStates.map(state => (
            <span key={state}>{state}</span>
          ))}
        </div>
        <div className={styles.tableBody}>
          <div className={styles.table}>
            <VirtualTable
              label="People"
              rows={sampleRows}
              rowKey={row => row.name}
              rowHeight={30}
              renderRow={rowCells}
              focusedIndex={focused}
              onFocusIndex={setFocused}
              isSelected={row => row.ticked === true}
              isArriving={row => row.arriving === true}
            />
          </div>
          <div className={styles.fileRow}>
            <Spinner />
            <span className={styles.file}>cv_rossi_2026.pdf</span>
            <span className={styles.stage}>
              <ProgressLine label="cv_rossi_2026.pdf" parts={[{ kind: 'completed', count: 50 }]} total={100} height={4} />
            </span>
            <span className={styles.dim}>understanding 50</span>
          </div>
          <div className={styles.fileRow}>
            <IconLock size={14} stroke={1.6} className={styles.amber ?? ''} />
            <b className={styles.file}>CV_M_Haddad.pdf</b>
            <span className={styles.dim}>Needs a password</span>
            <span className={styles.push}>
              <LinkButton>Enter password</LinkButton>
            </span>
          </div>
        </div>
      </div>
    </Sample>
  );
}

/** A row of the rubric at rest, focused, changed, and for somebody who may only look. */
export function WeightSample(): ReactElement {
  const [weight, setWeight] = useState(6);
  const row = { number: null, name: 'Kubernetes', synonyms: 'k8s, EKS', minimum: null, most: 12, onKnockOut: ignore } as const;
  return (
    <Sample title="Weight row" height={172}>
      <div role="list" aria-label="Criteria with weights" className={styles.weights}>
        <span className={styles.state}>rest</span>
        <WeightRow {...row} weight={6} knockOut={false} onWeight={ignore} />
        <span className={styles.state}>focus</span>
        <div className={styles.asFocusedThumb} role="presentation">
          <WeightRow {...row} weight={weight} knockOut onWeight={setWeight} onMove={ignore} />
        </div>
        <span className={styles.state}>changed</span>
        <WeightRow {...row} weight={10} formerWeight={6} knockOut={false} onWeight={ignore} />
        <span className={styles.state}>viewer role</span>
        <WeightRow {...row} weight={6} knockOut={false} readOnly onWeight={ignore} />
      </div>
    </Sample>
  );
}

const running: BatchCounts = { received: 115, waiting: 10, running: 4, completed: 97, needsHelp: 4, refused: 0, duplicate: 0, failed: 0 };
const finished: BatchCounts = { ...running, received: 118, waiting: 0, running: 0, completed: 110, needsHelp: 5, refused: 3 };
const counting: BatchCounts = { ...running, received: 1_204, waiting: 1_204, running: 0, completed: 0, needsHelp: 0 };

const headers = [
  { state: 'counting', counts: counting },
  { state: 'running', counts: running, percent: 88 },
  { state: 'paused', counts: running },
  { state: 'finished', counts: finished },
] as const;

/** Counts and line of a batch in each state. */
export function ProgressSample(): ReactElement {
  return (
    <Sample title="Progress header" remark="counts, percent, range; 2 px line" height={176}>
      <div className={styles.progress}>
        {headers.map(({ state, counts, ...rest }) => (
          <div key={state} className={styles.progressRow}>
            <span className={styles.state}>{state}</span>
            <div>
              <ProgressCounts
                state={state}
                counts={counts}
                {...rest}
                withoutReceived={state !== 'finished'}
                onResume={ignore}
                onPick={ignore}
              />
              <ProgressLine
                label={`Batch, ${state}`}
                parts={state === 'counting' ? [] : partsOf(counts)}
                total={counts.received}
                paused={state === 'paused'}
              />
            </div>
          </div>
        ))}
      </div>
    </Sample>
  );
}

/** A row of the palette that is selected, at rest, and not available. */
export function PaletteSample(): ReactElement {
  return (
    <Sample title="Palette row">
      <div role="listbox" aria-label="Commands" className={styles.palette}>
        <PaletteRow id="p1" icon={IconStar} title="Add to shortlist" matched={[7, 8, 9, 10, 11]} keys="s" selected onPick={ignore} />
        <PaletteRow
          id="p2"
          icon={IconMail}
          title="Invite shortlisted…"
          matched={[7, 8, 9, 10, 11]}
          consequence="goes to the outbox first"
          keys="i"
          selected={false}
          onPick={ignore}
        />
        <PaletteRow
          id="p3"
          icon={IconFileOff}
          title="Export PDF"
          consequence="no one is shortlisted yet"
          selected={false}
          unavailable
          onPick={ignore}
        />
      </div>
    </Sample>
  );
}

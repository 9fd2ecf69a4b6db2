import type { ReactElement, ReactNode } from 'react';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './job.module.css';

/** What the middle pane can show where the window is narrow. */
export type JobTab = 'rubric' | 'ad' | 'what-if';

interface Props {
  /** Panes that fit beside each other. */
  readonly count: 1 | 2 | 3;
  readonly tab: JobTab;
  readonly onTab: (tab: JobTab) => void;
  readonly ad: ReactNode;
  readonly rubric: ReactNode;
  readonly whatIf: ReactNode;
}

/**
 * Three panes beside each other; where the window is narrow, the ad and then the what-if become tabs of the middle one.
 * The rubric stands at the same place of the tree in each width, so that it keeps its place and the keyboard.
 */
export function JobPanes({ count, tab, onTab, ad, rubric, whatIf }: Props): ReactElement {
  const tabs = [
    { value: 'rubric' as const, label: 'Rubric' },
    ...(count < 3 ? [{ value: 'ad' as const, label: 'Ad' }] : []),
    ...(count === 1 ? [{ value: 'what-if' as const, label: 'What if' }] : []),
  ];
  const chosen = tabs.find(entry => entry.value === tab) ?? { value: 'rubric' as const, label: 'Rubric' };
  const panel = count < 3 ? { id: 'job-tab', role: 'tabpanel', 'aria-label': chosen.label } : {};
  const middle = (
    <div className={styles['tabbed']}>
      {count < 3 && (
        <div className={styles['tabs']}>
          <Tabs label="This job" value={chosen.value} tabs={tabs} onChange={onTab} panelId="job-tab" />
        </div>
      )}
      <div {...panel} className={styles['tabbed']}>
        {chosen.value === 'ad' ? ad : chosen.value === 'rubric' ? rubric : whatIf}
      </div>
    </div>
  );
  const panes = [
    ...(count === 3 ? [{ id: 'ad', label: 'Ad', min: 300, initial: 396, children: ad }] : []),
    { id: 'rubric', label: count === 3 ? 'Rubric' : 'Rubric and ad', min: 460, initial: count === 3 ? 512 : 560, children: middle },
    ...(count > 1 ? [{ id: 'what-if', label: 'What if', min: 320, children: whatIf }] : []),
  ];
  return <SplitPanes place={count === 3 ? 'job' : `job-${count}`} panes={panes} />;
}

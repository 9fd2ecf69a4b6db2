import { IconFilePlus } from '@tabler/icons-react';
import { Fragment, memo, useMemo, useState, type ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { showCount } from '../../data/formats.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { SynonymEffects } from './synonym-effects.tsx';
import { isAllZero } from './points.ts';
import { describeChanges } from './rubric-diff.ts';
import type { WhatIfResult } from './use-what-if.ts';
import { WhatIfList } from './what-if-list.tsx';
import { limitSentence, notYetJudged } from './what-if-limits.ts';
import { whatIfSentence } from './what-if-sentence.ts';
import styles from './what-if.module.css';
import pane from './pane-head.module.css';

interface Props {
  readonly result: WhatIfResult | null;
  readonly batch: BatchListEntry | null;
  readonly saved: Rubric;
  readonly onChooseFiles: () => void;
  readonly headless?: boolean;
}

const choices = [
  { value: 'moved', label: 'Moved' },
  { value: 'all', label: 'All' },
] as const;

/** How the newest batch of the job would be ranked by the rubric as it is now. */
export const WhatIfPane = memo(function WhatIfPane({ result, batch, saved, onChooseFiles, headless = false }: Props): ReactElement {
  const [shown, setShown] = useState<'moved' | 'all'>('all');
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2 className={headless ? 'visually-hidden' : undefined}>What if</h2>
        <span className={pane['note']}>{headNote(result, batch)}</span>
        {result !== null && <SegmentedChoice label="People shown" size="small" value={shown} options={choices} onChange={setShown} />}
      </header>
      {result === null ? (
        <div className={styles['empty']} data-pane-focus tabIndex={-1}>
          {batch === null || batch.status !== 'open' ? (
            <EmptyState
              centred
              sentence="Nobody was screened against this job yet."
              action={
                <Button variant="filled" icon={IconFilePlus} onClick={onChooseFiles}>
                  Choose CVs
                </Button>
              }
              sample="Or drop files anywhere on this page. Then each weight shows at once who moves."
            />
          ) : (
            <EmptyState centred sentence="The first people appear here as soon as they are read." />
          )}
        </div>
      ) : (
        <>
          <Sentence result={result} saved={saved} />
          <SynonymEffects batchId={batch?.batchId ?? null} saved={saved} rubric={result.rubric} />
          <WhatIfList result={result} saved={saved} onlyMoved={shown === 'moved'} batchId={batch?.batchId ?? null} />
        </>
      )}
    </div>
  );
});

function headNote(result: WhatIfResult | null, batch: BatchListEntry | null): string {
  if (result === null) return batch?.status === 'open' ? 'being read' : '';
  const people = result.names.length === 1 ? '1 candidate' : `${showCount(result.names.length)} candidates`;
  return result.after === result.before ? people : `${people}, ${Math.max(1, Math.round(result.tookMs))} ms`;
}

function Sentence({ result, saved }: { readonly result: WhatIfResult; readonly saved: Rubric }): ReactElement {
  const { before, after, names, rubric, table } = result;
  const changes = useMemo(() => describeChanges(saved, rubric), [saved, rubric]);
  const parts = useMemo(
    () =>
      whatIfSentence({
        changes,
        names,
        before,
        after,
        thresholds: rubric.thresholds,
        formerThresholds: saved.thresholds,
        version: saved.version,
      }),
    [changes, names, before, after, rubric, saved],
  );
  if (isAllZero(rubric)) return <p className={styles['sentence']}>Nobody can be ranked while all weights are zero.</p>;
  const limit = limitSentence(notYetJudged(table.rubric, rubric));
  return (
    <p className={styles['sentence']} aria-live="polite">
      {parts.map(({ text, strong }, index) => (
        // Stretches of one sentence have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{strong ? <b>{text}</b> : text}</Fragment>
      ))}
      {limit !== '' && <span> {limit}</span>}
    </p>
  );
}

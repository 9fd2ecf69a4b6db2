import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, type CSSProperties, type ReactElement } from 'react';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { showCount } from '../../data/formats.ts';
import { linesBetween, moveOf, sidesOf, type Line, type Ranking } from './moves.ts';
import { shownScore } from './shown-score.ts';
import { moveWords } from './what-if-sentence.ts';
import { whyScoreChanged } from './what-if-why.ts';
import type { WhatIfResult } from './use-what-if.ts';
import styles from './what-if.module.css';

/** Height of a row and width of the lines between the ranks, in pixels. */
const rowHeight = 31;
const linesWidth = 74;
/** Lines that lead farther than this are pale: only where they begin or end can be seen. */
const farRows = 60;

interface Props {
  readonly result: WhatIfResult;
  readonly saved: Rubric;
  readonly onlyMoved: boolean;
  readonly batchId: string | null;
}

/** Former rank, a line to the new one, name, score and move of each person; only what is seen is drawn. */
export function WhatIfList({ result, saved, onlyMoved, batchId }: Props): ReactElement {
  const { before, after, itemIds, names, table } = result;
  const scroller = useRef<HTMLDivElement>(null);
  const sides = useMemo(() => sidesOf(before, after, onlyMoved), [before, after, onlyMoved]);
  // What it returns is read at each render and handed to nothing that is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: sides.right.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 0, height: rowHeight * 24 },
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  const lines = useMemo(() => linesBetween(sides, before, after, first, last), [sides, before, after, first, last]);
  return (
    <div className={styles['list']} style={rankWidth(names.length)}>
      <div className={styles['columns']} aria-hidden="true">
        <span>v{saved.version}</span>
        <span>v{saved.version + 1}</span>
        <span>Name</span>
        <span>Score</span>
        <span>Move</span>
      </div>
      <div
        ref={scroller}
        className={styles['scroller']}
        data-scroller
        data-pane-focus
        tabIndex={0}
        role="region"
        aria-label="What-if ranking"
      >
        {sides.right.length === 0 && <p className={styles['nobody']}>Nobody moves.</p>}
        <div className={styles['length']} style={{ height: virtualizer.getTotalSize() }} role="table" aria-rowcount={sides.right.length}>
          <Lines lines={lines} height={virtualizer.getTotalSize()} />
          {items.map(({ index, start }) => {
            const candidate = sides.right[index];
            const left = sides.left[index];
            if (candidate === undefined) return null;
            const move = moveOf(candidate, before, after);
            return (
              <Row
                key={itemIds[candidate] ?? candidate}
                index={index}
                start={start}
                name={names[candidate] ?? ''}
                itemId={itemIds[candidate] ?? ''}
                batchId={batchId}
                leftRank={left === undefined ? '' : rankWords(left, before)}
                rank={rankWords(candidate, after)}
                formerScore={shownScore(before.scores[candidate] ?? 0, saved.thresholds.yes)}
                score={shownScore(after.scores[candidate] ?? 0, result.rubric.thresholds.yes)}
                move={move}
                why={move === 0 ? '' : whyScoreChanged(table, candidate, saved, result.rubric)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Room for the last rank with the sign of a tie, in pixels. */
function rankWidth(people: number): CSSProperties & Readonly<Record<'--rank-width', string>> {
  return { '--rank-width': `${Math.max(26, showCount(people).length * 7 + 10)}px` };
}

function rankWords(candidate: number, ranking: Ranking): string {
  const rank = ranking.rank[candidate] ?? 0;
  const place = ranking.place[candidate] ?? 0;
  const next = ranking.order[place + 1];
  const isTied = rank !== place + 1 || (next !== undefined && ranking.rank[next] === rank);
  return `${showCount(rank)}${isTied ? '=' : ''}`;
}

const Lines = memo(function Lines({ lines, height }: { readonly lines: readonly Line[]; readonly height: number }): ReactElement {
  return (
    <svg className={styles['lines']} width={linesWidth} height={height} aria-hidden="true">
      {lines.map(({ candidate, from, to, way }) => (
        <path
          key={candidate}
          data-way={way}
          data-far={Math.abs(from - to) > farRows || undefined}
          style={{ d: `path("${curve(from, to)}")` }}
          d={curve(from, to)}
        />
      ))}
    </svg>
  );
});

function curve(from: number, to: number): string {
  const [y1, y2] = [(from + 0.5) * rowHeight, (to + 0.5) * rowHeight];
  const half = linesWidth / 2;
  return `M 0 ${y1} C ${half} ${y1} ${half} ${y2} ${linesWidth} ${y2}`;
}

interface RowProps {
  readonly index: number;
  readonly start: number;
  readonly name: string;
  readonly itemId: string;
  readonly batchId: string | null;
  readonly leftRank: string;
  readonly rank: string;
  readonly formerScore: string;
  readonly score: string;
  readonly move: number;
  readonly why: string;
}

const Row = memo(function Row(props: RowProps): ReactElement {
  const { index, start, name, itemId, batchId, leftRank, rank, formerScore, score, move, why } = props;
  const Arrow = move > 0 ? IconArrowUp : IconArrowDown;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={styles['row']}
      data-moved={move === 0 ? undefined : move > 0 ? 'up' : 'down'}
      style={{ transform: `translateY(${start}px)` }}
      title={why}
    >
      <span role="cell" className={styles['left']} aria-hidden="true">
        {leftRank}
      </span>
      <span role="cell" className={styles['rank']}>
        {rank}
      </span>
      <span role="cell" className={styles['name']}>
        {batchId === null ? (
          name
        ) : (
          <Link to="/batches/$batchId" params={{ batchId }} search={{ item: itemId }} tabIndex={-1}>
            {name}
          </Link>
        )}
      </span>
      <span role="cell" className={styles['score']}>
        {formerScore !== score && <span>{formerScore} → </span>}
        <b>{score}</b>
      </span>
      <span role="cell" className={styles['move']} aria-label={moveWords(move)}>
        {move === 0 ? '–' : <Arrow size={13} stroke={2} />}
        {move !== 0 && Math.abs(move)}
      </span>
    </div>
  );
});

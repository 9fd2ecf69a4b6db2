import { useMemo, useState, type ReactElement } from 'react';
import { ScoreBar } from '../../ui/score-bar.tsx';
import { MatchStrip } from '../../ui/match-strip.tsx';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { Cell, HeadCell } from '../../ui/table-cell.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { WeightDetails } from '../../ui/weight-details.tsx';
import { WeightRow } from '../../ui/weight-row.tsx';
import styles from './gallery.module.css';
import { ignore, Sample } from './sample.tsx';

interface LongRow {
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

const length = 10_000;

/** A table of 10,000 people. */
export function LongTableSample(): ReactElement {
  const rows = useMemo<readonly LongRow[]>(
    () => Array.from({ length }, (_, index) => ({ id: `p${index}`, place: index + 1, score: 100 - Math.floor((index * 100) / length) })),
    [],
  );
  const [focused, setFocused] = useState(0);
  return (
    <Sample title="Long table" remark="10,000 rows, drawn as they are seen">
      <div className={styles.longTable}>
        <VirtualTable
          label="Many people"
          rows={rows}
          rowKey={row => row.id}
          renderRow={longCells}
          focusedIndex={focused}
          onFocusIndex={setFocused}
          header={
            <>
              <HeadCell width={44}>#</HeadCell>
              <HeadCell width={92} sorted="descending" onSort={ignore}>
                Score
              </HeadCell>
              <HeadCell before={12}>Name</HeadCell>
              <HeadCell width={96}>Required met</HeadCell>
              <HeadCell width={60} before={12}>
                Status
              </HeadCell>
            </>
          }
        />
      </div>
    </Sample>
  );
}

function longCells({ place, score }: LongRow): ReactElement {
  return (
    <>
      <Cell width={44} dim>
        {place}
      </Cell>
      <Cell width={28}>
        <b className={styles.score}>{score}</b>
      </Cell>
      <Cell width={64}>
        <ScoreBar score={score} low={score - 3} high={score + 2} threshold={70} width={58} joined={32} />
      </Cell>
      <Cell before={12}>Person {place}</Cell>
      <Cell width={96}>
        <MatchStrip letters="mmmammm-m" withCount />
      </Cell>
      <Cell width={60} before={12}>
        <StatusWord status={place % 7 === 0 ? 'maybe' : null} short aligned />
      </Cell>
    </>
  );
}

/** Three panes with edges to drag. */
export function PanesSample(): ReactElement {
  return (
    <Sample title="Panes" remark="drag an edge, or arrows; double click for the default">
      <div className={styles.panes}>
        <SplitPanes
          place="gallery"
          panes={[
            { id: 'list', label: 'List', min: 80, initial: 140, children: <p className={styles.pane}>List</p> },
            { id: 'person', label: 'Person', min: 80, initial: 120, children: <p className={styles.pane}>Person</p> },
            { id: 'page', label: 'Page', min: 100, children: <p className={styles.pane}>Page</p> },
          ]}
        />
      </div>
    </Sample>
  );
}

/** A row of the rubric, opened. */
export function OpenedWeightSample(): ReactElement {
  const [weight, setWeight] = useState(10);
  const [necessity, setNecessity] = useState<'required' | 'preferred'>('required');
  const [synonyms, setSynonyms] = useState<readonly string[]>(['k8s', 'EKS', 'GKE', 'AKS']);
  const [isAdding, setAdding] = useState(false);
  const [isKnockOut, setKnockOut] = useState(false);
  const common = { most: 12, onMove: ignore } as const;
  return (
    <Sample title="Weight row, opened">
      <div role="list" aria-label="Rubric">
        <WeightRow
          {...common}
          number={3}
          name="PostgreSQL"
          synonyms="Postgres"
          minimum="2 y"
          weight={7}
          knockOut={false}
          onWeight={ignore}
          onKnockOut={ignore}
        />
        <WeightRow
          {...common}
          number={4}
          name="Kubernetes"
          synonyms=""
          minimum="1 y"
          weight={weight}
          formerWeight={6}
          knockOut={isKnockOut}
          focused
          onWeight={setWeight}
          onKnockOut={setKnockOut}
        >
          <WeightDetails
            necessity={necessity}
            onNecessity={setNecessity}
            synonyms={synonyms}
            onAddSynonym={synonym => setSynonyms([...synonyms, synonym])}
            onRemoveSynonym={synonym => setSynonyms(synonyms.filter(other => other !== synonym))}
            note="Counts 0.4 as alternative: AWS ECS, Nomad, Swarm. Was 6 in rubric 4."
            adding={isAdding}
            onAdding={setAdding}
          />
        </WeightRow>
        <WeightRow
          {...common}
          number={17}
          name="English C1"
          synonyms="must have, no points"
          minimum="any"
          weight={0}
          knockOut
          onWeight={ignore}
          onKnockOut={ignore}
        />
      </div>
    </Sample>
  );
}

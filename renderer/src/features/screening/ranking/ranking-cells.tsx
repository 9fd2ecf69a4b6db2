import { IconAlertTriangle, IconFiles } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { Thresholds } from '../../../../../core/contract/rubric.ts';
import type { RankedPlace } from '../../../../../core/match/rank-scores.ts';
import { showDecimal } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import { classNames } from '../../../ui/class-names.ts';
import { MatchStrip } from '../../../ui/match-strip.tsx';
import { RatingMark } from '../../../ui/rating.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { adviceWords } from '../../../ui/score-bands.ts';
import { StatusWord, UnreadDot } from '../../../ui/status-word.tsx';
import { Cell } from '../../../ui/table-cell.tsx';
import type { RankingColumns } from './ranking-columns.ts';
import { showPlace } from './ranking-order.ts';
import styles from './ranking.module.css';

/** Height of a row, over which the lines of the threshold join. */
const rowHeight = 32;

interface RankingCellsProps {
  readonly row: BatchRow;
  readonly place: RankedPlace | undefined;
  readonly columns: RankingColumns;
  readonly thresholds: Thresholds | undefined;
  readonly ticked: boolean;
  /** Boxes stand in the place of places. */
  readonly picking: boolean;
}

/** The cells of one person in the ranking. */
export function RankingCells({ row, place, columns, thresholds, ticked, picking }: RankingCellsProps): ReactElement {
  const { name, file, score, recommendation, totalYears, unread, hiddenWords, versions, rating } = row;
  return (
    <>
      <Cell width={columns.place}>
        <PlaceOrBox place={showPlace(place)} ticked={ticked} picking={picking} name={name === '' ? file : name} />
      </Cell>
      <Cell width={columns.score} align="right">
        <b className={styles.score}>{score === null ? '–' : Math.round(score)}</b>
      </Cell>
      <Cell width={columns.bar}>
        <span className={styles.bar}>
          <ScoreBar
            score={score}
            low={row.low}
            high={row.high}
            recommendation={recommendation}
            bands={thresholds}
            threshold={thresholds?.yes ?? null}
            width={columns.barLength}
            joined={rowHeight}
          />
        </span>
      </Cell>
      {columns.advice !== null && (
        <Cell width={columns.advice}>
          <span className={recommendation === 'strong-yes' ? styles.strongAdvice : styles.advice}>
            {recommendation === null ? '' : adviceWords[recommendation]}
          </span>
        </Cell>
      )}
      <Cell>
        <span className={styles.dot}>{unread && <UnreadDot />}</span>
        <span className={classNames(styles.name, unread && styles.unread)} dir="auto" title={name === '' ? file : name}>
          {name === '' ? file : name}
        </span>
        {rating !== null && <RatingMark rating={rating} />}
        {versions > 1 && <VersionsMark versions={versions} />}
        {hiddenWords > 0 && (
          <span
            className={styles.warning}
            role="img"
            aria-label={say('screening:hiddenWords', { count: hiddenWords })}
            title={say('screening:hiddenWords', { count: hiddenWords })}
          >
            <IconAlertTriangle size={14} stroke={1.6} />
          </span>
        )}
      </Cell>
      <Cell width={columns.years} align="right" dim>
        {totalYears === null ? '' : showDecimal(totalYears, true)}
      </Cell>
      <Cell width={columns.required} before={14} align={columns.strip ? 'left' : 'right'}>
        {row.required !== '' && <MatchStrip letters={row.required} met={row.requiredMet} withCount withCells={columns.cells} />}
      </Cell>
      <Cell width={columns.status} before={8}>
        <StatusWord status={row.standing} short aligned={columns.strip} iconOnly={!columns.strip} />
      </Cell>
    </>
  );
}

/** "2 versions": the person sent other files too, of which one counts. */
function VersionsMark({ versions }: { readonly versions: number }): ReactElement {
  const words = `${versions} versions`;
  return (
    <span className={styles.versions} role="img" aria-label={words} title={words}>
      <IconFiles size={14} stroke={1.6} />
      {versions}
    </span>
  );
}

interface PlaceOrBoxProps {
  readonly place: string;
  readonly ticked: boolean;
  readonly picking: boolean;
  readonly name: string;
}

/** The place, and a box instead of it under the pointer or while people are being ticked. */
function PlaceOrBox({ place, ticked, picking, name }: PlaceOrBoxProps): ReactElement {
  return (
    <span className={classNames(styles.place, picking && styles.picking)}>
      <span className={styles.number}>{place}</span>
      <span
        className={classNames(styles.box, ticked && styles.boxOn)}
        data-tick
        role="checkbox"
        aria-checked={ticked}
        aria-label={`Tick ${name}`}
      >
        {ticked && (
          <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
            <path
              d="M1.8 5.2l2.2 2.2 4.2-4.8"
              fill="none"
              stroke="currentColor"
              strokeWidth={1.6}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        )}
      </span>
    </span>
  );
}

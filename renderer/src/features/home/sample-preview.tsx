import type { ReactElement } from 'react';
import { z } from 'zod';
import { criterionStatuses, recommendations } from '../../../../core/contract/match.ts';
import { showDecimal } from '../../data/formats.ts';
import { say } from '../../language/texts.ts';
import { CriterionGlyph } from '../../ui/criterion-glyph.tsx';
import { MatchStrip } from '../../ui/match-strip.tsx';
import { adviceWords } from '../../ui/score-bands.ts';
import { ScoreBar } from '../../ui/score-bar.tsx';
import stored from './sample-preview.json';
import styles from './sample-preview.module.css';

const Preview = z.object({
  received: z.number(),
  completed: z.number(),
  needsHelp: z.number(),
  refused: z.number(),
  duplicate: z.number(),
  rows: z.array(
    z.object({
      place: z.string(),
      name: z.string(),
      years: z.number(),
      score: z.number(),
      low: z.number(),
      high: z.number(),
      recommendation: z.enum(recommendations),
      required: z.string(),
    }),
  ),
  first: z.object({
    would: z.object({ score: z.number(), change: z.string() }).nullable(),
    criteria: z.array(
      z.object({
        label: z.string(),
        status: z.enum(criterionStatuses),
        finding: z.string(),
        quote: z.string(),
        page: z.number().nullable(),
      }),
    ),
  }),
});
const preview = Preview.parse(stored);

/** How many people the sample batch holds. */
export const sampleSize = preview.received;

/** The sample batch as it will open, from its stored result. */
export function SamplePreview(): ReactElement {
  const [best] = preview.rows;
  return (
    <div className={styles['desk']} aria-hidden>
      <div className={styles['card']}>
        <header className={styles['head']}>
          <b>{say('home:sample.job')}</b> <span>{say('home:sample.batch')}</span>
          <p>
            <Count value={preview.received} word="received" />
            <Count value={preview.completed} word="completed" />
            <Count value={preview.needsHelp} word="needsHelp" />
            <Count value={preview.refused} word="refused" />
            <Count value={preview.duplicate} word="duplicate" />
          </p>
        </header>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>#</th>
              <th>{say('home:sample.score')}</th>
              <th>{say('home:sample.advice')}</th>
              <th>{say('home:sample.name')}</th>
              <th>{say('home:sample.years')}</th>
              <th>{say('home:sample.required')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(row => (
              <tr key={row.name} data-first={row === best || undefined}>
                <td className={styles['place']}>{row.place}</td>
                <td className={styles['score']}>
                  <b>{Math.round(row.score)}</b>
                  <ScoreBar
                    score={row.score}
                    low={row.low}
                    high={row.high}
                    recommendation={row.recommendation}
                    threshold={70}
                    width={84}
                    joined={36}
                  />
                </td>
                <td data-strong={row.recommendation === 'strong-yes' || undefined}>{adviceWords[row.recommendation]}</td>
                <td className={styles['name']}>{row.name}</td>
                <td className={styles['years']}>{showDecimal(row.years, true)}</td>
                <td>
                  <MatchStrip letters={row.required} withCount />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {best !== undefined && (
          <div className={styles['person']}>
            <p className={styles['would']}>
              <b>{best.name}</b> <b>{Math.round(best.score)}</b>
              {preview.first.would !== null && (
                <span>
                  {' '}
                  {say('home:sample.would', { score: Math.round(preview.first.would.score), change: preview.first.would.change })}
                </span>
              )}
            </p>
            {preview.first.criteria.map(criterion => (
              <div key={criterion.label} className={styles['criterion']}>
                <CriterionGlyph status={criterion.status} />
                <b>{criterion.label}</b>
                <span>{criterion.finding}</span>
                {criterion.page === null ? (
                  <span>{say('home:sample.nothing')}</span>
                ) : (
                  <span className={styles['quote']}>
                    <q>{criterion.quote}</q> {say('home:sample.page', { page: String(criterion.page) })}
                  </span>
                )}
              </div>
            ))}
          </div>
        )}
      </div>
      <p className={styles['caption']}>{say('home:sample.caption')}</p>
    </div>
  );
}

type CountWord = 'received' | 'completed' | 'needsHelp' | 'refused' | 'duplicate';

function Count({ value, word }: { readonly value: number; readonly word: CountWord }): ReactElement | null {
  if (value === 0) return null;
  return (
    <span>
      <b>{value}</b> {word === 'received' ? say('ui:counts.received') : say(`ui:counts.${word}`, { count: value })}
    </span>
  );
}

import { Fragment, memo, useMemo, type ReactElement } from 'react';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { readAdBlocks, type AdBlock } from './ad-blocks.ts';
import { cutRun, marksOf, type AdMark, type MarkedRun } from './ad-marks.ts';
import { focusCriterion, hoverCriterion, useHotId } from './job-focus.ts';
import { sourceNumbers } from './rubric-sections.ts';
import styles from './ad-pane.module.css';

interface Props {
  readonly text: string;
  readonly rubric: Pick<Rubric, 'criteria' | 'lint'>;
}

const tags = { title: 'h2', subtitle: 'p', heading: 'h3', item: 'p', paragraph: 'p' } as const satisfies Record<AdBlock['kind'], string>;

/** The ad as it is read, with the words of each criterion underlined and numbered, and doubtful words dotted. */
export const AdText = memo(function AdText({ text, rubric }: Props): ReactElement {
  const blocks = useMemo(() => readAdBlocks(text), [text]);
  const marks = useMemo(() => marksOf(rubric, sourceNumbers(rubric), text.length), [rubric, text]);
  return (
    <article className={`${styles['text'] ?? ''} selectable`} data-ad-text>
      {blocks.map(({ kind, runs }) => {
        const Tag = tags[kind];
        return (
          <Tag key={runs[0]?.start ?? 0} className={styles[kind]}>
            {runs.map((run, index) => (
              <Fragment key={run.start}>
                {index > 0 &&
                  (runs[index - 1]?.end ?? 0) < run.start &&
                  /\n/u.test(text.slice(runs[index - 1]?.end ?? 0, run.start)) &&
                  ' '}
                {cutRun(run, marks).map(piece => (
                  <Piece key={piece.start} piece={piece} words={text.slice(piece.start, piece.end)} />
                ))}
              </Fragment>
            ))}
          </Tag>
        );
      })}
    </article>
  );
});

interface PieceProps {
  readonly piece: MarkedRun;
  readonly words: string;
}

function Piece({ piece, words }: PieceProps): ReactElement {
  const criterion = piece.marks.find(mark => mark.criterionId !== null);
  const note = piece.marks.find(mark => mark.note !== null);
  const shown = piece.bold ? <b>{words}</b> : words;
  const noted =
    note === undefined ? (
      shown
    ) : (
      <span className={styles['noted']} data-noted={note.note} title={note.note ?? ''}>
        {shown}
      </span>
    );
  if (criterion === undefined) return <>{noted}</>;
  return (
    <Source mark={criterion} piece={piece}>
      {noted}
    </Source>
  );
}

interface SourceProps {
  readonly mark: AdMark;
  readonly piece: MarkedRun;
  readonly children: ReactElement | string;
}

/** Words that a criterion comes from. Pressing them focuses its row. */
function Source({ mark, piece, children }: SourceProps): ReactElement {
  const id = mark.criterionId ?? '';
  const hot = useHotId();
  const ids = piece.marks.flatMap(each => (each.criterionId === null ? [] : [each.criterionId]));
  const numbers = piece.ending.flatMap(each => (each.number === null ? [] : [each.number]));
  const next = hot !== null && ids.includes(hot) ? hot : id;
  return (
    <span
      role="button"
      tabIndex={-1}
      data-source-id={ids.join(' ')}
      className={styles['source']}
      data-hot={(hot !== null && ids.includes(hot)) || undefined}
      onPointerEnter={() => hoverCriterion(next)}
      onPointerLeave={() => hoverCriterion(null)}
      onFocus={() => hoverCriterion(next)}
      onBlur={() => hoverCriterion(null)}
      onClick={() => focusCriterion(next)}
      onKeyDown={event => event.key === 'Enter' && focusCriterion(next)}
    >
      {children}
      {numbers.length > 0 && <sup>{numbers.join(' ')}</sup>}
    </span>
  );
}

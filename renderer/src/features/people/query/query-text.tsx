import type { ReactElement, Ref } from 'react';
import type { QueryProblem } from '../../../../../core/contract/people.ts';
import { stretchesOf, type StretchKind } from './query-colours.ts';
import styles from './query.module.css';

interface QueryTextProps {
  readonly query: string;
  readonly problems: readonly QueryProblem[];
  readonly ref: Ref<HTMLDivElement>;
}

/** The query as it is seen: the field above it shows only the caret. Not read out, the field is. */
export function QueryText({ query, problems, ref }: QueryTextProps): ReactElement {
  return (
    <div ref={ref} className={styles.shown} aria-hidden="true">
      {piecesOf(query, problems).map(({ start, text, kind, isWrong }) => (
        <span key={start} data-kind={kind} data-wrong={isWrong || undefined}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly kind: StretchKind;
  readonly isWrong: boolean;
}

function piecesOf(query: string, problems: readonly QueryProblem[]): readonly Piece[] {
  const edges = new Set(problems.flatMap(({ start, end }) => [start, Math.max(end, start + 1)]));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, kind } of stretchesOf(query)) {
    const cuts = [...edges].filter(edge => edge > at && edge < at + text.length).sort((one, other) => one - other);
    for (const end of [...cuts, at + text.length]) {
      pieces.push({ start: at, text: query.slice(at, end), kind, isWrong: isWithin(at, problems) });
      at = end;
    }
  }
  return pieces;
}

function isWithin(at: number, problems: readonly QueryProblem[]): boolean {
  return problems.some(({ start, end }) => at >= start && at < Math.max(end, start + 1));
}

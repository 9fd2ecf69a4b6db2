import type { ReactElement } from 'react';
import type { CriterionStatus } from '../../../core/contract/match.ts';

/** Words of each mark, read out and printed in the key. */
export const glyphWords: Readonly<Record<CriterionStatus, string>> = {
  met: 'found',
  implied: 'implied by another skill',
  partly: 'partly met',
  alternative: 'alternative found, counts 0.4',
  missing: 'not found',
  unknown: 'could not be read',
};

/** The mark of a criterion's status: shape carries the meaning, colour only repeats it. */
export function Glyph({ status }: { readonly status: CriterionStatus }): ReactElement {
  return (
    <svg className="glyph" viewBox="0 0 12 12" role="img" aria-label={glyphWords[status]}>
      {shapes[status]}
    </svg>
  );
}

const ring = { cx: 6, cy: 6, r: 5.2, fill: 'none', strokeWidth: 1 } as const;

const shapes: Readonly<Record<CriterionStatus, ReactElement>> = {
  met: (
    <>
      <circle cx={6} cy={6} r={5.7} fill="#1f5596" />
      <path d="M3.4 6.2l1.8 1.8 3.4-3.8" fill="none" stroke="#fff" strokeWidth={1.3} />
    </>
  ),
  implied: (
    <>
      <circle {...ring} stroke="#1f5596" />
      <path d="M3.6 6.2l1.6 1.6 3.2-3.5" fill="none" stroke="#1f5596" strokeWidth={1.2} />
    </>
  ),
  partly: (
    <>
      <circle {...ring} stroke="#1f5596" />
      <path d="M3.6 6.2l1.6 1.6 3.2-3.5" fill="none" stroke="#1f5596" strokeWidth={1.2} />
    </>
  ),
  alternative: (
    <>
      <circle {...ring} stroke="#1f5596" />
      <path d="M6 0.8a5.2 5.2 0 0 0 0 10.4z" fill="#1f5596" />
    </>
  ),
  missing: (
    <>
      <circle {...ring} stroke="#5a5f66" />
      <path d="M3.6 6h4.8" stroke="#5a5f66" strokeWidth={1.2} />
    </>
  ),
  unknown: <circle {...ring} stroke="#5a5f66" strokeDasharray="1.4 1.4" />,
};

import type { ReactElement } from 'react';
import type { CriterionStatus } from '../../../core/contract/match.ts';

/** Words of each mark, printed in the key. */
export const glyphWords: Readonly<Record<CriterionStatus, string>> = {
  met: 'found',
  implied: 'implied by another skill',
  partly: 'found in part',
  alternative: 'alternative found',
  missing: 'not found',
  unknown: 'could not be read',
};

/**
 * The mark of a criterion's status: shape carries the meaning, colour only repeats it. It is not read out: drawings
 * without text get no place in a PDF's structure, so the words beside it say the same.
 */
export function Glyph({ status }: { readonly status: CriterionStatus }): ReactElement {
  return (
    <svg className="glyph" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}

const ring = { cx: 6, cy: 6, r: 5.2, fill: 'none', strokeWidth: 1 } as const;
const accent = 'var(--accent)';
const plain = '#5a5f66';

const shapes: Readonly<Record<CriterionStatus, ReactElement>> = {
  met: (
    <>
      <circle cx={6} cy={6} r={5.7} fill={accent} />
      <path d="M3.4 6.2l1.8 1.8 3.4-3.8" fill="none" stroke="#fff" strokeWidth={1.3} />
    </>
  ),
  implied: (
    <>
      <circle {...ring} stroke={accent} />
      <path d="M3.6 6.2l1.6 1.6 3.2-3.5" fill="none" stroke={accent} strokeWidth={1.2} />
    </>
  ),
  partly: (
    <>
      <circle {...ring} stroke={accent} />
      <path d="M0.8 6a5.2 5.2 0 0 0 10.4 0z" fill={accent} />
    </>
  ),
  alternative: (
    <>
      <circle {...ring} stroke={accent} />
      <path d="M6 0.8a5.2 5.2 0 0 0 0 10.4z" fill={accent} />
    </>
  ),
  missing: (
    <>
      <circle {...ring} stroke={plain} />
      <path d="M3.6 6h4.8" stroke={plain} strokeWidth={1.2} />
    </>
  ),
  unknown: <circle {...ring} stroke={plain} strokeDasharray="1.4 1.4" />,
};

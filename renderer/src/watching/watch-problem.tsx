import type { ReactElement } from 'react';
import type { AppError } from '../../../core/contract/errors.ts';
import { describeError } from '../language/errors.ts';
import { Notice } from '../ui/notice.tsx';

/** Why a folder is not watched. */
export function WatchProblem({ error: { code, details } }: { readonly error: AppError }): ReactElement {
  const { sentence, nextStep } = describeError(code, details);
  return (
    <div role="alert">
      <Notice strong={sentence}>{nextStep}</Notice>
    </div>
  );
}

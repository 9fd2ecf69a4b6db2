import type { ReactElement } from 'react';
import type { BatchCounts } from '../../../core/contract/task.ts';

interface EquationProps {
  readonly counts: BatchCounts;
  /** Of what is completed, versions of a CV of which another one stands in the ranking. */
  readonly olderVersions: number;
}

/** Received = completed + need help + refused + duplicates, with older versions, failed and open documents where there are any. */
export function Equation({ counts, olderVersions }: EquationProps): ReactElement {
  const terms: readonly { readonly amount: number; readonly word: string; readonly always: boolean }[] = [
    { amount: counts.completed - olderVersions, word: 'completed', always: true },
    { amount: olderVersions, word: olderVersions === 1 ? 'other version' : 'other versions', always: false },
    { amount: counts.needsHelp, word: counts.needsHelp === 1 ? 'needs help' : 'need help', always: true },
    { amount: counts.refused, word: 'refused', always: true },
    { amount: counts.duplicate, word: counts.duplicate === 1 ? 'duplicate' : 'duplicates', always: true },
    { amount: counts.failed, word: 'failed', always: false },
    { amount: counts.waiting + counts.running, word: 'in progress', always: false },
  ];
  return (
    <div className="equation">
      <Part amount={counts.received} word="received" />
      {terms
        .filter(term => term.always || term.amount > 0)
        .map((term, index) => (
          <div key={term.word} className="term">
            <span className="sign">{index === 0 ? '=' : '+'}</span>
            <Part amount={term.amount} word={term.word} />
          </div>
        ))}
    </div>
  );
}

function Part({ amount, word }: { readonly amount: number; readonly word: string }): ReactElement {
  return (
    <p className="part">
      <strong>{amount.toLocaleString('en')}</strong> <span>{word}</span>
    </p>
  );
}

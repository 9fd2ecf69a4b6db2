import type { BankCriterion } from '../../../../../core/contract/job-desk.ts';
import type { Criterion } from '../../../../../core/contract/rubric.ts';

/** The criteria of the bank that hold every word of the search in their name or in a word that counts for them. */
export function searchBank(bank: readonly BankCriterion[], search: string, retired: boolean): readonly BankCriterion[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return bank.filter(({ criterion, retiredAt }) => {
    const text = fold(namesOf(criterion).join(' '));
    return (retiredAt !== null) === retired && words.every(word => text.includes(word));
  });
}

function namesOf(criterion: Criterion): readonly string[] {
  return 'anyOf' in criterion ? [criterion.label, ...criterion.anyOf, ...criterion.synonyms] : [criterion.label];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

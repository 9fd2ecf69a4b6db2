import { describe, expect, it } from 'vitest';
import type { BankCriterion } from '../../../../../core/contract/job-desk.ts';
import { skillOf } from '../../../../../core/match/rubric.fixture.ts';
import { searchBank } from './bank-search.ts';

function entry(label: string, retiredAt: number | null = null): BankCriterion {
  return { bankId: label, criterion: { ...skillOf(label), label: `${label} at work` }, updatedAt: 1, retiredAt, jobs: [] };
}

const bank = [entry('Kubernetes'), entry('Économétrie'), entry('Perl', 9)];
const found = (search: string, retired = false): readonly string[] => searchBank(bank, search, retired).map(({ bankId }) => bankId);

describe('the search of the bank', () => {
  it('finds words of the name and of what counts for it, whatever case and accents', () => {
    expect(found('work kube')).toEqual(['Kubernetes']);
    expect(found('econo')).toEqual(['Économétrie']);
    expect(found('')).toEqual(['Kubernetes', 'Économétrie']);
  });

  it('shows what was retired only on request', () => {
    expect(found('perl')).toEqual([]);
    expect(found('', true)).toEqual(['Perl']);
  });
});

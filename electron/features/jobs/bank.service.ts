import { AppError } from '../../../core/contract/errors.ts';
import type {
  BankCriterion,
  ChangeBankInput,
  KeepCriterionInput,
  SpreadBankInput,
  SpreadPreview,
} from '../../../core/contract/job-desk.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { isLikeBank, spreadInto, toBank, withBankWords } from '../../../core/job/bank-criterion.ts';
import { type BankRow, getBankRow, listBankRows, listBankUses, parseBankRow } from '../../../db/queries/criterion-bank.ts';
import { listJobEntries } from '../../../db/queries/job-list.ts';
import { getRubric } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';
import type { ActOnJobs, JobChange } from './job-acts.ts';

/** What the bank of criteria needs. */
export interface BankParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly act: ActOnJobs;
}

/** Criteria that jobs share. Each change can be undone until the program ends. */
export interface BankService {
  /** All of them by name, retired ones too, with the jobs that use them. */
  readonly list: () => readonly BankCriterion[];
  /** Keeps a criterion; one that asks for the same under the same name is not kept twice. Returns where it lies. */
  readonly keep: (input: KeepCriterionInput) => { readonly bankId: string; readonly outcome: TriageOutcome };
  /** Throws NOT_FOUND. Jobs that use it stay as they are until it is spread. */
  readonly change: (input: ChangeBankInput) => TriageOutcome;
  /** Throws NOT_FOUND. Jobs that use it keep it. */
  readonly retire: (bankId: string, retired: boolean) => TriageOutcome;
  /** What spreading it would change, by job; jobs that say the same already are left out. Throws NOT_FOUND. */
  readonly preview: (bankId: string) => readonly SpreadPreview[];
  /** Saves a next version of these jobs' rubrics with what the bank says. Throws NOT_FOUND. */
  readonly spread: (input: SpreadBankInput) => TriageOutcome;
}

/** The bank of one workspace. */
export function createBankService({ db, newId, act }: BankParts): BankService {
  function keep({ criterion }: KeepCriterionInput): { readonly bankId: string; readonly outcome: TriageOutcome } {
    const known = listBankRows(db).find(row => row.retiredAt === null && isLikeBank(parseBankRow(row), criterion));
    const bankId = known?.id ?? newId();
    const outcome = act((_tx, at) => {
      const after: BankRow = {
        id: bankId,
        createdAt: at,
        updatedAt: at,
        retiredAt: null,
        json: JSON.stringify(toBank(criterion, bankId)),
      };
      const changes: readonly JobChange[] = known === undefined ? [{ kind: 'bank', before: null, after }] : [];
      return { words: { did: 'bank', label: criterion.label, change: 'kept' }, changes };
    });
    return { bankId, outcome };
  }

  function change({ bankId, criterion }: ChangeBankInput): TriageOutcome {
    return act((tx, at) => {
      const before = requireRow(tx, bankId);
      const json = JSON.stringify(toBank(criterion, bankId));
      const changes: readonly JobChange[] =
        json === before.json ? [] : [{ kind: 'bank', before, after: { ...before, json, updatedAt: at } }];
      return { words: { did: 'bank', label: criterion.label, change: 'changed' }, changes };
    });
  }

  function retire(bankId: string, retired: boolean): TriageOutcome {
    return act((tx, at) => {
      const before = requireRow(tx, bankId);
      const after = { ...before, retiredAt: retired ? at : null, updatedAt: at };
      const { label } = parseBankRow(before);
      const isSame = (before.retiredAt !== null) === retired;
      return {
        words: { did: 'bank', label, change: retired ? 'retired' : 'brought back' },
        changes: isSame ? [] : [{ kind: 'bank', before, after }],
      };
    });
  }

  function preview(bankId: string): readonly SpreadPreview[] {
    const kept = parseBankRow(requireRow(db, bankId));
    const people = new Map(listJobEntries(db).map(entry => [entry.jobId, entry.people]));
    return listBankUses(db)
      .filter(use => use.bankId === bankId)
      .flatMap(({ jobId, title, status }): readonly SpreadPreview[] => {
        const rubric = getRubric(db, jobId, 'latest')?.rubric;
        const own = rubric?.criteria.find(criterion => criterion.bankId === bankId);
        if (rubric === undefined || own === undefined || isLikeBank(own, kept)) return [];
        const after = withBankWords(own, kept);
        return [{ jobId, title, status, version: rubric.version, before: own, after, people: people.get(jobId) ?? 0 }];
      });
  }

  function spread({ bankId, jobIds }: SpreadBankInput): TriageOutcome {
    return act(tx => {
      const kept = parseBankRow(requireRow(tx, bankId));
      const changes = jobIds.flatMap((jobId): readonly JobChange[] => {
        const rubric = getRubric(tx, jobId, 'latest')?.rubric;
        if (rubric === undefined) throw new AppError('NOT_FOUND', { what: 'job' });
        const after = spreadInto(rubric, kept);
        return after === rubric ? [] : [{ kind: 'rubric', before: { jobId, rubric }, after: { jobId, rubric: after } }];
      });
      return { words: { did: 'spread', label: kept.label, jobs: changes.length }, changes };
    });
  }

  return { list: () => listBank(db), keep, change, retire, preview, spread };
}

function listBank(db: Db): readonly BankCriterion[] {
  const uses = listBankUses(db);
  return listBankRows(db)
    .map(row => ({
      bankId: row.id,
      criterion: parseBankRow(row),
      updatedAt: row.updatedAt,
      retiredAt: row.retiredAt,
      jobs: uses.flatMap(({ bankId, jobId, title, status }) => (bankId === row.id ? [{ jobId, title, status }] : [])),
    }))
    .toSorted((a, b) => a.criterion.label.localeCompare(b.criterion.label, 'en'));
}

function requireRow(db: Db, bankId: string): BankRow {
  const row = getBankRow(db, bankId);
  if (row === null) throw new AppError('NOT_FOUND', { what: 'criterion' });
  return row;
}

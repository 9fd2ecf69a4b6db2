import { z } from 'zod';
import { CreateJobInput, SaveRubricInput } from '../../../core/contract/job-view.ts';
import {
  ChangeBankInput,
  CloseJobInput,
  KeepCriterionInput,
  RetireBankInput,
  SpreadBankInput,
  SynonymEffectInput,
} from '../../../core/contract/job-desk.ts';
import { CompareVersionsInput } from '../../../core/contract/job-versions.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { BankService } from './bank.service.ts';
import type { JobsService } from './jobs.service.ts';

const JobId = z.object({ jobId: z.string().min(1) });

/** What the window may ask of jobs and rubrics. */
export function createJobsRouter(jobs: JobsService) {
  return router({
    list: procedure.query(() => jobs.list()),
    get: procedure
      .input(JobId.extend({ version: z.number().int().positive().optional() }))
      .query(({ input }) => jobs.get(input.jobId, input.version)),
    create: procedure.input(CreateJobInput).mutation(({ input }) => jobs.create(input)),
    createFromFile: procedure
      .input(z.object({ path: z.string().min(1).max(4_096) }))
      .mutation(async ({ input }) => ({ jobId: (await jobs.openJobFile(input.path)).jobId })),
    updateAd: procedure.input(JobId.extend({ text: z.string() })).mutation(({ input }) => jobs.updateAd(input.jobId, input.text)),
    suggest: procedure.input(z.object({ text: z.string().max(200) })).query(({ input }) => jobs.suggest(input.text)),
    otherNames: procedure
      .input(z.object({ names: z.array(z.string().max(200)).max(500) }))
      .query(({ input }) => jobs.otherNames(input.names)),
    save: procedure.input(SaveRubricInput).mutation(({ input }) => jobs.save(input)),
    synonymEffect: procedure.input(SynonymEffectInput).query(({ input }) => jobs.synonymEffect(input)),
    figures: procedure.input(JobId).query(({ input }) => jobs.figures(input.jobId)),
    compareVersions: procedure.input(CompareVersionsInput).query(({ input }) => jobs.compareVersions(input)),
    explainPerson: procedure
      .input(CompareVersionsInput.extend({ itemId: z.string().min(1) }))
      .query(({ input }) => jobs.explainPerson(input)),
    rename: procedure
      .input(JobId.extend({ title: z.string().trim().min(1).max(300) }))
      .mutation(({ input }) => jobs.rename(input.jobId, input.title)),
    close: procedure.input(CloseJobInput).mutation(({ input }) => jobs.close(input)),
    reopen: procedure.input(JobId).mutation(({ input }) => jobs.reopen(input.jobId)),
    remove: procedure.input(JobId).mutation(({ input }) => jobs.remove(input.jobId)),
    duplicate: procedure
      .input(JobId.extend({ title: z.string().trim().min(1).max(300) }))
      .mutation(({ input }) => jobs.duplicate(input.jobId, input.title)),
    restore: procedure
      .input(JobId.extend({ version: z.number().int().positive() }))
      .mutation(({ input }) => jobs.restore(input.jobId, input.version)),
    bank: createBankRouter(jobs.bank),
  });
}

function createBankRouter(bank: BankService) {
  return router({
    list: procedure.query(() => bank.list()),
    keep: procedure.input(KeepCriterionInput).mutation(({ input }) => bank.keep(input)),
    change: procedure.input(ChangeBankInput).mutation(({ input }) => bank.change(input)),
    retire: procedure.input(RetireBankInput).mutation(({ input }) => bank.retire(input.bankId, input.retired)),
    preview: procedure.input(z.object({ bankId: z.string().min(1) })).query(({ input }) => bank.preview(input.bankId)),
    spread: procedure.input(SpreadBankInput).mutation(({ input }) => bank.spread(input)),
  });
}

import { z } from 'zod';
import { IntakeInput } from '../../../core/contract/batch-view.ts';
import { ScanLanguage } from '../../../core/contract/recognition.ts';
import { longestPassword } from '../../../core/contract/screening.ts';
import { taskLanes } from '../../../core/contract/task.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { ScreeningService } from './screening.service.ts';

const Id = z.string().min(1).max(100);
const BatchId = z.object({ batchId: Id });
const ItemId = z.object({ itemId: Id });
const DocumentId = z.object({ documentId: Id });
const Title = z.string().trim().min(1).max(200);
const ItemIds = z.array(Id).min(1).max(20_000).readonly().nullable();

/** A call outside of a subscription is never aborted. */
const never = new AbortController().signal;

/** What the window may ask of batches. */
export function createScreeningRouter(screening: ScreeningService) {
  return router({
    intake: procedure.input(IntakeInput).mutation(async ({ input }) => ({ batchId: await screening.intake(input) })),
    intakeSample: procedure.mutation(async () => ({ batchId: await screening.intakeSample() })),
    batches: procedure.query(() => screening.batches()),
    watchBatches: procedure.subscription(({ signal }) => screening.watchBatches(signal ?? never)),
    attention: procedure.query(() => screening.attention()),
    watch: procedure.input(BatchId).subscription(({ input, signal }) => screening.watch(input.batchId, signal ?? never)),
    pause: procedure.input(BatchId).mutation(({ input }) => screening.pause(input.batchId)),
    resume: procedure.input(BatchId).mutation(({ input }) => screening.resume(input.batchId)),
    cancel: procedure.input(BatchId).mutation(({ input }) => screening.cancel(input.batchId)),
    rename: procedure.input(BatchId.extend({ title: Title })).mutation(({ input }) => screening.rename(input.batchId, input.title)),
    prioritise: procedure
      .input(BatchId.extend({ priority: z.enum(taskLanes) }))
      .mutation(({ input }) => screening.prioritise(input.batchId, input.priority)),
    readNext: procedure.input(BatchId.extend({ itemId: Id })).mutation(({ input }) => screening.readNext(input.batchId, input.itemId)),
    archive: procedure
      .input(BatchId.extend({ archived: z.boolean() }))
      .mutation(({ input }) => screening.archive(input.batchId, input.archived)),
    deleteEmpty: procedure.input(BatchId).mutation(({ input }) => screening.deleteEmpty(input.batchId)),
    retry: procedure.input(BatchId.extend({ itemIds: ItemIds })).mutation(({ input }) => screening.retry(input.batchId, input.itemIds)),
    password: procedure
      .input(z.object({ itemId: Id, password: z.string().min(1).max(longestPassword) }))
      .mutation(({ input }) => screening.password(input.itemId, input.password)),
    fillIn: procedure.input(ItemId).mutation(({ input }) => screening.fillIn(input.itemId)),
    replaceFile: procedure
      .input(ItemId.extend({ path: z.string().min(1).max(4_096) }))
      .mutation(({ input }) => screening.replaceFile(input.itemId, input.path)),
    recogniseAgain: procedure
      .input(ItemId.extend({ languages: z.array(ScanLanguage).max(8).readonly() }))
      .mutation(({ input }) => screening.recogniseAgain(input.itemId, input.languages)),
    person: procedure.input(BatchId.extend({ itemId: Id })).query(({ input }) => screening.person(input.batchId, input.itemId)),
    documentBytes: procedure
      .input(DocumentId.extend({ password: z.string().max(longestPassword).nullish() }))
      .query(({ input }) => screening.documentBytes(input.documentId, input.password ?? undefined)),
    documentView: procedure.input(DocumentId).query(({ input }) => screening.documentView(input.documentId)),
    pageChecks: procedure.input(DocumentId).query(({ input }) => screening.pageChecks.known(input.documentId)),
    checkPage: procedure
      .input(DocumentId.extend({ page: z.number().int().positive(), password: z.string().max(longestPassword).optional() }))
      .subscription(({ input, signal }) => screening.pageChecks.check(input, signal ?? never)),
    statistics: procedure.input(BatchId).query(({ input }) => screening.statistics(input.batchId)),
    satisfactions: procedure.input(BatchId).query(({ input }) => screening.satisfactions(input.batchId)),
    rescore: procedure
      .input(BatchId.extend({ version: z.number().int().positive() }))
      .mutation(({ input }) => screening.rescoreBy(input.batchId, input.version)),
    attachJob: procedure.input(BatchId.extend({ jobId: Id })).mutation(({ input }) => screening.attachJob(input.batchId, input.jobId)),
  });
}

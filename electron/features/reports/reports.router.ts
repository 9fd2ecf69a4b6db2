import { SetLogo } from '../../../core/contract/brand.ts';
import { ExportInput, HandOutInput, PreviewInput, RepeatInput } from '../../../core/contract/export.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { ExportsService } from './exports.service.ts';

/** What the window may ask of reports. Ending `export` cancels it. */
export function createReportsRouter(exports: ExportsService) {
  return router({
    preview: procedure.input(PreviewInput).query(({ input }) => exports.preview(input)),
    export: procedure.input(ExportInput).subscription(({ input, signal }) => exports.run(input, signal ?? new AbortController().signal)),
    repeat: procedure.input(RepeatInput).subscription(({ input, signal }) => exports.repeat(input, signal ?? new AbortController().signal)),
    handOut: procedure.input(HandOutInput).mutation(({ input }) => exports.handOut.make(input)),
    logo: procedure.query(() => exports.logo.current()),
    setLogo: procedure.input(SetLogo).mutation(({ input }) => exports.logo.set(input.path)),
    recent: procedure.query(() => exports.recent()),
    suggestName: procedure
      .input(ExportInput.pick({ batchId: true, what: true, itemIds: true }))
      .query(({ input }) => exports.suggestName(input)),
  });
}

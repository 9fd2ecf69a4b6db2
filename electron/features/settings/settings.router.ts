import { z } from 'zod';
import { SettingsPatch } from '../../../core/contract/settings.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { BackupService } from './backup.service.ts';
import type { DiagnosticsService } from './diagnostics.service.ts';
import type { SettingsService } from './settings.service.ts';

/** What the settings of an open workspace are made of. */
export interface SettingsParts {
  readonly settings: SettingsService;
  readonly backups: BackupService;
  readonly diagnostics: DiagnosticsService;
}

const BackupInput = z.object({ folder: z.string().min(1).max(4_096).nullable() });

/** Settings, backups and diagnostics of the open workspace. */
export function createSettingsRouter({ settings, backups, diagnostics }: SettingsParts) {
  return router({
    get: procedure.query(() => settings.current()),
    set: procedure.input(SettingsPatch).mutation(({ input }) => settings.set(input)),
    watch: procedure.subscription(({ signal }) => settings.watch(signal)),
    backupNow: procedure.input(BackupInput).mutation(({ input }) => backups.backUp(input.folder)),
    backups: procedure.query(() => backups.list()),
    diagnostics: procedure.query(() => diagnostics.examine()),
  });
}

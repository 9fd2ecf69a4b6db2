import type { Desktop } from './engine/desktop/desktop.ts';
import { mergeRouters, router } from './engine/rpc/trpc.ts';
import { createBlindRouter } from './features/blind/blind.router.ts';
import type { BlindService } from './features/blind/blind.service.ts';
import { createCorrectionsRouter } from './features/corrections/corrections.router.ts';
import type { CorrectionsService } from './features/corrections/corrections.service.ts';
import type { SamePersonService } from './features/corrections/same-person.service.ts';
import { createJobsRouter } from './features/jobs/jobs.router.ts';
import type { JobsService } from './features/jobs/jobs.service.ts';
import type { ExportsService } from './features/reports/exports.service.ts';
import { createReportsRouter } from './features/reports/reports.router.ts';
import { createPeopleRouter } from './features/people/people.router.ts';
import type { PeopleService } from './features/people/people.service.ts';
import type { ReportsService } from './features/reports/reports.service.ts';
import { createScreeningRouter } from './features/screening/screening.router.ts';
import type { ScreeningService } from './features/screening/screening.service.ts';
import { createSessionRouter } from './features/session/session.router.ts';
import type { SessionService } from './features/session/session.service.ts';
import type { BackupService } from './features/settings/backup.service.ts';
import type { DiagnosticsService } from './features/settings/diagnostics.service.ts';
import { createSettingsRouter } from './features/settings/settings.router.ts';
import type { SettingsService } from './features/settings/settings.service.ts';
import { createShellRouter } from './features/shell/shell.router.ts';
import { createSplittingRouter } from './features/splitting/splitting.router.ts';
import type { SplittingService } from './features/splitting/splitting.service.ts';
import { createTriageRouter } from './features/triage/triage.router.ts';
import type { TriageService } from './features/triage/triage.service.ts';
import { createWatchingRouter } from './features/watching/watching.router.ts';
import type { WatchingService } from './features/watching/watching.service.ts';
import { createWorkspaceRouter, type WorkspaceView } from './features/workspace/workspace.router.ts';

/** What the rest of the program may use. */
export interface Services {
  readonly screening: ScreeningService;
  readonly jobs: JobsService;
  readonly reports: ReportsService;
  readonly exports: ExportsService;
  readonly settings: SettingsService;
  readonly backups: BackupService;
  readonly diagnostics: DiagnosticsService;
  readonly triage: TriageService;
  readonly corrections: CorrectionsService;
  readonly samePerson: SamePersonService;
  readonly people: PeopleService;
  readonly splitting: SplittingService;
  readonly watching: WatchingService;
  readonly blindness: BlindService;
  readonly workspace: WorkspaceView;
}

/** What a window may ask of an open workspace, by area. */
export function createAppRouter(services: Services) {
  return router({
    workspace: createWorkspaceRouter(services.workspace),
    jobs: createJobsRouter(services.jobs),
    reports: createReportsRouter(services.exports),
    screening: createScreeningRouter(services.screening),
    triage: createTriageRouter(services.triage),
    people: createPeopleRouter(services.people),
    corrections: createCorrectionsRouter(services.corrections, services.samePerson),
    splitting: createSplittingRouter(services.splitting),
    settings: createSettingsRouter(services),
    watching: createWatchingRouter(services.watching),
    blind: createBlindRouter(services.blindness),
  });
}

export type WorkspaceRouter = ReturnType<typeof createAppRouter>;

/** What there is beside an open workspace. */
export interface WindowServices {
  readonly session: SessionService;
  readonly desktop: Desktop;
}

/** What a window may always ask, also while the workspace is locked. */
export function createWindowRouter({ session, desktop }: WindowServices) {
  return router({ session: createSessionRouter(session), shell: createShellRouter(desktop) });
}

export type WindowRouter = ReturnType<typeof createWindowRouter>;

/** All that a window may ask while the workspace is open. */
export function joinRouters(window: WindowRouter, workspace: WorkspaceRouter) {
  return mergeRouters(window, workspace);
}

/** Names everything a window may ask; windows know this type and nothing else of the main process. */
export type AppRouter = ReturnType<typeof joinRouters>;

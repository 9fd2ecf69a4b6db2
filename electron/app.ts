import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { ScanLanguage } from '../core/contract/recognition.ts';
import { createGroupWriter } from '../db/group-writer.ts';
import { readWorkspaceHeader } from '../db/header.ts';
import type { WorkspaceKey } from '../db/key.ts';
import { sweepTemporaryWorkspaces } from '../db/temporary-workspaces.ts';
import { openWorkspace, type Workspace } from '../db/workspace.ts';
import { systemClock, systemId } from './engine/clock/system-clock.ts';
import type { PdfPrinter } from './engine/printing/pdf-printer.ts';
import { createKeychainStore } from './engine/secrets/keychain-store.ts';
import { passphraseFromEnvironment } from './engine/secrets/passphrase.ts';
import { createSessionKey, resolveWorkspaceKey } from './engine/secrets/workspace-key.ts';
import { recoverTasks } from './engine/tasks/leasing.ts';
import type { TaskQueue } from './engine/tasks/task-queue.ts';
import { createBlind, type Blind } from './features/blind/blind.ts';
import { createEngine, thisMonth } from './app-engine.ts';
import { createPeople } from './app-people.ts';
import { createCorrecting } from './features/corrections/correcting.ts';
import { createJobsService } from './features/jobs/jobs.service.ts';
import { createExportsService } from './features/reports/exports.service.ts';
import { createReportsService } from './features/reports/reports.service.ts';
import { eachRow } from './features/screening/batch-rows.ts';
import { sendCorrecting } from './features/screening/correct-document.task.ts';
import { followSplit } from './features/screening/follow-split.ts';
import { createScreeningService } from './features/screening/screening.service.ts';
import { createWorkspaceTrouble, type WorkspaceTrouble } from './features/screening/workspace-trouble.ts';
import { createBackupService } from './features/settings/backup.service.ts';
import { createDiagnosticsService } from './features/settings/diagnostics.service.ts';
import { createSettingsService, readSettings } from './features/settings/settings.service.ts';
import { createSplittingService } from './features/splitting/splitting.service.ts';
import type { ChangeEffects } from './features/triage/triage-change.ts';
import { createTriageService } from './features/triage/triage.service.ts';
import { createWatchingService } from './features/watching/watching.service.ts';
import { createAppRouter, type Services, type WorkspaceRouter } from './router.ts';
import { createPools, type Pools } from './worker-pools.ts';

/** How the app is put together: where its files are, how many threads, and the parts that differ between window and command line. */
export interface AppConfig {
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly workspaceFolder: string;
  /** A temporary workspace has a key that is never stored. */
  readonly temporary: boolean;
  readonly version: string;
  readonly threads: number;
  readonly defaultRegion: string;
  /** Languages that scans may be in; absent as the workspace's settings say. */
  readonly scanLanguages?: readonly ScanLanguage[];
  readonly environment: NodeJS.ProcessEnv;
  /** Passphrase that a person typed; it goes before the environment's. */
  readonly passphrase?: string;
  /** The window works by the workspace's settings where they say something else than "system"; a command by its own options. */
  readonly followsSettings?: boolean;
  readonly printer: PdfPrinter;
}

/** The running program without its windows. */
export interface App {
  readonly services: Services;
  readonly router: WorkspaceRouter;
  /** What every answer of the router passes through before a window sees it. */
  readonly blind: Blind;
  /** Takes back what a crash left running, then lets tasks run. */
  readonly start: () => void;
  /** Lets running tasks go back to the queue, saves everything, closes the workspace. */
  readonly stop: () => Promise<void>;
}

/** How long a file in a watched folder has to stand still, and how often folders are looked at, in milliseconds. */
const watchPace = { settleMs: 2_000, sweepMs: 10_000 };

/** Builds everything there is, by plain constructors. Throws the errors of `openWorkspace` and of the key. */
export async function createApp(given: AppConfig): Promise<App> {
  const key = await findKey(given);
  const workspace = openWorkspace({ folder: given.workspaceFolder, key });
  const config = given.followsSettings === true ? bySettings(given, workspace) : given;
  const pools = createPools(config);
  const writer = createGroupWriter(workspace.db);
  const trouble = createWorkspaceTrouble();
  const engine = createEngine(config, workspace, pools, writer, trouble);
  const { blind, ...services } = createServices(config, workspace, pools, engine.queue, trouble);
  return {
    services,
    blind,
    router: createAppRouter(services),
    start: () => {
      recoverTasks(engine.queue);
      void services.triage.resume().catch(trouble.note);
      engine.runner.start();
      services.screening.start();
      services.people.start();
      services.watching.start();
      void pools.reading.warm().catch(() => undefined);
      void sweepTemporaryWorkspaces(tmpdir(), systemClock.now());
    },
    stop: async () => {
      await services.watching.stop();
      await services.screening.stop();
      await services.exports.handOut.close();
      await services.people.stop();
      await engine.runner.stop();
      writer.close();
      await Promise.all([pools.reading.close(), pools.recognising.close(), pools.exporting.close(), config.printer.close()]);
      workspace.close();
    },
  };
}

/** Threads and region as the workspace's settings say; a change of them takes effect when the workspace is opened again. */
function bySettings(config: AppConfig, { db }: Workspace): AppConfig {
  const { workers, region } = readSettings(db);
  return {
    ...config,
    threads: workers === 0 ? config.threads : workers,
    defaultRegion: region === 'system' ? config.defaultRegion : region,
  };
}

/** A temporary workspace gets a key that dies with it; any other opens as it was made. */
function findKey(config: AppConfig): Promise<WorkspaceKey> {
  if (config.temporary) return Promise.resolve(createSessionKey());
  return resolveWorkspaceKey({
    folder: config.workspaceFolder,
    existing: readWorkspaceHeader(config.workspaceFolder),
    keychain: createKeychainStore(),
    passphrase: config.passphrase ?? passphraseFromEnvironment(config.environment),
    newId: systemId,
  });
}

function createServices(config: AppConfig, workspace: Workspace, pools: Pools, queue: TaskQueue, trouble: WorkspaceTrouble) {
  const { db } = workspace;
  const { threads, defaultRegion } = config;
  const clock = systemClock;
  const now = () => clock.now();
  const settings = createSettingsService({ db, now });
  const samples = { folder: path.join(config.resourcesFolder, 'samples'), openJob: (file: string) => jobs.openJobFile(file) };
  const reading = { db, pool: pools.reading, newId: systemId, today: thisMonth, defaultRegion };
  const recognition = { recognising: pools.recognising, scanLanguages: () => config.scanLanguages ?? readSettings(db).scanLanguages };
  const screening = createScreeningService({ ...reading, ...recognition, queue, clock, threads, trouble, samples });
  const blind = createBlind({
    db,
    now,
    resourcesFolder: config.resourcesFolder,
    drawing: pools.recognising,
    readFile: screening.documentBytes,
    settings,
  });
  const jobs = createJobsService({
    ...reading,
    now,
    resourcesFolder: config.resourcesFolder,
    defaults: settings.current,
    rescore: screening.rescore,
    rescoreLater: (batchId, rubric) => setImmediate(() => void screening.rescore(batchId, rubric).catch(trouble.note)),
    act: plan => triage.act(plan),
    retentionMonths: () => settings.current().retentionMonths,
  });
  const reports = createReportsService({ printer: config.printer, pool: pools.exporting, now });
  const backups = createBackupService({ workspace, settings, now, monotonic: () => clock.monotonic() });
  const effects: ChangeEffects = {
    corrected: (tx, documentId) => sendCorrecting(queue, tx, documentId),
    split: (tx, change) => followSplit(queue, tx, change, now()),
    rubric: jobs.changeRubric,
  };
  const triage = createTriageService({ db, newId: systemId, now, effects, rowsOf: batchId => eachRow(db, batchId) });
  const correcting = createCorrecting({ db, newId: systemId, pool: pools.exporting, act: triage.act });
  const { programFolder, resourcesFolder, version } = config;
  const diagnostics = createDiagnosticsService({
    workspace,
    version,
    programFolder,
    resourcesFolder,
    pool: pools.reading,
    keychain: createKeychainStore(),
    clock,
  });
  return {
    settings,
    backups,
    diagnostics,
    blind,
    blindness: blind.service,
    screening: { ...screening, documentBytes: blind.documentBytes },
    jobs,
    reports,
    exports: createExportsService({
      db,
      newId: systemId,
      now,
      reports,
      batches: blind.reportSource(screening),
      coverGlance: blind.gate.coverValue,
      settings: settings.current,
      documentsFolder: path.join(homedir(), 'Documents'),
    }),
    triage,
    ...correcting,
    people: createPeople(workspace, queue, triage, correcting),
    watching: createWatchingService({ db, clock, newId: systemId, intake: screening.watched, pace: watchPace, onTrouble: trouble.note }),
    splitting: createSplittingService({ db, pool: pools.reading, newId: systemId, act: triage.act }),
    workspace: { db, folder: workspace.folder, version },
  } satisfies Services & { readonly blind: Blind };
}

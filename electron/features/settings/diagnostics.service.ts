import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describeError, toErrorEnvelope } from '../../../core/contract/errors.ts';
import type { Diagnosis } from '../../../core/contract/settings.ts';
import { readWorkspaceHeader, workspacePaths } from '../../../db/header.ts';
import { countTasks } from '../../../db/queries/task-lists.ts';
import type { Workspace } from '../../../db/workspace.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { storeAnswers } from '../../engine/secrets/keychain-store.ts';
import type { SecretStore } from '../../engine/secrets/secret-store.ts';

/** Looks whether everything the program needs is there and works. */
export interface DiagnosticsService {
  /** One line for each area, in a fixed order. Never throws: what cannot be examined is a finding itself. */
  readonly examine: () => Promise<readonly Diagnosis[]>;
}

export interface DiagnosticsParts {
  readonly workspace: Workspace;
  readonly version: string;
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly pool: WorkerPool;
  readonly keychain: SecretStore;
  readonly clock: Clock;
}

type Finding = Omit<Diagnosis, 'area'>;

/** Below this a workspace, its backup and temporary files get tight, in bytes. */
const littleDiskBytes = 2e9;

/** Diagnostics of the program and its open workspace. */
export function createDiagnosticsService(parts: DiagnosticsParts): DiagnosticsService {
  const checks: readonly (readonly [area: string, look: () => Finding | Promise<Finding>])[] = [
    ['Runtime', () => lookAtRuntime(parts.version)],
    ['Workspace', () => lookAtWorkspace(parts.workspace)],
    ['Queue', () => lookAtQueue(parts.workspace)],
    ['Workers', () => lookAtWorkers(parts.pool, parts.clock)],
    ['Key', () => lookAtKey(parts.workspace.folder, parts.keychain)],
    ['Disk', () => lookAtDisk(parts.workspace.folder)],
    ['Fonts', () => lookAtFonts(path.join(parts.programFolder, 'renderer', 'assets'))],
    ['Language data', () => lookAtLanguageData(parts.programFolder, parts.resourcesFolder)],
  ];
  return { examine: () => Promise.all(checks.map(([area, look]) => examine(area, look))) };
}

async function examine(area: string, look: () => Finding | Promise<Finding>): Promise<Diagnosis> {
  try {
    return { area, ...(await look()) };
  } catch (error) {
    const { code, details } = toErrorEnvelope(error);
    const { sentence, nextStep } = describeError(code, details);
    return { area, state: 'broken', text: sentence, nextStep };
  }
}

function good(text: string): Finding {
  return { state: 'good', text, nextStep: null };
}

function lookAtRuntime(version: string): Finding {
  const { electron, node, chrome } = process.versions;
  const shell = electron === undefined ? '' : `Electron ${electron}, Chromium ${chrome ?? ''}, `;
  return good(`Shortlist ${version}, ${shell}Node ${node}, ${process.platform} ${process.arch}`);
}

async function lookAtWorkspace(workspace: Workspace): Promise<Finding> {
  const { size } = await stat(workspacePaths(workspace.folder).database);
  await workspace.check();
  return good(`Whole: every page of ${showSize(size)} was read. ${workspace.folder}`);
}

function lookAtQueue({ db }: Workspace): Finding {
  const { pending, running, failed, dead } = countTasks(db);
  const text = `${pending + failed} waiting · ${running} running · ${dead} given up`;
  if (dead === 0) return good(text);
  return { state: 'attention', text, nextStep: 'Open the batches with needs-help files and try them again.' };
}

/** How long threads may take to answer before they count as busy with documents, in milliseconds. */
const answerMs = 5_000;

async function lookAtWorkers(pool: WorkerPool, clock: Clock): Promise<Finding> {
  const threads = `${pool.threads} ${pool.threads === 1 ? 'thread' : 'threads'}`;
  const answered = await new Promise<boolean>((resolve, reject) => {
    const callOff = clock.after(answerMs, () => resolve(false));
    pool
      .warm()
      .then(() => resolve(true), reject)
      .finally(callOff);
  });
  return good(answered ? `${threads}, ready` : `${threads}, busy with documents`);
}

/** A keychain is asked only where the key lies in it, for a locked one asks its user. */
async function lookAtKey(folder: string, keychain: SecretStore): Promise<Finding> {
  if (readWorkspaceHeader(folder)?.keyMode !== 'keychain') return good('A passphrase opens this workspace.');
  if (await storeAnswers(keychain)) return good('The keychain answers and holds the key of this workspace.');
  return {
    state: 'attention',
    text: 'The keychain that holds the key of this workspace does not answer.',
    nextStep: 'Unlock the keychain before Shortlist is closed; else the workspace does not open again.',
  };
}

async function lookAtDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  await access(folder, constants.W_OK);
  if (free >= littleDiskBytes) return good(`${showSize(free)} free`);
  return {
    state: 'attention',
    text: `Only ${showSize(free)} free`,
    nextStep: 'Free some space; a backup needs as much as the workspace.',
  };
}

/** The windows and the printed report use the same font files. */
async function lookAtFonts(assets: string): Promise<Finding> {
  const fonts = (await readdir(assets).catch(() => [])).filter(name => /^inter.*\.woff2$/.test(name));
  if (fonts.length > 0) return good(`Inter is there, font files: ${fonts.length}`);
  return { state: 'broken', text: 'The font files of the windows are missing.', nextStep: 'Install Shortlist again.' };
}

async function lookAtLanguageData(programFolder: string, resourcesFolder: string): Promise<Finding> {
  const skills = (await readdir(path.join(resourcesFolder, 'skills')).catch(() => [])).filter(name => name.endsWith('.tsv')).length;
  const vocabulary = await stat(path.join(programFolder, 'main', 'vocabulary.bin')).catch(() => null);
  if (skills === 0 || vocabulary === null) {
    return { state: 'broken', text: 'The vocabulary of skills is missing.', nextStep: 'Install Shortlist again.' };
  }
  const text = `${skills} skill families in ${showSize(vocabulary.size)}`;
  if (await hasRecognitionData()) return good(`${text}, recognition of scans in English`);
  return { state: 'attention', text: `${text}; scans cannot be recognised`, nextStep: 'Install Shortlist again to read scanned pages.' };
}

async function hasRecognitionData(): Promise<boolean> {
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
    return (await stat(path.join(folder, '4.0.0_best_int', 'eng.traineddata.gz'))).size > 0;
  } catch {
    return false;
  }
}

function showSize(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} KB`;
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

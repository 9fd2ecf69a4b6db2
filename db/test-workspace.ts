import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WorkspaceKey } from './key.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export const testKeyBytes = new Uint8Array(32).fill(7);

/** A fixed key for tests. */
export const testKey: WorkspaceKey = { mode: 'keychain', keyId: 'test', bytes: testKeyBytes };

/** An empty folder that is removed after the test. */
export function createTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shortlist-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real encrypted workspace, closed and removed after the test. */
export function createTestWorkspace(folder = createTestFolder()): Workspace {
  const workspace = openWorkspace({ folder, key: testKey });
  onTestFinished(() => workspace.close());
  return workspace;
}

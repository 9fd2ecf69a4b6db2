import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { createCommandFeed } from '../../engine/desktop/command-feed.ts';
import type { Desktop } from '../../engine/desktop/desktop.ts';
import { createRpcConnection } from '../../engine/rpc/connection.ts';
import { createShellRouter } from './shell.router.ts';

function prepare() {
  const shown: string[] = [];
  const desktop: Desktop = {
    pickFiles: () => Promise.resolve(['/cvs']),
    pickFolder: () => Promise.resolve(null),
    pickSave: () => Promise.resolve(null),
    showInFolder: file => shown.push(file),
    openPath: () => Promise.resolve(),
    startDrag: file => shown.push(file),
    frame: () => ({ platform: 'linux', captionLeft: 0, captionRight: 138, isMaximized: false, version: '0.1.0' }),
    setTitleBar: colours => shown.push(colours.color),
    setTaskbar: () => undefined,
    setMenu: () => undefined,
    language: async function* language() {
      yield { choice: 'system', language: 'en', system: 'en' } as const;
    },
    setLanguage: choice => shown.push(choice),
    noteFailure: failure => shown.push(failure.kind),
    commands: createCommandFeed().values,
  };
  const replies: unknown[] = [];
  const connection = createRpcConnection(
    () => ({ router: createShellRouter(desktop), gate: null }),
    reply => replies.push(reply),
  );
  const ask = async (procedure: string, input: unknown): Promise<unknown> => {
    await connection.receive({ kind: 'call', id: 1, type: 'mutation', path: procedure, input });
    return replies.at(-1);
  };
  return { ask, shown };
}

describe('what the window asks of the desktop', () => {
  it('shows a file in its folder only where there is one, by its whole path', async () => {
    const { ask, shown } = prepare();
    const folder = createTestFolder();
    expect(await ask('showInFolder', { path: path.join(folder, 'gone.pdf') })).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } });
    expect(await ask('showInFolder', { path: 'Ana.pdf' })).toMatchObject({ error: { code: 'REQUEST_INVALID' } });
    expect(await ask('showInFolder', { path: '' })).toMatchObject({ error: { code: 'REQUEST_INVALID' } });
    expect(shown).toEqual([]);
    expect(await ask('showInFolder', { path: `${folder}${path.sep}.` })).toMatchObject({ kind: 'result' });
    expect(shown).toHaveLength(1);
  });

  it('takes colours and figures only as such', async () => {
    const { ask, shown } = prepare();
    const colours = { dark: true, color: '#111315', symbolColor: '#A3A8B0' };
    expect(await ask('setTitleBar', { ...colours, color: 'url(x)' })).toMatchObject({ error: { code: 'REQUEST_INVALID' } });
    expect(await ask('setWindowState', { progress: 2, paused: false, badge: 0 })).toMatchObject({ error: { code: 'REQUEST_INVALID' } });
    expect(await ask('setTitleBar', colours)).toMatchObject({ kind: 'result' });
    expect(shown).toEqual(['#111315']);
  });
});

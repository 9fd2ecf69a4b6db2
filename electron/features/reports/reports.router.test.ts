import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RpcReply } from '../../../core/contract/rpc.ts';
import { createRpcConnection } from '../../engine/rpc/connection.ts';
import { router } from '../../engine/rpc/trpc.ts';
import { batchId, openExportDesk } from '../../../tests/support/export-desk.ts';
import { createReportsRouter } from './reports.router.ts';

const people = { batchId, what: 'candidates', itemIds: ['cv-0', 'cv-1', 'cv-2'], merged: false, paper: 'A4' };

/** A window's channel to the exports of a sample batch. */
function openChannel() {
  const desk = openExportDesk();
  const replies: RpcReply[] = [];
  const routers = router({ reports: createReportsRouter(desk.exports) });
  const connection = createRpcConnection(
    () => ({ router: routers, gate: null }),
    reply => replies.push(reply),
  );
  const call = (type: 'query' | 'subscription', name: string, input: unknown): Promise<void> =>
    connection.receive({ kind: 'call', id: 1, type, path: `reports.${name}`, input });
  return { desk, replies, connection, call };
}

describe('an export that a window asked for', () => {
  it('tells how far it is and ends with its files', async () => {
    const { desk, replies, call } = openChannel();
    await call('subscription', 'export', { ...people, place: desk.folder });
    expect(replies.map(reply => reply.kind)).toEqual(['next', 'next', 'next', 'next', 'next', 'done']);
    expect(replies.at(-2)).toMatchObject({ value: { kind: 'finished', files: expect.arrayContaining([expect.stringContaining('Ana')]) } });
  });

  it('stops when the window ends the subscription', async () => {
    const { desk, replies, connection, call } = openChannel();
    desk.beforePrint = () => {
      if (desk.printed.length === 1) void connection.receive({ kind: 'stop', id: 1 });
    };
    await call('subscription', 'export', { ...people, place: desk.folder });
    expect(replies.at(-1)).toEqual({ kind: 'done', id: 1 });
    expect(readdirSync(desk.folder)).toHaveLength(1);
  });

  it('fails by name', async () => {
    const { desk, replies, call } = openChannel();
    await call('subscription', 'export', { ...people, place: path.join(desk.folder, 'gone') });
    expect(replies.at(-1)).toMatchObject({ kind: 'error', error: { code: 'OUTPUT_FOLDER_GONE' } });
  });
});

describe('a preview that a window asked for', () => {
  it('comes as bytes', async () => {
    const { replies, call } = openChannel();
    await call('query', 'preview', { batchId, what: 'candidate', itemIds: ['cv-0'], paper: 'A4' });
    expect(replies).toMatchObject([{ kind: 'result', value: { pages: 1, title: 'Ana Lindqvist', pdf: expect.any(Uint8Array) } }]);
  });
});

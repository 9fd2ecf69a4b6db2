import type { AnyTRPCRouter } from '@trpc/server';
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { AppError, toErrorEnvelope } from '../../core/contract/errors.ts';
import { createRpcConnection, type RpcConnection } from '../engine/rpc/connection.ts';
import { isAppUrl } from './security.ts';

/** Connects the windows' message channel with the router. Only the top frame of an app page is answered. */
export function serveIpc(router: AnyTRPCRouter): void {
  const connections = new Map<number, RpcConnection>();

  function connectionOf(contents: WebContents): RpcConnection {
    const known = connections.get(contents.id);
    if (known !== undefined) return known;
    const connection = createRpcConnection(router, reply => {
      if (!contents.isDestroyed()) contents.send('shortlist', reply);
    });
    connections.set(contents.id, connection);
    contents.once('destroyed', () => {
      connection.close();
      connections.delete(contents.id);
    });
    return connection;
  }

  ipcMain.on('shortlist', (event, message: unknown) => {
    if (isTrusted(event)) void connectionOf(event.sender).receive(message);
    else event.senderFrame?.send('shortlist', { kind: 'error', id: null, error: toErrorEnvelope(new AppError('REQUEST_FORBIDDEN')) });
  });
}

function isTrusted(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url);
}

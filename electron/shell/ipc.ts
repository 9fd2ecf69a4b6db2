import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { AppError, toErrorEnvelope } from '../../core/contract/errors.ts';
import { createRpcConnection, type FindRouter, type RpcConnection } from '../engine/rpc/connection.ts';
import { isAppUrl } from './security.ts';

/** The served channel. */
export interface IpcServer {
  /** Ends the running calls for which `concerns` says so; their windows are told `reason`. */
  readonly interrupt: RpcConnection['interrupt'];
}

/** Connects the windows' message channel with the routers. Only the top frame of an app page is answered. */
export function serveIpc(findRouter: FindRouter): IpcServer {
  const connections = new Map<number, RpcConnection>();

  function connectionOf(contents: WebContents): RpcConnection {
    const known = connections.get(contents.id);
    if (known !== undefined) return known;
    const connection = createRpcConnection(findRouter, reply => {
      if (!contents.isDestroyed()) contents.send('shortlist', reply);
    });
    connections.set(contents.id, connection);
    // A page that is loaded again knows nothing of the calls of the one before.
    const end = (): void => {
      connection.close();
      connections.delete(contents.id);
      contents.off('destroyed', end).off('render-process-gone', end).off('did-start-navigation', endAtNewPage);
    };
    const endAtNewPage = ({ isMainFrame, isSameDocument }: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }): void => {
      if (isMainFrame && !isSameDocument) end();
    };
    contents.once('destroyed', end).once('render-process-gone', end).on('did-start-navigation', endAtNewPage);
    return connection;
  }

  ipcMain.on('shortlist', (event, message: unknown) => {
    if (isTrusted(event)) void connectionOf(event.sender).receive(message);
    else event.senderFrame?.send('shortlist', { kind: 'error', id: null, error: toErrorEnvelope(new AppError('REQUEST_FORBIDDEN')) });
  });
  return {
    interrupt: (concerns, reason) => {
      for (const connection of connections.values()) connection.interrupt(concerns, reason);
    },
  };
}

function isTrusted(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url);
}

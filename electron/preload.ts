import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The one bridge of a window: a message channel to the main process and the path of a dropped file. */
const bridge = {
  send: (message: unknown): void => ipcRenderer.send('shortlist', message),
  onMessage: (listen: (message: unknown) => void): (() => void) => {
    const forward = (_event: unknown, message: unknown): void => listen(message);
    ipcRenderer.on('shortlist', forward);
    return () => ipcRenderer.off('shortlist', forward);
  },
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
};

export type ShortlistBridge = typeof bridge;

contextBridge.exposeInMainWorld('shortlist', bridge);

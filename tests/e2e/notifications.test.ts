import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

describe('the end of a batch', () => {
  let launched: LaunchedApp;

  beforeAll(async () => {
    launched = await launchApp();
  });

  afterAll(() => launched.close());

  /** Resolves with the next message that the system would show; its click is what the person does. */
  function nextMessage(): Promise<{ readonly title: string; readonly body: string }> {
    return launched.app.evaluate(
      ({ Notification }) =>
        new Promise<{ title: string; body: string }>(resolve => {
          Notification.isSupported = () => true;
          Notification.prototype.show = function show(this: Electron.Notification) {
            resolve({ title: this.title, body: this.body });
            this.emit('click');
          };
        }),
    );
  }

  it('is told by the system while the window is not in front, and a click shows the batch', async () => {
    const { app, page } = launched;
    await inMain(app, ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) window.isFocused = () => false;
    });
    const message = nextMessage();
    const files = path.resolve(import.meta.dirname, '../../resources/samples/cvs');
    const taken = await ask(page, 'screening.intake', { paths: [files], target: { kind: 'read-only' } }, 'mutation');
    expect(taken).toMatchObject({ kind: 'result', value: { batchId: expect.any(String) } });
    expect((await message).body).toMatch(/^\d+ completed/);
    await page.waitForURL(/#\/batches\/[^/]+$/);
  });
});

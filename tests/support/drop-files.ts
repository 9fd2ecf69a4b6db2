import type { CDPSession, Locator, Page } from 'playwright';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface DragData {
  readonly items: { mimeType: string; data: string }[];
  readonly files: string[];
  readonly dragOperationsMask: number;
}

/** Drags files and folders of this computer onto the window and lets them go over `onto` (the middle of the window by itself). */
export async function dropFiles(page: Page, paths: readonly string[], onto?: Locator): Promise<void> {
  await drag(page, { items: [], files: [...paths], dragOperationsMask: 1 }, onto, 'drop');
}

/** Lets a piece of text go over the window. */
export async function dropText(page: Page, text: string, onto?: Locator): Promise<void> {
  await drag(page, { items: [{ mimeType: 'text/plain', data: text }], files: [], dragOperationsMask: 1 }, onto, 'drop');
}

/** Holds files over the window without letting go; returns how to take them away again. */
export async function hoverFiles(page: Page, paths: readonly string[]): Promise<() => Promise<void>> {
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  return drag(page, data, undefined, 'hover');
}

async function drag(page: Page, data: DragData, onto: Locator | undefined, end: 'drop' | 'hover'): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const middle = await middleOf(page);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel', point: Point): Promise<unknown> =>
    session.send('Input.dispatchDragEvent', { type, ...point, data });
  await send('dragEnter', middle);
  await send('dragOver', middle);
  // What the window shows while files hover may be another thing than before.
  const target = onto === undefined ? middle : await centreOf(onto);
  if (end === 'hover') return () => leave(session, send, middle);
  await send('dragOver', target);
  await send('drop', target);
  await session.detach();
  return () => Promise.resolve();
}

async function leave(session: CDPSession, send: (type: 'dragCancel', point: Point) => Promise<unknown>, point: Point): Promise<void> {
  await send('dragCancel', point);
  await session.detach();
}

async function middleOf(page: Page): Promise<Point> {
  return page.evaluate(() => ({ x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) }));
}

async function centreOf(locator: Locator): Promise<Point> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing to drop on');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

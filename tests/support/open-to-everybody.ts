import { expect } from 'vitest';
import { walkByTab } from './accessibility.ts';
import type { AppWindow } from './app-window.ts';
import { takePictures } from './picture.ts';

/** What is expected of every screen: no barrier in any look, and everything within reach of Tab and seen to have the focus. */
export async function expectOpenToEverybody(window: AppWindow, name: string): Promise<void> {
  expect.soft(await takePictures(window, name)).toEqual([]);
  await expectWalkable(window, 'body');
}

async function expectWalkable(window: AppWindow, within: string): Promise<void> {
  const { missed, unmarked, strayed } = await walkByTab(window.page, within);
  expect.soft({ missed, unmarked, strayed }).toEqual({ missed: [], unmarked: [], strayed: [] });
}

/** Opens a dialog twice: to walk through it and close it with Escape, after which the focus is where it was; and to look at it. */
export async function expectDialogOpenToEverybody(window: AppWindow, name: string, open: () => Promise<void>): Promise<void> {
  const { page } = window;
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '');
  const dialog = page.getByRole('dialog');
  const before = await focused();
  await open();
  await dialog.waitFor();
  await expectWalkable(window, '[role=dialog]');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.soft(focused(), `focus after ${name}`).resolves.toBe(before);
  await open();
  await dialog.waitFor();
  expect.soft(await takePictures(window, name, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

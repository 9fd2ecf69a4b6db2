import type { Page } from 'playwright';

/** Reads from the page what one waits for, as one text: '' while it is not there. Runs in the page, so it may use nothing from outside. */
export type Reader = () => string;

/** When the page took the input and when each thing it led to was painted, in milliseconds. */
export interface Painted {
  readonly ms: Readonly<Record<string, number>>;
}

/**
 * Milliseconds from the next key, press or wheel (or from `begin`, run in the page) until each reader has another text than
 * before and the frame with it was painted. All is timed in the page: by the time stamp of the input, and by the first
 * task after the frame.
 */
export async function timePaint(
  page: Page,
  readers: Readonly<Record<string, Reader>>,
  act: { readonly input: () => Promise<void> } | { readonly begin: string },
): Promise<Painted> {
  const named = Object.entries(readers).map(([name, read]) => `${JSON.stringify(name)}: ${read.toString()}`);
  const begin = 'begin' in act ? `() => { ${act.begin} }` : 'null';
  await page.evaluate(`(${armInPage.toString()})({ ${named.join(', ')} }, ${begin})`);
  if ('input' in act) await act.input();
  const ms = await page.evaluate(() => Reflect.get(window, 'benchPainted') as Promise<Record<string, number>>);
  return { ms };
}

function armInPage(readers: Readonly<Record<string, Reader>>, begin: (() => void) | null): void {
  const limit = 30_000;
  const former = new Map(Object.entries(readers).map(([name, read]) => [name, begin === null ? read() : '']));
  const painted: Record<string, number> = {};
  let started: number | null = null;
  const note = (event: Event): void => {
    started ??= event.timeStamp;
  };
  const inputs = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const type of inputs) addEventListener(type, note, { capture: true });
  const promise = new Promise((resolve, reject) => {
    const waiting = new Map(former);
    const timer = setTimeout(() => reject(new Error(`never painted: ${[...waiting.keys()].join(', ')}`)), limit);
    let open = waiting.size;
    const finish = (): void => {
      clearTimeout(timer);
      for (const type of inputs) removeEventListener(type, note, { capture: true });
      resolve(painted);
    };
    const afterFrame = (name: string): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => {
          painted[name] = performance.now() - (started ?? Number.NaN);
          channel.port1.close();
          open -= 1;
          if (open === 0) finish();
        });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(() => {
      if (started === null) return;
      for (const [name, before] of waiting) {
        const now = readers[name]?.() ?? '';
        if (now === '' || now === before) continue;
        waiting.delete(name);
        afterFrame(name);
      }
      if (waiting.size === 0) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  promise.catch(() => undefined);
  Reflect.set(window, 'benchPainted', promise);
  if (begin === null) return;
  started = performance.now();
  begin();
}

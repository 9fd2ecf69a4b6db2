import { threadId, workerData } from 'node:worker_threads';

/** Tasks of a worker that misbehaves in every way the pool must survive. Plain functions, so that Node runs the file as it is. */
export async function warm(): Promise<void> {}

export async function echo({ input }: { readonly input: unknown }): Promise<unknown> {
  return { ok: true, value: { input, threadId, given: workerData } };
}

export async function refuse(): Promise<unknown> {
  return { ok: false, error: { code: 'DOCUMENT_DAMAGED', details: { reason: 'test' } } };
}

export async function spin(): Promise<unknown> {
  for (;;);
}

export async function hoard(): Promise<unknown> {
  const hoarded: number[][] = [];
  for (;;) hoarded.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
}

export async function throwIt(): Promise<unknown> {
  throw new TypeError('a bug');
}

export async function leave(): Promise<unknown> {
  process.exit(3);
}

export async function nonsense(): Promise<unknown> {
  return 'no envelope';
}

export async function stages({ stage }: { readonly stage: SharedArrayBuffer }): Promise<unknown> {
  const cell = new Int32Array(stage);
  for (const percent of [10, 30, 70]) {
    Atomics.store(cell, 0, percent);
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  return { ok: true, value: null };
}

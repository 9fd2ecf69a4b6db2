import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { RunOptions, WorkerPool } from '../../engine/pool/worker-pool.ts';
import { readWithRoom } from './read-with-room.ts';

/** A pool that answers each run in turn, and what it was asked. */
function poolThat(...answers: readonly (AppError | string)[]) {
  const asked: { readonly input: unknown; readonly alone: boolean | undefined; readonly transfer: number }[] = [];
  const pool: WorkerPool = {
    threads: 2,
    run: (_task, input, options: RunOptions) => {
      const answer = answers[asked.length];
      asked.push({ input, alone: options.alone, transfer: options.transfer?.length ?? 0 });
      return answer instanceof AppError ? Promise.reject(answer) : Promise.resolve(answer);
    },
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const read = (): Promise<unknown> => readWithRoom(pool, () => new Uint8Array([asked.length]), { rubric: null }, { timeoutMs: 1 });
  return { asked, read };
}

const besideOthers = new AppError('DOCUMENT_TOO_COMPLEX', { neighbours: 1 });
const alone = new AppError('DOCUMENT_TOO_COMPLEX');

describe('a document that is read', () => {
  it('is handed over once where all is well', async () => {
    const { asked, read } = poolThat('fine');
    expect(await read()).toBe('fine');
    expect(asked).toEqual([{ input: { rubric: null, bytes: new Uint8Array([0]) }, alone: false, transfer: 1 }]);
  });

  it('is read again alone, with its bytes anew, when it was stopped beside others', async () => {
    const { asked, read } = poolThat(besideOthers, 'fine');
    expect(await read()).toBe('fine');
    expect(asked).toMatchObject([{ alone: false }, { input: { bytes: new Uint8Array([1]) }, alone: true }]);
  });

  it('is refused when it was stopped alone, and after any other error at once', async () => {
    const twice = poolThat(besideOthers, alone);
    await expect(twice.read()).rejects.toBe(alone);
    const once = poolThat(alone, 'never asked');
    await expect(once.read()).rejects.toBe(alone);
    expect(once.asked).toHaveLength(1);
  });
});

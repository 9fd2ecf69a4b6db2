import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { createRpcConnection } from './connection.ts';
import { procedure, router } from './trpc.ts';

const open = { now: 0 };
const testRouter = router({
  people: router({
    byId: procedure.input(z.object({ id: z.number().int() })).query(({ input }) => ({ name: `person ${input.id}` })),
    rename: procedure.input(z.string().min(2)).mutation(({ input }) => input.toUpperCase()),
    refuse: procedure.query(() => {
      throw new AppError('NOT_FOUND', { what: 'person' });
    }),
    fail: procedure.query(() => {
      throw new TypeError('a bug');
    }),
    count: procedure.input(z.number()).subscription(async function* count({ input, signal }) {
      open.now += 1;
      try {
        for (let n = 1; n <= input; n += 1) {
          if (signal?.aborted === true) return;
          yield n;
          await nextTurn();
        }
      } finally {
        open.now -= 1;
      }
    }),
  }),
});

function connect() {
  const replies: unknown[] = [];
  const connection = createRpcConnection(
    () => ({ router: testRouter, gate: null }),
    reply => replies.push(reply),
  );
  const ask = async (message: unknown): Promise<unknown> => {
    await connection.receive(message);
    return replies.at(-1);
  };
  return { replies, connection, ask };
}

const call = (path: string, input: unknown, type = 'query', id = 7) => ({ kind: 'call', id, type, path, input });

describe('the channel of a window', () => {
  it('answers queries and mutations with their id', async () => {
    const { ask } = connect();
    expect(await ask(call('people.byId', { id: 3 }))).toEqual({ kind: 'result', id: 7, value: { name: 'person 3' } });
    expect(await ask(call('people.rename', 'ana', 'mutation', 8))).toEqual({ kind: 'result', id: 8, value: 'ANA' });
  });

  it('passes on a named error with its code and details, and names any other', async () => {
    const { ask } = connect();
    expect(await ask(call('people.refuse', null))).toEqual({
      kind: 'error',
      id: 7,
      error: { code: 'NOT_FOUND', details: { what: 'person' } },
    });
    expect(await ask(call('people.fail', null))).toMatchObject({
      kind: 'error',
      error: { code: 'INTERNAL', details: { reason: 'a bug' } },
    });
  });

  it.each([
    ['no object', 'hello', null],
    ['nothing', null, null],
    ['an unknown kind', { kind: 'eval', id: 1 }, 1],
    ['a negative id', call('people.byId', { id: 1 }, 'query', -1), -1],
    ['a path that is no name', call('__proto__.constructor', null), 7],
    ['a path without end', call('a'.repeat(101), null), 7],
    ['a procedure that is not there', call('people.destroy', null), 7],
    ['a property that every object has', call('people.toString', null), 7],
    ['a query called as a mutation', call('people.byId', { id: 1 }, 'mutation'), 7],
    ['input that does not fit', call('people.byId', { id: 'one' }), 7],
    ['no input', call('people.rename', undefined, 'mutation'), 7],
  ])('refuses %s by name and goes on', async (_what, message, id) => {
    const { ask } = connect();
    expect(await ask(message)).toMatchObject({ kind: 'error', id, error: { code: 'REQUEST_INVALID' } });
    expect(await ask(call('people.byId', { id: 1 }))).toMatchObject({ kind: 'result' });
  });

  it('sends a subscription value by value and its end', async () => {
    const { ask, replies } = connect();
    await ask(call('people.count', 3, 'subscription'));
    expect(replies).toEqual([...[1, 2, 3].map(value => ({ kind: 'next', id: 7, value })), { kind: 'done', id: 7 }]);
  });

  it('ends a subscription when the window asks or goes', async () => {
    for (const end of ['stop', 'close'] as const) {
      const { replies, connection } = connect();
      const running = connection.receive(call('people.count', 1_000_000, 'subscription'));
      while (replies.length < 3) await nextTurn();
      if (end === 'stop') await connection.receive({ kind: 'stop', id: 7 });
      else connection.close();
      await running;
      expect(replies.length).toBeLessThan(100);
      expect(open.now).toBe(0);
    }
  });

  it('ends what concerns a closed workspace by name, and nothing else', async () => {
    const { replies, connection } = connect();
    const [concerned, other] = [
      connection.receive(call('people.count', 1_000_000, 'subscription', 1)),
      connection.receive(call('people.count', 20, 'subscription', 2)),
    ];
    while (replies.length < 6) await nextTurn();
    connection.interrupt(path => path === 'nothing', new AppError('WORKSPACE_IS_LOCKED'));
    connection.interrupt(path => path.startsWith('people.'), new AppError('WORKSPACE_IS_LOCKED'));
    await Promise.all([concerned, other]);
    const ends = replies.filter(reply => JSON.stringify(reply).includes('WORKSPACE_IS_LOCKED'));
    expect(ends).toEqual([1, 2].map(id => ({ kind: 'error', id, error: { code: 'WORKSPACE_IS_LOCKED', details: {} } })));
    expect(open.now).toBe(0);
  });

  it('answers with the name of what is missing where nothing serves the path now', async () => {
    const replies: unknown[] = [];
    const connection = createRpcConnection(
      path => {
        if (path.startsWith('people.')) throw new AppError('WORKSPACE_IS_LOCKED');
        return { router: testRouter, gate: null };
      },
      reply => replies.push(reply),
    );
    await connection.receive(call('people.byId', { id: 1 }));
    expect(replies).toEqual([{ kind: 'error', id: 7, error: { code: 'WORKSPACE_IS_LOCKED', details: {} } }]);
  });
});

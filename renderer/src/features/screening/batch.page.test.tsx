// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchHead, BatchRow, BatchUpdate } from '../../../../core/contract/batch-view.ts';
import type { ErrorCode } from '../../../../core/contract/errors.ts';
import { RpcRequest, type RpcReply } from '../../../../core/contract/rpc.ts';
import { rubricOf, skillOf } from '../../../../core/match/rubric.fixture.ts';
import { rowOf } from '../../data/batch-rows.fixture.ts';
import { useToasts } from '../../state/toasts.ts';

const rubric = rubricOf([skillOf('Kubernetes'), skillOf('Go')]);
const times = { meanSeconds: null, p50Seconds: null, p90Seconds: null, remainingSeconds: null };
const counts = { received: 3, waiting: 0, running: 0, completed: 3, needsHelp: 0, refused: 0, duplicate: 0, failed: 0 };
const head: BatchHead = {
  batchId: 'b1',
  title: 'Batch 12 Nov',
  jobId: 'job',
  jobTitle: 'Backend engineer',
  createdAt: 0,
  finishedAt: 1,
  status: 'finished',
  paused: false,
  priority: 'normal',
  archived: false,
  counting: false,
  trouble: null,
  rubric,
  rubricVersion: 1,
  rubricSavedAt: 0,
  progress: { counts, percent: 100, ...times },
};
const people = [rowOf('Ana', { score: 88 }), rowOf('Deniz', { score: 86 }), rowOf('Priya', { score: 84 })];

/** The main process as the window sees it: what is asked waits until the test answers it. */
function createMain() {
  let listen: (reply: RpcReply) => void = () => undefined;
  const calls: Extract<RpcRequest, { readonly kind: 'call' }>[] = [];
  const idOf = async (path: string): Promise<number> =>
    vi.waitFor(() => {
      const call = calls.findLast(other => other.path === path);
      if (call === undefined) throw new Error(`nobody asked for ${path}`);
      return call.id;
    });
  const bridge = {
    send: (message: unknown) => {
      const request = RpcRequest.parse(message);
      if (request.kind === 'call') calls.push(request);
    },
    onMessage: (on: typeof listen) => {
      listen = on;
      return () => undefined;
    },
    pathForFile: () => '',
  };
  return {
    bridge,
    forget: () => calls.splice(0),
    tell: async (...updates: readonly BatchUpdate[]) => {
      const id = await idOf('screening.watch');
      act(() => {
        for (const value of updates) listen({ kind: 'next', id, value });
      });
    },
    fail: async (path: string, code: ErrorCode) => {
      const id = await idOf(path);
      await act(async () => listen({ kind: 'error', id, error: { code, details: {} } }));
    },
  };
}

const main = createMain();
Reflect.set(window, 'shortlist', main.bridge);

async function openBatch(rows: readonly BatchRow[] = people): Promise<void> {
  const [{ BatchPage }, { queryClient }] = await Promise.all([import('./batch.page.tsx'), import('../../data/query-client.ts')]);
  queryClient.clear();
  main.forget();
  const root = createRootRoute();
  const batch = createRoute({ getParentRoute: () => root, path: '/batches/$batchId', component: BatchPage });
  const history = createMemoryHistory({ initialEntries: ['/batches/b1'] });
  const router = createRouter({ routeTree: root.addChildren([batch]), history });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await main.tell({ kind: 'head', head }, { kind: 'rows', rows, first: true, last: true });
  await screen.findByRole('row', { name: /Ana/ });
}

const person = () => screen.getByRole('region', { name: 'Person' });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

/** Room for all rows and panes. Nothing is laid out without a browser. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1_376);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the batch screen', () => {
  it('shows a decision at once, and takes it back by name when it cannot be saved', async () => {
    await openBatch();
    fireEvent.click(within(person()).getByRole('button', { name: 'Decline' }));
    fireEvent.click(await screen.findByRole('button', { name: /Decline without a reason/ }));
    expect(await within(row('Ana')).findByText('Declined')).toBeDefined();
    await main.fail('triage.move', 'DATABASE_BUSY');
    expect(await within(row('Ana')).findByText('New')).toBeDefined();
    expect(useToasts.getState().current).toMatchObject({ text: 'Nothing was changed. Try it again.', problem: true });
  });

  it('says so when the open person is deleted elsewhere; the list goes on', async () => {
    await openBatch();
    fireEvent.click(row('Deniz'));
    expect(await within(person()).findByRole('heading', { name: 'Deniz' })).toBeDefined();
    await main.tell({ kind: 'rows', rows: people.filter(({ name }) => name !== 'Deniz'), first: true, last: true });
    expect(await within(person()).findByText('This person is no longer in the batch.')).toBeDefined();
    expect(screen.queryByRole('row', { name: /Deniz/ })).toBeNull();
    fireEvent.click(within(person()).getByRole('button', { name: /Next person/ }));
    expect(await within(person()).findByRole('heading', { name: 'Priya' })).toBeDefined();
  });

  it('loses no key that is pressed while the ranking is made anew', async () => {
    await openBatch();
    fireEvent.click(row('Ana'));
    const again = people.map(each => ({ ...each, status: 'waiting' as const, score: null }));
    await main.tell({ kind: 'head', head: { ...head, status: 'open' } }, { kind: 'changed', rows: again });
    await vi.waitFor(() => expect(screen.queryByRole('row', { name: /Ana/ })).toBeNull());
    const { runCommand } = await import('../../app/commands/registry.ts');
    act(() => {
      for (const id of ['batch.next', 'batch.next', 'triage.shortlist']) expect(runCommand(id)).toBe(true);
    });
    await main.tell({ kind: 'changed', rows: people }, { kind: 'head', head });
    expect(await within(await screen.findByRole('row', { name: /Priya/ })).findByText(/^Shortlist/)).toBeDefined();
    expect(within(row('Ana')).queryByText(/^Shortlist/)).toBeNull();
  });

  it('offers no decision in a batch without a job', async () => {
    await openBatch();
    await main.tell({ kind: 'head', head: { ...head, jobId: null, jobTitle: null, rubric: null, rubricVersion: null } });
    await vi.waitFor(() => expect(within(person()).queryByRole('group', { name: 'Decision' })).toBeNull());
  });
});

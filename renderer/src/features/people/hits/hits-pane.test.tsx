// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noFilters, type PeoplePage, type PeopleSearchInput, type PersonRow } from '../../../../../core/contract/people.ts';
import { queryClient } from '../../../data/query-client.ts';
import type { VirtualTableHandle } from '../../../ui/virtual-table.tsx';
import type { PeopleActions } from '../people-actions.ts';
import { HitsPane } from './hits-pane.tsx';

const everybody = 50_000;
const asked = vi.hoisted(() => ({ pages: [] as number[] }));

vi.mock('../../../data/client.ts', () => ({
  api: {
    people: {
      search: {
        query: ({ offset, limit }: PeopleSearchInput) => {
          asked.pages.push(offset);
          return Promise.resolve(pageOf(offset, limit));
        },
      },
    },
  },
}));

function personOf(index: number): PersonRow {
  const plain = (text: string) => ({ text, hits: [] });
  const document = { documentId: `d${index}`, fileName: 'cv.pdf', kind: 'pdf', pageCount: 1, datedAt: 0, standing: true, chosen: false };
  return {
    personId: `p${index}`,
    name: plain(`Person ${index}`),
    headline: plain('Nurse'),
    location: 'Lyon',
    years: 4,
    jobs: [],
    tags: [],
    documents: 1,
    document: { ...document, itemId: null, batchId: null },
    hits: 0,
    hitPage: null,
    snippets: [],
  };
}

function pageOf(offset: number, limit: number): PeoplePage {
  return {
    total: everybody,
    documents: everybody,
    everybody: { people: everybody, documents: everybody },
    milliseconds: 12,
    rows: Array.from({ length: limit }, (_, index) => personOf(offset + index)),
    facets: null,
    problems: [],
    gone: [],
    waiting: 0,
  };
}

const actions: PeopleActions = {
  focus: vi.fn<PeopleActions['focus']>(),
  move: vi.fn<PeopleActions['move']>(),
  openPerson: vi.fn<PeopleActions['openPerson']>(),
  tick: vi.fn<PeopleActions['tick']>(),
  tickAt: vi.fn<PeopleActions['tickAt']>(),
  tickOn: vi.fn<PeopleActions['tickOn']>(),
  tickAll: vi.fn<PeopleActions['tickAll']>(),
  clearTicks: vi.fn<PeopleActions['clearTicks']>(),
  ask: vi.fn<PeopleActions['ask']>(),
  compare: vi.fn<PeopleActions['compare']>(),
  compareTrouble: 'number',
  targets: [],
};

function show(focused: number): void {
  const search = { query: '', filters: noFilters, sort: 'hits' as const };
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <HitsPane
          search={search}
          found={pageOf(0, 100)}
          isStale={false}
          narrow={false}
          focused={focused}
          actions={actions}
          tableRef={createRef<VirtualTableHandle>()}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

beforeEach(() => {
  asked.pages.length = 0;
  queryClient.clear();
  // The room of the list on screen: ten people. Nothing is laid out without a browser.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(750);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(750);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(700);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('50,000 people', () => {
  it('are all there for a screen reader, while only those in sight are drawn and asked for', async () => {
    show(0);
    const table = screen.getByRole('grid', { name: 'People found' });
    expect(table.getAttribute('aria-rowcount')).toBe(String(everybody));
    expect(await screen.findByText('Person 0')).toBeDefined();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(asked.pages).toEqual([0]);
  });

  it('are asked for where the focus is, without those on the way', async () => {
    show(43_210);
    expect(await screen.findByText('Person 43210')).toBeDefined();
    await waitFor(() => expect(new Set(asked.pages)).toEqual(new Set([0, 43_200])));
  });
});

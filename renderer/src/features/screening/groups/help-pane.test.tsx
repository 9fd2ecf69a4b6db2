// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { describeError } from '../../../../../core/contract/errors.ts';
import { rowOf } from '../../../data/batch-rows.fixture.ts';

Reflect.set(window, 'shortlist', { send: () => undefined, onMessage: () => () => undefined, pathForFile: () => '' });
// The channel to the main process opens when it is imported.
const { HelpPane } = await import('./help-pane.tsx');

const letter = rowOf('Rosalind', {
  status: 'needs-help',
  file: 'letter.pdf',
  score: null,
  errorCode: 'DOCUMENT_NOT_A_CV',
  error: describeError('DOCUMENT_NOT_A_CV', { sort: 'a cover letter' }),
});

function show(row: BatchRow) {
  const onWay = vi.fn<(way: { readonly id: string }) => void>();
  render(
    <MantineProvider>
      <HelpPane row={row} person={null} onWay={onWay} filling={null} onLeaveFilling={() => undefined} onReplace={() => undefined} />
    </MantineProvider>,
  );
  return onWay;
}

const buttons = (): readonly string[] => screen.getAllByRole('button').map(button => button.textContent);

describe('the pane of a file that looks like no CV', () => {
  afterEach(cleanup);

  it('says what it looks like and offers first to read it as a CV', () => {
    const onWay = show(letter);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Read, but probably no CV');
    screen.getByText(/^This looks like a cover letter, not a CV\. It has no score/u);
    expect(buttons()).toEqual([
      expect.stringMatching(/^It is a CV, read it as one/u),
      expect.stringMatching(/^Fill in by hand/u),
      expect.stringMatching(/^Ask for a new file/u),
      expect.stringMatching(/^Replace the file/u),
      expect.stringMatching(/^Open original/u),
      expect.stringMatching(/^Set aside/u),
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^It is a CV/u }));
    expect(onWay.mock.calls.map(([way]) => way.id)).toEqual(['is-cv']);
  });

  it('says so where it was a person who said it, and can still be read as a CV', () => {
    show({ ...letter, errorCode: 'DOCUMENT_RULED_OUT', error: describeError('DOCUMENT_RULED_OUT') });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('No CV, you said');
    screen.getByText(/^You said that this is no CV\. It has no score/u);
    screen.getByRole('button', { name: /^It is a CV/u });
  });

  it('does not offer that once it is set aside, or for a file that was not understood', () => {
    for (const row of [
      { ...letter, aside: true },
      { ...letter, errorCode: 'DOCUMENT_NOT_UNDERSTOOD' as const },
    ]) {
      show(row);
      expect(screen.queryByRole('button', { name: /^It is a CV/u })).toBeNull();
      cleanup();
    }
  });
});

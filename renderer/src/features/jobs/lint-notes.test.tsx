// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { lintAd } from '../../../../core/job/lint-ad.ts';
import { LintNotes } from './lint-notes.tsx';

const ad = 'Join our young team. Our chairman signs. You are physically fit.';

function show(text: string, saved: string[], notes = lintAd(text)): void {
  render(
    <MantineProvider>
      <LintNotes
        text={text}
        notes={notes}
        onText={async next => {
          saved.push(next);
          return true;
        }}
        onEdit={() => undefined}
        scroller={{ current: null }}
      />
    </MantineProvider>,
  );
}

async function press(name: string): Promise<void> {
  await act(async () => screen.getByRole('button', { name }).click());
}

afterEach(cleanup);

describe('the remarks on the wording', () => {
  it('offer what to write instead, and store the text with it', async () => {
    const saved: string[] = [];
    show(ad, saved);
    await press('Write “team”');
    await press('Write “chair”');
    expect(saved).toEqual([ad.replace('young team', 'team'), ad.replace('chairman', 'chair')]);
  });

  it('say the advice once', () => {
    show(ad, []);
    const note = screen.getByRole('note', { name: 'Remarks on the wording' });
    expect(note.textContent?.match(/Write “chair”/gu)).toHaveLength(1);
    expect(note.textContent).toContain('“chairman” may read as a wish for one sex');
  });

  it('offer no word where none is obvious, nor for a text that has changed', () => {
    show('You are physically fit.', []);
    expect(screen.queryByRole('button', { name: /Write|Leave/u })).toBeNull();
    cleanup();
    show('Another text.', [], lintAd(ad));
    expect(screen.queryByRole('button', { name: /Write|Leave/u })).toBeNull();
  });
});

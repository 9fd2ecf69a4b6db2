import { describe, expect, it } from 'vitest';
import type { BatchListEntry } from '../../../core/contract/batch-view.ts';
import { createTexts } from '../../../core/language/texts.ts';
import { englishWords } from '../../../resources/locales/catalogues.ts';
import { finishedMessage, finishedSince } from './finished-batches.ts';

const { t: say } = createTexts({ language: 'en', catalogues: { en: englishWords }, defaultNamespace: 'menu', showNumber: String });

function batch(batchId: string, status: BatchListEntry['status'], counts: Partial<BatchListEntry['counts']> = {}): BatchListEntry {
  return {
    batchId,
    title: 'Backend engineer',
    jobId: null,
    jobTitle: null,
    createdAt: 0,
    finishedAt: null,
    status,
    paused: false,
    priority: 'normal',
    archived: false,
    versions: 0,
    counting: false,
    counts: { received: 0, waiting: 0, running: 0, completed: 0, needsHelp: 0, refused: 0, duplicate: 0, failed: 0, ...counts },
    percent: 0,
    remainingSeconds: null,
    shortlisted: 0,
    unread: 0,
    needsHelp: 0,
  };
}

describe('the news that a batch is done', () => {
  it('is told once, when an open batch is finished', () => {
    const before = [batch('a', 'open'), batch('b', 'open'), batch('c', 'finished')];
    const now = [batch('a', 'finished'), batch('b', 'open'), batch('c', 'finished')];
    expect(finishedSince(before, now).map(({ batchId }) => batchId)).toEqual(['a']);
    expect(finishedSince(now, now)).toEqual([]);
  });

  it('is none for batches that were finished when the app started, or that were cancelled', () => {
    expect(finishedSince([], [batch('a', 'finished')])).toEqual([]);
    expect(finishedSince([batch('a', 'open')], [batch('a', 'cancelled')])).toEqual([]);
  });

  it('says counts first and leaves out what is zero', () => {
    expect(finishedMessage(batch('a', 'finished', { completed: 113, needsHelp: 4, refused: 3 }), say)).toEqual({
      title: 'Backend engineer is read',
      body: '113 completed · 4 need help · 3 refused',
    });
    expect(finishedMessage(batch('a', 'finished', { completed: 1, needsHelp: 1, duplicate: 1 }), say).body).toBe(
      '1 completed · 1 needs help · 1 duplicate',
    );
  });
});

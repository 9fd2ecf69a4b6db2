import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeTx } from '../statement.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import { appendEvent, listEventsAfter, listEventsOf } from './events.ts';
import { getSetting, putSetting, removeSetting } from './settings.ts';

describe('events', () => {
  it('are numbered in order and can be neither changed nor removed', () => {
    const { db } = createTestWorkspace();
    const add = (subjectId: string): number =>
      writeTx(db, tx =>
        appendEvent(tx, { at: 1, actor: 'app', kind: 'batch.finished', subjectKind: 'batch', subjectId, data: { completed: 3 } }),
      );
    const [first, second] = [add('a'), add('b')];
    expect(second).toBeGreaterThan(first);
    expect(listEventsOf(db, 'batch', 'a').map(event => event.data)).toEqual(['{"completed":3}']);
    expect(listEventsAfter(db, first).map(event => event.seq)).toEqual([second]);
    expect(() => db.exec('DELETE FROM event')).toThrow(/append-only/);
    expect(() => db.exec("UPDATE event SET actor = 'x'")).toThrow(/append-only/);
  });
});

describe('settings', () => {
  it('are parsed by their schema on the way out', () => {
    const { db } = createTestWorkspace();
    writeTx(db, tx => putSetting(tx, 'region', { code: 'DE' }, 1));
    const Region = z.object({ code: z.string() });
    expect(getSetting(db, 'region', Region)).toEqual({ code: 'DE' });
    expect(() => getSetting(db, 'region', z.number())).toThrow(/number/);
    writeTx(db, tx => removeSetting(tx, 'region'));
    expect(getSetting(db, 'region', Region)).toBeNull();
  });
});

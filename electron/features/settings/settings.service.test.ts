import { describe, expect, it } from 'vitest';
import { Settings } from '../../../core/contract/settings.ts';
import { putSetting } from '../../../db/queries/settings.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createSettingsService } from './settings.service.ts';

const defaults = Settings.parse({});
const now = (): number => 1_000;

describe('the settings', () => {
  it('have defaults where nothing was set', () => {
    const { db } = createTestWorkspace();
    expect(createSettingsService({ db, now }).current()).toEqual(defaults);
  });

  it('keep what was set, also for the next start', () => {
    const { db } = createTestWorkspace();
    const settings = createSettingsService({ db, now });
    const changed = settings.set({ appearance: 'dark', zoomPct: 125, retentionMonths: null, organization: '  Nordbank  ' });
    expect(changed).toEqual({ ...defaults, appearance: 'dark', zoomPct: 125, retentionMonths: null, organization: 'Nordbank' });
    expect(createSettingsService({ db, now }).current()).toEqual(changed);
  });

  it('refuse a part that does not fit by its name and save the others', () => {
    const { db } = createTestWorkspace();
    const settings = createSettingsService({ db, now });
    expect(() => settings.set({ zoomPct: 500, paper: 'Letter' })).toThrow(expect.objectContaining({ code: 'SETTING_INVALID' }));
    expect(settings.current()).toEqual({ ...defaults, paper: 'Letter' });
  });

  it.each([
    [{ zoomPct: 500 }, '“Zoom” cannot be set so: the most is 200.'],
    [{ zoomPct: 1.5 }, '“Zoom” cannot be set so: it has to be a whole number.'],
    [{ workers: -1 }, '“Worker threads” cannot be set so: the least is 0.'],
    [{ paper: 'A5' }, '“Paper” cannot be set so: it has to be one of A4, Letter.'],
    [{ singleKeys: 'no' }, '“Single keys” cannot be set so: it has to be of the type boolean.'],
  ])('say what is wrong in %j', (patch, sentence) => {
    const { db } = createTestWorkspace();
    expect(() => createSettingsService({ db, now }).set(patch)).toThrow(sentence);
  });

  it.each(['colour', '__proto__', 'toString', 'constructor'])('refuse the unknown setting %s', name => {
    const { db } = createTestWorkspace();
    const settings = createSettingsService({ db, now });
    expect(() => settings.set(Object.fromEntries([[name, 1]]))).toThrow(/there is no such setting/);
    expect(settings.current()).toEqual(defaults);
  });

  it('fall back where a stored value no longer fits, that one alone', () => {
    const { db } = createTestWorkspace();
    writeTx(db, tx => {
      putSetting(tx, 'settings.zoomPct', 'huge', 1);
      putSetting(tx, 'settings.weights', { gone: 1 }, 1);
      putSetting(tx, 'settings.appearance', 'dark', 1);
      putSetting(tx, 'settings.fromAnotherVersion', true, 1);
    });
    expect(createSettingsService({ db, now }).current()).toEqual({ ...defaults, appearance: 'dark' });
  });

  it('tell who watches: the values now, then each change', async () => {
    const { db } = createTestWorkspace();
    const settings = createSettingsService({ db, now });
    const stop = new AbortController();
    const seen: number[] = [];
    for await (const { zoomPct } of settings.watch(stop.signal)) {
      seen.push(zoomPct);
      if (seen.length === 1) {
        settings.set({ zoomPct: 110 });
        settings.set({ zoomPct: 125 });
      }
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual([100, 110, 125]);
  });
});

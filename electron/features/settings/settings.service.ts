import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { Settings, type SettingsPatch } from '../../../core/contract/settings.ts';
import { listSettings, putSetting } from '../../../db/queries/settings.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { createFeed } from '../../engine/rpc/feed.ts';

/** The recruiter's settings of one workspace. */
export interface SettingsService {
  /** All settings, each that was never set or no longer fits with its default. Never throws on what is stored. */
  readonly current: () => Settings;
  /** Sets the parts that fit; throws SETTING_INVALID for the first that does not, after the others were saved. */
  readonly set: (patch: SettingsPatch) => Settings;
  readonly onChange: (listen: (settings: Settings) => void) => () => void;
  /** The settings now and after each change. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<Settings, void, undefined>;
}

/** One value under one key: how it is stored, so that a value that no longer fits costs only itself. */
const keyPrefix = 'settings.';

const fields = Settings.unwrap().shape;
type SettingName = keyof typeof fields;

/** Settings kept in the workspace of `db`. */
export function createSettingsService(parts: { readonly db: Db; readonly now: () => number }): SettingsService {
  const changes = createFeed<Settings>();
  let settings = readSettings(parts.db);

  function set(patch: SettingsPatch): Settings {
    const checked = Object.entries(patch).map(([name, value]) => checkSetting(name, value));
    const fitting = checked.filter(part => part.reason === null);
    if (fitting.length > 0) {
      writeTx(parts.db, tx => {
        for (const { name, value } of fitting) putSetting(tx, `${keyPrefix}${name}`, value, parts.now());
      });
      settings = readSettings(parts.db);
      changes.publish(settings);
    }
    const refused = checked.find(part => part.reason !== null);
    if (refused !== undefined) throw new AppError('SETTING_INVALID', { name: refused.name, reason: refused.reason ?? '' });
    return settings;
  }

  return {
    current: () => settings,
    set,
    onChange: changes.listen,
    watch: signal => changes.values(signal, () => settings),
  };
}

/** What is stored, part by part. */
export function readSettings(db: Db): Settings {
  const stored = new Map(listSettings(db, keyPrefix));
  const parts = settingNames().map(name => {
    const value = stored.get(`${keyPrefix}${name}`);
    return [name, fields[name].safeParse(value).success ? value : undefined];
  });
  return Settings.parse(Object.fromEntries(parts));
}

interface CheckedSetting {
  readonly name: string;
  readonly value: unknown;
  /** Why it is refused; null when it fits. */
  readonly reason: string | null;
}

function checkSetting(name: string, value: unknown): CheckedSetting {
  const known = settingNames().find(candidate => candidate === name);
  if (known === undefined) return { name: name.slice(0, 40), value, reason: 'there is no such setting' };
  const parsed = fields[known].safeParse(value);
  if (!parsed.success) return { name: words[known], value, reason: reasonOf(parsed.error) };
  return { name: known, value: parsed.data, reason: null };
}

function settingNames(): readonly SettingName[] {
  return z.array(Settings.unwrap().keyof()).parse(Object.keys(fields));
}

/** The first thing that is wrong, as the end of a sentence. */
function reasonOf({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'too_small') return `the least is ${issue.minimum}`;
  if (issue?.code === 'too_big') return `the most is ${issue.maximum}`;
  if (issue?.code === 'invalid_value') return `it has to be one of ${issue.values.map(String).join(', ')}`;
  if (issue?.code === 'invalid_type')
    return `it has to be ${issue.expected === 'int' ? 'a whole number' : `of the type ${issue.expected}`}`;
  return (issue?.message ?? 'it does not fit').slice(0, 200);
}

/** What a person calls the settings. */
const words: Readonly<Record<SettingName, string>> = {
  appearance: 'Theme',
  singleKeys: 'Single keys',
  zoomPct: 'Zoom',
  formats: 'Dates and numbers',
  region: 'Region',
  workers: 'Worker threads',
  scanLanguages: 'Languages of scans',
  weights: 'Weights',
  thresholds: 'Thresholds',
  blindScreening: 'Blind screening',
  retentionMonths: 'Months until deletion',
  lockAfterMinutes: 'Minutes until the workspace locks',
  notifyWhenFinished: 'Notifications',
  paper: 'Paper',
  organization: 'Organization',
  accent: 'Colour of reports',
  reportFooter: 'Line below reports',
  exportFolder: 'Folder of exports',
  backupFolder: 'Folder of backups',
};

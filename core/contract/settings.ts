import { z } from 'zod';
import { Colour, plainAccent } from './brand.ts';
import { ScanLanguage } from './recognition.ts';
import { GroupWeights, Thresholds, defaultGroupWeights, defaultThresholds } from './rubric.ts';

/** What the recruiter can set. Everything has a good default; a stored value that no longer fits falls back to it. */
export const Settings = z
  .object({
    appearance: z.enum(['system', 'light', 'dark']).default('system'),
    /** Single letters act as commands outside of fields. */
    singleKeys: z.boolean().default(true),
    /** Zoom of the window in percent. */
    zoomPct: z.number().int().min(80).max(200).default(100),
    /** Locale of dates and numbers, BCP 47; "system" follows the operating system. */
    formats: z.string().max(35).default('system'),
    /** ISO 3166 country by which phone numbers without prefix are read; "system" follows the operating system. */
    region: z.string().max(6).default('system'),
    /** Worker threads; 0 chooses by the processor. Takes effect at the next start. */
    workers: z.number().int().min(0).max(64).default(0),
    /** Languages that scans may be in, the most likely one first; none stands for all that are installed. */
    scanLanguages: z.array(ScanLanguage).max(8).readonly().default([]),
    /** Weights and thresholds of new rubrics. */
    weights: GroupWeights.default(defaultGroupWeights),
    thresholds: Thresholds.default(defaultThresholds),
    /** Whether batches are blind from the start, and whether they may show names at all. */
    blindScreening: z.enum(['off', 'new', 'always']).default('off'),
    /** Months after a job is closed until its candidates are due for deletion; null keeps them until somebody deletes them. */
    retentionMonths: z.number().int().min(1).max(120).nullable().default(6),
    /** Minutes without input until the workspace locks; null never. */
    lockAfterMinutes: z.number().int().min(1).max(480).nullable().default(null),
    notifyWhenFinished: z.boolean().default(true),
    paper: z.enum(['A4', 'Letter']).default('A4'),
    /** Printed at the head of reports. */
    organization: z.string().trim().max(80).default(''),
    /** Colour of marks and rulers in reports; a pale one is printed darker. */
    accent: Colour.default(plainAccent),
    /** A line below the foot of each page of a report. */
    reportFooter: z.string().trim().max(160).default(''),
    /** Folder of the last export; empty before the first. */
    exportFolder: z.string().max(4_096).default(''),
    /** Folder to which "Back up now" writes; empty means beside the workspace. */
    backupFolder: z.string().max(4_096).default(''),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** Any part of the settings. A part that does not fit is refused as SETTING_INVALID and the others stay. */
export const SettingsPatch = z.record(z.string().max(40), z.unknown());
export type SettingsPatch = z.infer<typeof SettingsPatch>;

/** One line of the diagnostics. */
export interface Diagnosis {
  readonly area: string;
  readonly state: 'good' | 'attention' | 'broken';
  readonly text: string;
  readonly nextStep: string | null;
}

/** Where the workspace of the window stands. */
export type SessionState =
  | { readonly kind: 'open'; readonly name: string; readonly folder: string; readonly keyFrom: 'keychain' | 'passphrase' }
  /** A workspace is there and waits for its passphrase; `idle` says that it locked itself. */
  | {
      readonly kind: 'locked';
      readonly name: string;
      readonly folder: string;
      readonly reason: 'start' | 'idle' | 'asked';
      readonly keyFrom: 'keychain' | 'passphrase';
    }
  /** Nothing is there yet and no keychain answers: a passphrase has to be chosen. */
  | { readonly kind: 'new'; readonly folder: string }
  | { readonly kind: 'failed'; readonly folder: string; readonly code: string; readonly sentence: string; readonly nextStep: string };

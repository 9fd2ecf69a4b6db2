import type { Settings } from '../../../core/contract/settings.ts';
import type { Db } from '../../../db/statement.ts';
import { createBlindService, type BlindService, type BlindServiceParts } from './blind.service.ts';
import { createBlindGate, type BlindGate } from './gate.ts';
import { createBlindPages, type BlindPages, type BlindPagesParts } from './pages.ts';
import { createBlindPeople } from './people.ts';
import { readPrivacyTables } from './privacy-words.ts';
import { blindSource, type ReportSource } from './report-source.ts';
import { createStrayNames } from './stray-names.ts';

/** What blind screening is built from. */
export interface BlindParts extends Pick<BlindPagesParts, 'drawing' | 'readFile'>, Pick<BlindServiceParts, 'now'> {
  readonly db: Db;
  readonly resourcesFolder: string;
  readonly settings: { readonly current: () => Settings; readonly onChange: (listen: (settings: Settings) => void) => unknown };
}

/** Blind screening of one workspace. */
export interface Blind {
  readonly service: BlindService;
  readonly gate: BlindGate;
  /** Where reports come from, with blind people under their aliases. */
  readonly reportSource: <Source extends ReportSource>(source: Source) => Source & ReportSource;
  /** What a document is drawn from: its own bytes, or those of covered pages while its person is blind. */
  readonly documentBytes: BlindPages['read'];
}

/** Builds blind screening. Throws where its words are missing. */
export function createBlind({ db, resourcesFolder, drawing, readFile, now, settings }: BlindParts): Blind {
  const tables = readPrivacyTables(resourcesFolder);
  const people = createBlindPeople(db, tables);
  const gate = createBlindGate(db, people, createStrayNames(db, tables));
  const pages = createBlindPages({ db, people, tables, drawing, readFile });
  const isAlways = (): boolean => settings.current().blindScreening === 'always';
  const service = createBlindService({ db, now, gate, pages, isAlways });
  settings.onChange(() => {
    if (isAlways()) service.hideAll();
  });
  return {
    gate,
    service,
    reportSource: source => blindSource(source, gate),
    documentBytes: (documentId, password) => {
      const subject = gate.subjectOf({ itemId: null, documentId, candidateId: null });
      return subject === 'shown' || subject === 'unknown' ? readFile(documentId) : pages.read(documentId, password);
    },
  };
}

import { utimesSync } from 'node:fs';
import path from 'node:path';
import { createSamePersonService, type SamePersonService } from '../../electron/features/corrections/same-person.service.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import { openDesk, type CorrectionDesk } from './correction-desk.ts';
import { watchUntil } from './test-screening.ts';

/** A finished batch with what people say of whose files they are, and which of them counts. */
export interface PeopleDesk extends CorrectionDesk {
  readonly samePerson: SamePersonService;
  /** Items in order of receipt. */
  readonly items: readonly string[];
  readonly personOf: (itemId: string | undefined) => string | null;
}

/** Screens these files; `dates` are the days on which some of them were last written to, by name. */
export async function openPeopleDesk(
  files: Readonly<Record<string, number | string>>,
  dates: Readonly<Record<string, string>> = {},
): Promise<PeopleDesk> {
  const desk = await openDesk(files, folder => {
    for (const [name, day] of Object.entries(dates)) utimesSync(path.join(folder, name), new Date(day), new Date(day));
  });
  const { rows } = await watchUntil(desk.screening, desk.batchId);
  const items = rows.map(row => row.itemId);
  const samePerson = createSamePersonService({ db: desk.db, newId: systemId, act: desk.triage.act });
  const personOf = (itemId: string | undefined) => desk.screening.person(desk.batchId, itemId ?? '').row.candidateId;
  return { ...desk, samePerson, items, personOf };
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../db/test-workspace.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import { createTriageService } from '../../electron/features/triage/triage.service.ts';
import { hostileFiles, writeHostileFiles } from '../fixtures/hostile.ts';
import { addJob, cvOf, startScreening, watchUntil } from '../support/test-screening.ts';

const password = 'summer-2026';

/** A batch whose protected PDF somebody has decided about, tagged and noted before it could be read; `others` are its neighbours. */
async function decidedUnread(others: Readonly<Record<string, string>>) {
  const test = startScreening();
  const { screening, db } = test;
  addJob(db);
  const folder = createTestFolder();
  await writeHostileFiles(
    folder,
    hostileFiles.filter(file => file.name === 'user-password.pdf'),
  );
  for (const [name, text] of Object.entries(others)) await writeFile(path.join(folder, name), text);
  const batchId = await screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
  const { rows } = await watchUntil(screening, batchId);
  const itemId = rows.find(row => row.errorCode === 'DOCUMENT_ENCRYPTED')?.itemId ?? '';
  let at = 1_000;
  const triage = createTriageService({ db, newId: systemId, now: () => (at += 1) });
  triage.decide({ batchId, itemIds: [itemId], decision: 'shortlist' });
  triage.tag({ batchId, itemIds: [itemId], tag: 'Nordics', on: true });
  triage.note({ batchId, itemId, noteId: null, text: 'Sent a scan by post too' });
  return { ...test, triage, batchId, itemId };
}

describe('somebody who was decided about before their file could be read', () => {
  it('keeps decision, tags and notes when it is read, and the decision can still be taken back', async () => {
    const { screening, triage, batchId, itemId } = await decidedUnread({});
    await screening.password(itemId, password);
    const { rows } = await watchUntil(screening, batchId);
    expect(rows).toMatchObject([{ name: 'Philippa Marsh', status: 'completed', decision: 'shortlist', tags: ['Nordics'], notes: 1 }]);
    for (let step = 0; step < 3; step += 1) triage.undo();
    const after = await watchUntil(screening, batchId);
    expect(after.rows).toMatchObject([{ decision: null, tags: [], notes: 0 }]);
  });

  it('brings decision, tags and notes to the person they turn out to be, wherever that person stands', async () => {
    const neighbour = cvOf(3).replace('person3@example.org', 'philippa.marsh@example.com');
    const { screening, triage, db, batchId, itemId } = await decidedUnread({ 'earlier.txt': neighbour });
    const told: string[] = [];
    const stop = new AbortController();
    const watched = (async () => {
      for await (const update of screening.watch(batchId, stop.signal)) {
        if (update.kind !== 'changed') continue;
        for (const row of update.rows) if (row.decision === 'shortlist') told.push(row.file);
        if (new Set(told).size === 2) return;
      }
    })();
    await screening.password(itemId, password);
    await watched;
    stop.abort();
    expect([...new Set(told)].toSorted()).toEqual(['earlier.txt', 'user-password.pdf']);
    const person = screening.person(batchId, itemId);
    expect(person.notes.map(note => note.text)).toEqual(['Sent a scan by post too']);
    expect(person.row).toMatchObject({ decision: 'shortlist', tags: ['Nordics'] });
    expect(db.prepare('SELECT count(*) FROM candidate').pluck().get()).toBe(1);
    // What was undone would be another person's by now: it is left, and nothing is lost.
    for (let step = 0; step < 3; step += 1) triage.undo();
    expect(screening.person(batchId, itemId).row).toMatchObject({ decision: 'shortlist', tags: ['Nordics'], notes: 1 });
  });
});

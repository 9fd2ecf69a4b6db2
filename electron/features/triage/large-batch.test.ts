import { expect, it } from 'vitest';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { systemId } from '../../engine/clock/system-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService } from './triage.service.ts';
import { cpuMs } from '../../../tests/support/cpu-time.ts';

const people = 10_000;

/** An act on 10,000 people takes 0.1 to 0.3 s; a search that looks at everybody for each of them takes more than 5 s. */
const mostMs = 2_500;

it('decides about 10,000 people at once, changes, tags, and takes it all back', () => {
  const { db } = createTestWorkspace();
  addJob(db);
  const files = Array.from({ length: people }, (_, index) => testFile(`Person ${index}`, { score: index % 100 }));
  const itemIds = addBatch(db, 'batch', 'job', files);
  const triage = createTriageService({ db, newId: systemId, now: Date.now });
  const acts = [
    () => triage.decide({ batchId: 'batch', itemIds, decision: 'decline' }),
    () => triage.decide({ batchId: 'batch', itemIds, decision: 'maybe' }),
    () => triage.tag({ batchId: 'batch', itemIds, tag: 'Nordics', on: true }),
    triage.undo,
    triage.undo,
    triage.redo,
    triage.undo,
    triage.undo,
    () => triage.autoShortlist({ batchId: 'batch', top: null, threshold: 70 }),
  ];
  const labels = acts.map(act => {
    const said: (string | undefined)[] = [];
    expect(cpuMs(() => said.push(act().action?.label))).toBeLessThan(mostMs);
    return said[0];
  });
  expect(labels).toEqual([
    '10,000 people declined',
    '10,000 people marked as maybe',
    'Tag “Nordics” added to 10,000 people',
    'Tag “Nordics” added to 10,000 people',
    '10,000 people marked as maybe',
    '10,000 people marked as maybe',
    '10,000 people marked as maybe',
    '10,000 people declined',
    '3,000 people shortlisted',
  ]);
}, 60_000);

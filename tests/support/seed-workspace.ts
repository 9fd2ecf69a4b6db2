import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CriterionResult, Match } from '../../core/contract/match.ts';
import { Match as MatchSchema } from '../../core/contract/match.ts';
import type { Rubric } from '../../core/contract/rubric.ts';
import type { PackedMatch, PackedReading } from '../../core/contract/screening.ts';
import { recommend } from '../../core/match/recommend.ts';
import { scoreResults } from '../../core/match/score-results.ts';
import { addBatchItems, attachDocument } from '../../db/queries/batch-items.ts';
import { createBatch } from '../../db/queries/batches.ts';
import { insertDocument, putDocumentChunk } from '../../db/queries/documents.ts';
import { createJob, saveRubricVersion } from '../../db/queries/jobs.ts';
import { writeTx, type Db, type WriteTransaction } from '../../db/statement.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { sampleCvFiles, sampleJobFile } from '../../electron/features/screening/sample-batch.ts';
import { saveScreened } from '../../electron/features/screening/save-screened.ts';
import { loadReadingResources } from '../../workers/resources.ts';
import { draftRubricFromFile } from '../../workers/screen/draft-rubric.ts';
import { packJson, unpackJson } from '../../workers/screen/pack.ts';
import { screenDocument } from '../../workers/screen/screen-document.ts';

const resources = path.resolve(import.meta.dirname, '../../resources');
const understanding = { today: '2026-11', defaultRegion: 'US' };

/** What a seeded workspace holds. */
export interface Seeded {
  readonly jobId: string;
  readonly batchId: string;
  readonly itemIds: readonly string[];
}

interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reading: PackedReading;
  readonly match: Match;
}

/**
 * Fills a workspace with one finished batch of so many people, without going through the queue. Each is a copy of a
 * sample CV that was really read and matched, with bytes, name and mail address of its own and criteria found or not by turns.
 */
export async function seedWorkspace(input: {
  readonly folder: string;
  readonly passphrase: string;
  readonly people: number;
}): Promise<Seeded> {
  const loaded = await loadReadingResources(resources);
  const ad = new Uint8Array(readFileSync(path.join(resources, 'samples', sampleJobFile)));
  const drafted = await draftRubricFromFile({ bytes: ad, title: 'backend-engineer.md', ...understanding }, loaded);
  const originals: Original[] = [];
  for (const file of sampleCvFiles.filter(name => !name.includes('Hoffmann'))) {
    const bytes = new Uint8Array(readFileSync(path.join(resources, 'samples', file)));
    const screened = await screenDocument(
      { bytes: bytes.slice(), rubric: JSON.stringify(drafted.rubric), ...understanding },
      loaded,
      () => undefined,
    );
    if (screened.match !== null)
      originals.push({
        file: path.basename(file),
        bytes,
        reading: screened.reading,
        match: MatchSchema.parse(unpackJson(screened.match.packed)),
      });
  }
  const workspace = openWorkspace({ folder: input.folder, key: { mode: 'passphrase', passphrase: input.passphrase } });
  try {
    return fill(workspace.db, input.people, drafted, originals);
  } finally {
    workspace.close();
  }
}

function fill(db: Db, people: number, drafted: { readonly text: string; readonly rubric: Rubric }, originals: readonly Original[]): Seeded {
  const [jobId, batchId, rubricId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = Date.now();
  writeTx(db, tx => {
    createJob(tx, {
      id: jobId,
      title: drafted.rubric.title,
      adText: drafted.text,
      adSha256: createHash('sha256').update(drafted.text).digest('hex'),
      at,
    });
    saveRubricVersion(tx, { id: rubricId, jobId, rubric: drafted.rubric, at });
    createBatch(tx, { id: batchId, key: null, jobId, rubricId, title: 'Seeded', options: {}, at });
  });
  const itemIds = Array.from({ length: people }, () => randomUUID());
  const slice = 500;
  for (let start = 0; start < people; start += slice) {
    writeTx(db, tx => {
      const some = itemIds.slice(start, start + slice);
      addBatchItems(
        tx,
        batchId,
        some.map((id, offset) => ({ id, path: `/cvs/${fileOf(start + offset, originals)}`, relPath: fileOf(start + offset, originals) })),
      );
      for (const [offset, itemId] of some.entries()) addPerson(tx, { itemId, rubricId, at }, start + offset, drafted.rubric, originals);
    });
  }
  return { jobId, batchId, itemIds };
}

function fileOf(index: number, originals: readonly Original[]): string {
  const original = originals[index % originals.length];
  return `${String(index).padStart(5, '0')}-${original?.file ?? ''}`;
}

function addPerson(
  tx: WriteTransaction,
  place: { readonly itemId: string; readonly rubricId: string; readonly at: number },
  index: number,
  rubric: Rubric,
  originals: readonly Original[],
): void {
  const original = originals[index % originals.length];
  if (original === undefined) throw new RangeError('no sample could be read');
  const bytes = Buffer.concat([original.bytes, Buffer.from(`\n%${index}\n`)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  putDocumentChunk(tx, { sha256, seq: 0, bytes });
  const documentId = insertDocument(tx, {
    id: randomUUID(),
    sha256,
    sizeBytes: bytes.length,
    kind: original.reading.kind,
    fileName: fileOf(index, originals),
    at: place.at,
  });
  attachDocument(tx, place.itemId, documentId);
  const name = nameOf(index);
  const reading = { ...original.reading, name, emails: [`${name.toLowerCase().replace(/\W+/g, '.')}.${index}@example.com`], phones: [] };
  saveScreened(
    tx,
    { ...place, documentId, seconds: 0.05, newId: randomUUID },
    { reading, match: variedMatch(original.match, rubric, index), scans: [] },
  );
}

const firstNames = [
  'Ana',
  'Ben',
  'Chiamaka',
  'Deniz',
  'Elif',
  'Farid',
  'Greta',
  'Hyejin',
  'Ioana',
  'Jonas',
  'Kwabena',
  'Luca',
  'Mei',
  'Noah',
  'Oleks',
  'Priya',
  'Rafael',
  'Siobhan',
  'Tomas',
  'Uma',
];
const lastNames = [
  'Lindqvist',
  'Okafor',
  'Ferreira',
  'Weidmann',
  'Chou',
  'Kelleher',
  'Montoya',
  'Rahman',
  'Asante',
  'Nowak',
  'Bianchi',
  'Park',
  'Bondar',
  'Haddad',
  'Popescu',
  'Perera',
  'Tremblay',
  'Kowalczyk',
  'Novak',
  'Silva',
  'Meyer',
];

/** A name of their own for 10,920 people: two of one name who work at the same place would be one person. */
function nameOf(index: number): string {
  const round = Math.floor(index / (firstNames.length * lastNames.length));
  const middle = round === 0 ? '' : ` ${String.fromCodePoint(64 + (((round - 1) % 26) + 1))}.`;
  return `${firstNames[index % firstNames.length]}${middle} ${lastNames[Math.floor(index / firstNames.length) % lastNames.length]}`;
}

/** The match with some criteria taken away by turns, scored anew, so that scores spread over the whole scale. */
function variedMatch(match: Match, rubric: Rubric, index: number): PackedMatch {
  const results = match.results.map((result, place): CriterionResult => {
    const keep = (index * 7919 + place * 104_729) % 100 < 40 + (index % 60);
    return keep
      ? result
      : { ...result, status: 'missing', satisfaction: 0, low: 0, high: 0, finding: 'not found', found: '', evidence: [], quote: '' };
  });
  const score = scoreResults(rubric, results);
  const recommendation = recommend(score.score, rubric, false);
  const varied: Match = { ...match, results, score, recommendation };
  return {
    packed: packJson(varied),
    score: score.score,
    low: score.low,
    high: score.high,
    recommendation,
    confidence: match.confidence,
    requiredMet: results.filter((result, place) => rubric.criteria[place]?.necessity === 'required' && result.satisfaction >= 0.8).length,
    requiredTotal: match.requiredTotal,
    insufficient: false,
    satisfactions: results.map(({ satisfaction, low, high, status }) => ({ satisfaction, low, high, status })),
  };
}

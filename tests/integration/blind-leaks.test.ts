import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RpcReply } from '../../core/contract/rpc.ts';
import { createApp, type App } from '../../electron/app.ts';
import { createRpcConnection } from '../../electron/engine/rpc/connection.ts';
import { tellingPdf, tellingText, tellingWords } from '../fixtures/telling-cvs.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Procedures that are not tried here, and why they cannot tell a name. */
const notTried: Readonly<Record<string, string>> = {
  'settings.backupNow': 'writes the encrypted workspace',
  'settings.diagnostics': 'looks at the computer',
  'screening.intakeSample': 'makes a batch of samples',
  'screening.deleteEmpty': 'takes the batch away',
  'screening.cancel': 'ends the batch',
  'blind.reveal': 'shows the name: its purpose',
};

describe('a blind batch of people who name themselves everywhere', () => {
  let folder = '';
  let app: App;
  const printed: unknown[] = [];
  let ids: {
    readonly batchId: string;
    readonly itemIds: readonly string[];
    readonly documentId: string;
    readonly personId: string;
    readonly jobId: string;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shortlist-blind-'));
    await mkdir(path.join(folder, 'cvs'));
    await writeFile(path.join(folder, 'cvs', 'Ottilie_Zelenka_CV.pdf'), await tellingPdf());
    await writeFile(path.join(folder, 'cvs', 'Quillfeather, Barnaby.txt'), tellingText);
    await writeFile(path.join(folder, 'cvs', 'Radomir Zelenka.bin'), new Uint8Array([1, 2, 3, 4]));
    app = await createApp({
      programFolder: path.join(project, 'out'),
      resourcesFolder: path.join(project, 'resources'),
      workspaceFolder: path.join(folder, 'workspace'),
      temporary: true,
      version: '0',
      threads: 2,
      defaultRegion: 'GB',
      environment: {},
      printer: {
        print: job => {
          printed.push(job);
          return Promise.resolve(new TextEncoder().encode('%PDF-1.4\n/Count 1\n'));
        },
        redraw: async () => '',
        warm: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
    });
    app.start();
    const { screening, jobs } = app.services;
    const ad = path.join(folder, 'ad.txt');
    await writeFile(ad, 'Senior accountant\n\nRequirements\n- 3 years of accounting\n- SAP\n- IFRS\n- Excel\n');
    const job = await jobs.openJobFile(ad);
    const { jobId } = job;
    const batchId = await screening.openBatch({ inputs: [path.join(folder, 'cvs')], job, title: 'Accountants' });
    await screening.whenFinished(batchId, () => undefined, new AbortController().signal);
    const ranking = await screening.ranking(batchId, { top: null, threshold: null });
    const first = ranking.find(item => item.name.includes('Zelenka'));
    const { row } = screening.person(batchId, first?.itemId ?? '');
    ids = { batchId, jobId, itemIds: ranking.map(item => item.itemId), documentId: row.documentId ?? '', personId: row.candidateId ?? '' };
    app.blind.service.setBatch({ batchId, blind: true });
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Calls a procedure as the window does, and gives all that came back; a subscription is ended after some answers. */
  async function ask(name: string, type: string, input: unknown): Promise<readonly RpcReply[]> {
    const replies: RpcReply[] = [];
    const connection = createRpcConnection(
      () => ({ router: app.router, gate: app.blind.gate }),
      reply => replies.push(reply),
    );
    const called = connection.receive({ kind: 'call', id: 1, type, path: name, input });
    if (type === 'subscription' && name.includes('watch')) {
      const ends = new Promise(resolve => setTimeout(resolve, 700));
      await Promise.race([called, ends]);
      connection.close();
    }
    await called;
    return replies;
  }

  it('finds what would be told if they were not blind', async () => {
    const { batchId, documentId } = ids;
    app.blind.service.setBatch({ batchId, blind: false, reason: 'To see that the test sees' });
    for (const [name, input] of [
      ['screening.person', { batchId, itemId: ids.itemIds[0] }],
      ['screening.documentView', { documentId }],
      ['reports.suggestName', { batchId, what: 'candidates', itemIds: ids.itemIds.slice(0, 1) }],
      ['people.person', { personId: ids.personId }],
    ] as const) {
      expect({ name, leaks: leaksIn(await ask(name, 'query', input)).length > 0 }).toEqual({ name, leaks: true });
    }
    app.blind.service.setBatch({ batchId, blind: true });
  });

  it('tells no window who they are, whatever it asks', async () => {
    // oxlint-disable-next-line no-underscore-dangle -- that is where a router lists what it answers
    const procedures: Readonly<Record<string, unknown>> = app.router._def.procedures;
    const leaks: unknown[] = [];
    const [itemId = ''] = ids.itemIds;
    const undone = new Set(['triage.undo', 'triage.redo', 'blind.setBatch']);
    const order = Object.keys(procedures).sort((one, other) => Number(undone.has(one)) - Number(undone.has(other)));
    for (const name of order) {
      const type = typeOf(procedures[name]);
      if (notTried[name] !== undefined) continue;
      for (const input of inputsOf(itemId)) {
        const replies = await ask(name, type, input);
        const found = leaksIn(replies);
        if (found.length > 0) leaks.push({ name, found });
      }
    }
    expect(leaks).toEqual([]);
    expect(Object.keys(notTried).filter(name => procedures[name] === undefined)).toEqual([]);
  });

  /** Inputs that fit one procedure or another: what does not fit is refused, and the refusal is looked at too. */
  function inputsOf(itemId: string): readonly unknown[] {
    const { batchId, itemIds, documentId, personId, jobId } = ids;
    const common = { batchId, itemId, itemIds, documentId, personId, jobId, personIds: [personId], candidateId: personId };
    const search = { query: 'accountant', filters: {}, sort: 'relevance', from: 0, limit: 20 };
    return [
      {
        ...common,
        what: 'batch',
        paper: 'A4',
        text: 'A note',
        noteId: null,
        decision: 'maybe',
        tag: 'Talk',
        on: true,
        read: true,
        query: 'audit',
      },
      {
        ...common,
        what: 'candidate',
        paper: 'A4',
        aside: true,
        top: 1,
        threshold: null,
        version: 1,
        page: 1,
        title: 'Accountants',
        blind: true,
      },
      { ...common, ...search, what: 'candidates', merged: true, paper: 'A4', place: path.join(folder, 'one.pdf'), folder },
      { ...common, what: 'workbook', merged: false, paper: 'A4', place: path.join(folder, 'table.xlsx') },
      { ...common, what: 'csv', merged: false, paper: 'A4', place: path.join(folder, 'table.csv') },
      { ...common, what: 'json', merged: false, paper: 'A4', place: path.join(folder, 'all.json') },
      { ...common, what: 'json-resume', merged: false, paper: 'A4', place: folder },
      undefined,
    ];
  }

  it('writes nothing that tells who they are: reports, tables and the names of files', async () => {
    expect(printed.length).toBeGreaterThan(0);
    expect(leaksIn(printed)).toEqual([]);
    const written = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
      file => file.isFile() && !file.parentPath.includes('cvs') && !file.parentPath.includes('workspace'),
    );
    expect(written.map(file => path.extname(file.name))).toEqual(expect.arrayContaining(['.xlsx', '.csv', '.json']));
    for (const file of written) {
      const bytes = await readFile(path.join(file.parentPath, file.name));
      const texts = file.name.endsWith('.xlsx')
        ? Object.values(unzipSync(bytes)).map(part => Buffer.from(part).toString())
        : [bytes.toString()];
      expect({ file: file.name, found: leaksIn([file.name, ...texts]) }).toEqual({ file: file.name, found: [] });
    }
  });

  it('draws their pages as pictures without a text, a link or a property', async () => {
    const [reply] = await ask('screening.documentBytes', 'query', { documentId: ids.documentId });
    const value: unknown = reply?.kind === 'result' ? reply.value : null;
    expect(value).toMatchObject({ bytes: expect.any(Uint8Array) });
    const text = Buffer.from(bytesOf(value)).toString('latin1');
    expect(text.startsWith('%PDF')).toBe(true);
    expect(text).not.toMatch(/\/Font\b|\/Annots|\/Info|\/URI|\/Metadata/u);
    expect(leaksIn([text])).toEqual([]);
  });
});

/** "query", "mutation" or "subscription". */
function typeOf(procedure: unknown): string {
  const definition: unknown = Reflect.get(Object(procedure), '_def');
  const type: unknown = Reflect.get(Object(definition), 'type');
  return typeof type === 'string' ? type : 'query';
}

function bytesOf(value: unknown): Uint8Array {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
    ? value.bytes
    : new Uint8Array();
}

/** Telling words in values, with what stands around them. */
function leaksIn(values: readonly unknown[]): readonly string[] {
  const text = values
    .map(value => (typeof value === 'string' ? value : JSON.stringify(value, sayBytes)))
    .join('\n')
    .toLowerCase();
  return tellingWords.flatMap(word => {
    const at = text.indexOf(word);
    return at === -1 ? [] : [text.slice(Math.max(0, at - 60), at + word.length + 10)];
  });
}

function sayBytes(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  return value instanceof Map ? [...value] : value;
}

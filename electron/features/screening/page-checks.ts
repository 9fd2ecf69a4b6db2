import { PageCheck, type PageCheckUpdate } from '../../../core/contract/page-check.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { recognitionLimits, type ScanLanguage } from '../../../core/contract/recognition.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createFeed } from '../../engine/rpc/feed.ts';
import { readStoredFile } from './document-bytes.ts';

/** What checking pages needs. */
export interface PageCheckParts {
  readonly db: Db;
  /** Threads that recognise text in pictures. */
  readonly recognising: WorkerPool;
  readonly scanLanguages: () => readonly ScanLanguage[];
}

/** A page to be checked, from 1; the password of a protected file goes to the thread and nowhere else. */
export interface PageCheckRequest {
  readonly documentId: string;
  readonly page: number;
  readonly password?: string | undefined;
}

/** Compares pages with their pictures when somebody asks for it. Nothing of it has a part in a score. */
export interface PageChecks {
  /**
   * Checks a page and tells how far it is; ends with what was found, or when `signal` aborts. Throws NOT_FOUND,
   * PAGE_NOT_THERE, PAGE_WITHOUT_PICTURE, RECOGNITION_MISSING, and what reading throws.
   */
  readonly check: (request: PageCheckRequest, signal: AbortSignal) => AsyncGenerator<PageCheckUpdate, void>;
  /** What was found in the pages of a document since it was read last. */
  readonly known: (documentId: string) => readonly PageCheck[];
}

/** Drawing and recognising one page, and reading the file before. */
const timeoutMs = recognitionLimits.pageTimeoutMs + readingLimits.timeoutMs;

/** Checks of pages in one workspace; results are kept in memory until the document is read again. */
export function createPageChecks({ db, recognising, scanLanguages }: PageCheckParts): PageChecks {
  const kept = new Map<string, { readonly readAt: number; readonly checks: ReadonlyMap<number, PageCheck> }>();

  function readAtOf(documentId: string): number {
    return getDocumentText(db, documentId)?.createdAt ?? 0;
  }

  function checksOf(documentId: string): ReadonlyMap<number, PageCheck> {
    const entry = kept.get(documentId);
    return entry !== undefined && entry.readAt === readAtOf(documentId) ? entry.checks : new Map();
  }

  async function* check({ documentId, page, password }: PageCheckRequest, signal: AbortSignal): AsyncGenerator<PageCheckUpdate, void> {
    const readAt = readAtOf(documentId);
    const { bytes } = await readStoredFile(db, documentId);
    const feed = createFeed<PageCheckUpdate>();
    const ended = new AbortController();
    const onStage = (percent: number): void => feed.publish({ kind: 'progress', percent });
    const input = { bytes, page, languages: [...scanLanguages()], ...(password === undefined ? {} : { password }) };
    const running = recognising.run('checkPage', input, { timeoutMs, signal, onStage, transfer: [bytes.buffer] });
    running.catch(() => undefined).finally(() => ended.abort());
    yield* feed.values(ended.signal, (): PageCheckUpdate => ({ kind: 'progress', percent: 0 }));
    const found = PageCheck.parse(await running);
    kept.set(documentId, { readAt, checks: new Map(checksOf(documentId)).set(page, found) });
    yield { kind: 'checked', check: found };
  }

  return { check, known: documentId => [...checksOf(documentId).values()] };
}

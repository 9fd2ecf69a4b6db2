import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import type { HandOutInput } from '../../../core/contract/export.ts';
import { listBlindDocuments } from '../../../db/queries/blind.ts';
import { getDocument, readDocumentBytes } from '../../../db/queries/documents.ts';
import { safeFileName } from '../../engine/files/file-name.ts';
import { createHandOutFolder } from '../../engine/files/hand-out-folder.ts';
import { peopleInput, requireTitle } from './batch-input.ts';
import { exportFileName } from './export-names.ts';
import type { ExportsParts, ReportPreview } from './exports-parts.ts';

/** Files for other programs, in a folder that goes when the workspace closes. */
export interface HandOutService {
  /**
   * Writes a report as PDF, or somebody's file as it was received; returns its path. Throws as a preview does,
   * DOCUMENT_IS_BLIND, DISK_FULL.
   */
  readonly make: (input: HandOutInput) => Promise<string>;
  readonly close: () => Promise<void>;
}

const kinds = { candidate: 'candidates', comparison: 'comparison', batch: 'batch' } as const;

/** What is dragged out of the window or printed by another program. */
export function createHandOutService(
  parts: ExportsParts,
  preview: (input: Exclude<HandOutInput, { readonly what: 'original' }>) => Promise<ReportPreview>,
): HandOutService {
  const folder = createHandOutFolder(tmpdir(), parts.now);

  async function make(input: HandOutInput): Promise<string> {
    if (input.what === 'original') return original(input.batchId, input.itemIds);
    const { pdf } = await preview(input);
    const people = input.what === 'batch' ? [] : (await peopleInput(parts, input.batchId, input.itemIds, input.paper)).items;
    return folder.put(exportFileName(kinds[input.what], requireTitle(parts.db, input.batchId), people), 'pdf', pdf);
  }

  async function original(batchId: string, itemIds: readonly string[]): Promise<string> {
    const { items } = await parts.batches.people(batchId, itemIds);
    const documentId = items[0]?.documentId ?? null;
    const document = documentId === null ? null : getDocument(parts.db, documentId);
    if (documentId !== null && listBlindDocuments(parts.db, [documentId]).some(({ blind }) => blind === 1))
      throw new AppError('DOCUMENT_IS_BLIND');
    const bytes = documentId === null ? null : readDocumentBytes(parts.db, documentId);
    if (document === null || bytes === null) throw new AppError('NOT_FOUND', { what: 'document' });
    const { name, ext } = path.parse(document.fileName);
    return folder.put(safeFileName(name), ext.slice(1) || document.kind, bytes);
  }

  return { make, close: folder.clear };
}

import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { CorrectDocumentInput } from '../../core/contract/correction.ts';
import { DraftRubricInput, RematchInput, ScreenInput } from '../../core/contract/screening.ts';
import { CutPagesInput } from '../../core/contract/several-people.ts';
import { cutPages } from '../read/cut-pages.ts';
import { drawablePdf } from '../read/drawable.ts';
import { prepareReader } from '../read/read-document.ts';
import { loadReadingResources } from '../resources.ts';
import { defineTask } from '../runtime.ts';
import { correctDocument } from './correct-document.ts';
import { draftRubricFromFile } from './draft-rubric.ts';
import { rematchDocument } from './rematch-document.ts';
import { screenDocument } from './screen-document.ts';

const { resourcesFolder } = z.object({ resourcesFolder: z.string() }).parse(workerData);
const loading = loadReadingResources(resourcesFolder);

/** Resolves when the thread has loaded all it needs to read its first document at full speed. */
export async function warm(): Promise<void> {
  await Promise.all([loading, prepareReader()]);
}

export const screen = defineTask(ScreenInput, async (input, { reached }) => screenDocument(input, await loading, reached));

export const rematch = defineTask(RematchInput, async (input, { reached }) => rematchDocument(input, await loading, reached));

export const correct = defineTask(CorrectDocumentInput, async (input, { reached }) => correctDocument(input, await loading, reached));

export const draftRubric = defineTask(DraftRubricInput, async input => draftRubricFromFile(input, await loading));

/** A PDF for each part of a document; see `cutPages`. */
export const cut = defineTask(CutPagesInput, async input => cutPages(input));

/** The PDF by which a document is drawn, or null; see `drawablePdf`. */
export const drawable = defineTask(z.object({ bytes: z.instanceof(Uint8Array) }), async input => drawablePdf(input.bytes));

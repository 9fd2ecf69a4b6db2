import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { DraftRubricInput, RematchInput, ScreenInput } from '../../core/contract/screening.ts';
import { prepareReader } from '../read/read-document.ts';
import { loadReadingResources } from '../resources.ts';
import { defineTask } from '../runtime.ts';
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

export const draftRubric = defineTask(DraftRubricInput, async input => draftRubricFromFile(input, await loading));

import { accuracyCorpus, type CorpusFile } from '../fixtures/accuracy/corpus.ts';
import { joinPdfs } from './join-pdfs.ts';

/** CVs of one page each, of invented people, in different layouts. */
const onePage = /(?:classic|compact|left-rail|years-only|right-panel|employer-first)\.pdf$/u;

/** The CVs of that many invented people in one PDF, a page each, and their names in the order of the pages. */
export async function packOfCvs(people: number): Promise<{ readonly bytes: Uint8Array; readonly names: readonly string[] }> {
  const chosen = new Map<string, CorpusFile>();
  for (const file of accuracyCorpus(3, false)) {
    const [name = ''] = file.truth.names;
    if (onePage.test(file.file) && chosen.size < people && !chosen.has(name)) chosen.set(name, file);
  }
  const files = await Promise.all([...chosen.values()].map(async file => new Uint8Array(await file.make())));
  return { bytes: await joinPdfs(files), names: [...chosen.keys()] };
}

import { z } from 'zod';
import type { HitText, PersonRow } from '../../../core/contract/people.ts';
import { findHits } from '../../../core/people/find-hits.ts';
import { bestPassages, pageOf } from '../../../core/people/passages.ts';
import { soughtWords, type QueryNode, type QueryWords } from '../../../core/people/query.ts';
import { FoundJobs, type FoundPerson } from '../../../db/queries/people-rows.ts';

const Texts = z.array(z.string());

/** So many hits of one document are looked at for passages. */
const mostHits = 200;

/** Somebody who was found as lists show them, with the words that were sought. */
export function describeFound(found: FoundPerson, node: QueryNode | null): PersonRow {
  const sought = soughtWords(node);
  const inText = found.text === null ? [] : findHits(found.text, sought.filter(isInDocument));
  const [first] = inText;
  const tags = Texts.parse(JSON.parse(found.tags));
  const text = found.text ?? '';
  return {
    personId: found.personId,
    name: withHits(found.name, of(sought, 'name')),
    headline: withHits(found.headline, of(sought, 'title', 'company')),
    location: found.location,
    years: found.years,
    jobs: FoundJobs.parse(JSON.parse(found.jobs)),
    tags,
    documents: found.documents,
    document: {
      documentId: found.documentId,
      fileName: found.fileName,
      kind: found.kind,
      pageCount: found.pageCount,
      datedAt: found.datedAt,
      standing: found.standing === 1,
      chosen: found.chosen === 1,
      itemId: found.itemId,
      batchId: found.batchId,
    },
    hits: inText.length,
    hitPage: first === undefined ? null : pageOf(text, first.start),
    snippets: [
      ...bestPassages(text, inText.slice(0, mostHits)).map(passage => ({ ...passage, from: 'document' as const })),
      ...passagesOf(Texts.parse(JSON.parse(found.notes)), of(sought, 'note'), 'note'),
      ...passagesOf(tags, of(sought, 'tag'), 'tag'),
    ],
  };
}

/** Words that may stand in a document: those of tags and notes do not. */
export function isInDocument({ field }: QueryWords): boolean {
  return field !== 'tag' && field !== 'note';
}

/** Words that are sought everywhere, or in one of these fields. */
function of(sought: readonly QueryWords[], ...fields: readonly string[]): readonly QueryWords[] {
  return sought.filter(({ field }) => field === null || fields.includes(field));
}

function withHits(text: string, sought: readonly QueryWords[]): HitText {
  return { text, hits: findHits(text, sought).map(({ start, end }) => ({ start, end })) };
}

/** One passage of the first text that holds what was sought. */
function passagesOf(texts: readonly string[], sought: readonly QueryWords[], from: 'note' | 'tag'): PersonRow['snippets'] {
  for (const text of texts) {
    const [passage] = bestPassages(text, findHits(text, sought).slice(0, mostHits), 1);
    if (passage !== undefined) return [{ text: passage.text, hits: passage.hits, from, page: null }];
  }
  return [];
}

import { z } from 'zod';
import { AddToJobInput, PeopleSearchInput, TagPeopleInput } from '../../../core/contract/people.ts';
import {
  ChangeSavedSearchInput,
  DocumentHitsInput,
  MergePeopleInput,
  NotePersonInput,
  SaveSearchInput,
  SplitPersonInput,
} from '../../../core/contract/person.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { PeopleService } from './people.service.ts';

const Id = z.string().min(1).max(80);

/** What the window may ask of people over all jobs. */
export function createPeopleRouter(people: PeopleService) {
  const { joining, saved } = people;
  return router({
    search: procedure.input(PeopleSearchInput).query(({ input }) => people.search(input)),
    hits: procedure.input(DocumentHitsInput).query(({ input }) => people.hits(input.documentId, input.query)),
    person: procedure.input(z.object({ personId: Id })).query(({ input }) => people.person(input.personId)),
    tag: procedure.input(TagPeopleInput).mutation(({ input }) => people.tag(input)),
    note: procedure.input(NotePersonInput).mutation(({ input }) => people.note(input)),
    addToJob: procedure.input(AddToJobInput).mutation(({ input }) => people.addToJob(input)),
    merge: procedure.input(MergePeopleInput).mutation(({ input }) => joining.mergePeople(input)),
    split: procedure.input(SplitPersonInput).mutation(({ input }) => joining.splitDocuments(input)),
    suggestions: procedure.input(z.object({ personId: Id.nullable() })).query(({ input }) => joining.suggestions(input.personId)),
    saved: procedure.query(() => saved.list()),
    saveSearch: procedure.input(SaveSearchInput).mutation(({ input }) => saved.save(input)),
    changeSearch: procedure.input(ChangeSavedSearchInput).mutation(({ input }) => saved.change(input)),
    deleteSearch: procedure.input(z.object({ id: Id })).mutation(({ input }) => saved.remove(input.id)),
    orderSearches: procedure
      .input(z.object({ ids: z.array(Id).min(1).max(500).readonly() }))
      .mutation(({ input }) => saved.order(input.ids)),
    lookAtSearch: procedure.input(z.object({ id: Id })).mutation(({ input }) => saved.look(input.id)),
  });
}

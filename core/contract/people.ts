import { z } from 'zod';
import { cefrLevels } from './cv.ts';
import type { Evidence } from './geometry.ts';
import { recommendations } from './match.ts';
import { TagName } from './triage.ts';

/**
 * A person over all jobs. `personId` is the id of the candidate; where a document names nobody it is the id of that
 * document, until something is done about the person. Times in milliseconds since 1970.
 */
const PersonId = z.string().min(1).max(80);

/** Where an application stands. `new`: considered for the job, nothing decided. */
export const applicationStatuses = [
  'new',
  'analyzed',
  'interview_pending',
  'interview_complete',
  'report_pending',
  'complete',
  'shortlisted',
  'on_hold',
  'declined',
  'withdrawn',
  'hired',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Bands of the score of an application, by the least score in them: those of the default thresholds. */
export const scoreBands = [85, 70, 50, 35, 0] as const;

/** How far a criterion of a job has to be met to pass a filter. `met` includes what a found skill proves. */
export const criterionStates = ['met', 'partly', 'missing', 'unknown'] as const;
export type CriterionState = (typeof criterionStates)[number];

/** Something with an id that may be deleted while a search that is saved still asks for it; `label` names it then. */
const Named = z.object({ id: z.string().min(1).max(80), label: z.string().max(300) }).readonly();
const list = <T extends z.ZodType>(one: T) => z.array(one).max(50).readonly().default([]);

/** Id that stands among jobs for people who were read without a job. */
export const noJob = 'none';

/**
 * What people have to be like. Several values of one filter are alternatives, several filters all count. Status, score and
 * recommendation are those of the jobs chosen, where any are.
 */
export const PeopleFilters = z
  .object({
    statuses: list(z.enum(applicationStatuses)),
    tags: list(Named),
    jobs: list(Named),
    /** ISO 639 code of a language that they speak; `least` is B2 or nothing. */
    languages: list(z.object({ code: z.string().max(8), least: z.enum(cefrLevels).extract(['B2']).nullable() }).readonly()),
    /** Places as `PeopleFacets.locations` names them. */
    locations: list(z.string().max(120)),
    /** Years of experience, both ends included; null for open. */
    years: z
      .object({ min: z.number().min(0).max(80).nullable(), max: z.number().min(0).max(80).nullable() })
      .readonly()
      .nullable()
      .default(null),
    scores: list(z.literal(scoreBands)),
    recommendations: list(z.enum(recommendations)),
    criteria: list(
      z
        .object({
          jobId: z.string().min(1).max(80),
          criterionId: z.string().min(1).max(80),
          label: z.string().max(300),
          states: z.array(z.enum(criterionStates)).min(1).readonly(),
        })
        .readonly(),
    ),
  })
  .readonly();
export type PeopleFilters = z.infer<typeof PeopleFilters>;

/** No filter at all. */
export const noFilters: PeopleFilters = PeopleFilters.parse({});

/** `hits`: best hits first, and without words the newest. `score`: best score of any job chosen. */
export const peopleSorts = ['hits', 'name', 'years', 'score', 'newest'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** Longest query, in characters. */
export const longestQuery = 1_000;

/** `query` in the language of `core/people/parse-query.ts`; an empty one finds everybody. */
export const PeopleSearch = z.object({
  query: z.string().max(longestQuery),
  filters: PeopleFilters,
  sort: z.enum(peopleSorts),
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;

/** One page of what a search finds; the next pages of the same search are answered from what was found. */
export const PeopleSearchInput = PeopleSearch.extend({
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(200),
});
export type PeopleSearchInput = z.infer<typeof PeopleSearchInput>;

/** What can be wrong with a query. */
export const queryProblems = [
  'nothing-before',
  'nothing-behind',
  'unknown-field',
  'not-closed',
  'closes-nothing',
  'quotation-not-closed',
  'years-missing',
  'too-many-terms',
] as const;

/**
 * What is wrong with a query: offsets into it, which of the problems it is, the operator, field or number it is about
 * (empty for none); the window has a sentence for each. The rest of the query is searched.
 */
export interface QueryProblem {
  readonly start: number;
  readonly end: number;
  readonly code: (typeof queryProblems)[number];
  readonly term: string;
}

/** A filter that asks for something that no longer exists: what it was, and how it was called. */
export interface GoneFilter {
  readonly what: 'tag' | 'job' | 'criterion';
  readonly label: string;
}

/** A stretch of text with its hits: offsets into `text`, in order, not overlapping. */
export interface HitText {
  readonly text: string;
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

/** An application as lists of people show it; `score` null where nothing was matched. */
export interface PersonJob {
  /** Null for a batch that was read without a job. */
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  readonly status: ApplicationStatus;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: (typeof recommendations)[number] | null;
  /** The file that stands for the person there; null where none does any more. */
  readonly batchId: string | null;
  readonly itemId: string | null;
}

/** A document of a person. */
export interface PersonDocument {
  readonly documentId: string;
  readonly fileName: string;
  readonly kind: string;
  readonly pageCount: number | null;
  /** Date of the document, else when it came. */
  readonly datedAt: number;
  /** The version of the CV that counts. */
  readonly standing: boolean;
  readonly chosen: boolean;
  /** An item by which the page of the document opens (`screening.person`, `screening.pages`). */
  readonly itemId: string | null;
  readonly batchId: string | null;
}

/** Somebody whom a search found. */
export interface PersonRow {
  readonly personId: string;
  readonly name: HitText;
  /** Present or last position: "Staff engineer, Nordbank"; empty where none was read. */
  readonly headline: HitText;
  readonly location: string;
  readonly years: number | null;
  /** Newest first. */
  readonly jobs: readonly PersonJob[];
  readonly tags: readonly string[];
  readonly documents: number;
  /** The document with the best hits; without words the one that counts. */
  readonly document: PersonDocument;
  /** Hits in that document, and the page of the first; 0 and null where no words were asked for. */
  readonly hits: number;
  readonly hitPage: number | null;
  /** The best passages, one line each or two; notes are marked as such. Empty without words. */
  readonly snippets: readonly (HitText & { readonly from: 'document' | 'note' | 'tag'; readonly page: number | null })[];
}

/** A value of a filter, with how many people of the search have it under all other filters. */
export interface FacetCount<T> {
  readonly value: T;
  readonly label: string;
  readonly people: number;
}

/** What the people found are like. Values nobody has are left out, but for those that are chosen. */
export interface PeopleFacets {
  readonly statuses: readonly FacetCount<ApplicationStatus>[];
  readonly tags: readonly FacetCount<string>[];
  /** With `noJob` for those who were read without one. */
  readonly jobs: readonly FacetCount<string>[];
  readonly languages: readonly FacetCount<{ readonly code: string; readonly least: 'B2' | null }>[];
  readonly locations: readonly FacetCount<string>[];
  /** People by whole years of experience, from 0 on, without gaps; the last holds all that have more. */
  readonly years: readonly number[];
  readonly scores: readonly FacetCount<(typeof scoreBands)[number]>[];
  readonly recommendations: readonly FacetCount<(typeof recommendations)[number]>[];
  /** Criteria of the one job that is chosen; empty for none or several. */
  readonly criteria: readonly (FacetCount<string> & { readonly states: Readonly<Record<CriterionState, number>> })[];
}

/** What a search found. */
export interface PeoplePage {
  readonly total: number;
  /** Documents that were found, of all people found. */
  readonly documents: number;
  /** Everybody in the workspace, whatever the search. */
  readonly everybody: { readonly people: number; readonly documents: number };
  readonly milliseconds: number;
  readonly rows: readonly PersonRow[];
  /** For the first page alone, null for others. */
  readonly facets: PeopleFacets | null;
  readonly problems: readonly QueryProblem[];
  /** Filters that ask for something that no longer exists; they are left out. */
  readonly gone: readonly GoneFilter[];
  /** CVs from before search was there that are still to be taken in; 0 as a rule. */
  readonly waiting: number;
}

/** Where the words of a query stand on the pages of a document, in reading order; drawn like any evidence. */
export interface DocumentHits {
  readonly documentId: string;
  readonly marks: readonly Evidence[];
}

/** Puts a tag on people or takes it off. */
export const TagPeopleInput = z.object({ personIds: z.array(PersonId).min(1).max(20_000).readonly(), tag: TagName, on: z.boolean() });
export type TagPeopleInput = z.infer<typeof TagPeopleInput>;

/** Considers people for a job: their standing CVs are matched with its newest rubric, in its batch "Added by hand". */
export const AddToJobInput = z.object({ personIds: z.array(PersonId).min(1).max(1_000).readonly(), jobId: z.string().min(1) });
export type AddToJobInput = z.infer<typeof AddToJobInput>;

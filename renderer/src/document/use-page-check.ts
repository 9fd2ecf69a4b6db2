import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ErrorText } from '../../../core/contract/errors.ts';
import type { PageCheck } from '../../../core/contract/page-check.ts';
import { asAppError } from '../data/live.ts';
import type { PageChecker } from './document-source.ts';
import { describeError } from '../language/errors.ts';

/** What is known of comparing a page with its picture, for the strip above the pages. */
export type PageCheckState =
  | { readonly kind: 'running'; readonly page: number; readonly percent: number }
  | { readonly kind: 'failed'; readonly page: number; readonly error: ErrorText }
  | { readonly kind: 'checked'; readonly check: PageCheck };

/** A page that somebody asked to be compared, and how far that is; each time it is asked for is another one. */
interface Attempt {
  readonly documentId: string;
  readonly page: number;
}

interface Course {
  readonly attempt: Attempt;
  readonly percent: number;
  readonly error: ErrorText | null;
}

/** Comparing the pages of a document with their pictures: one at a time, when it is asked for; what was found is kept with the document. */
export interface PageChecking {
  /** Of the page that is shown; null where nobody asked, or the strip was closed. */
  readonly state: PageCheckState | null;
  /** All pages that were compared, for their marks. */
  readonly checks: readonly PageCheck[];
  readonly start: (page: number) => void;
  /** Ends what runs; closes the strip of what was found. */
  readonly close: () => void;
}

const none: readonly PageCheck[] = [];

/** Leaving the document ends a check that runs. */
export function usePageCheck(documentId: string | null, page: number, checker: PageChecker | undefined): PageChecking {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Attempt | null>(null);
  const [course, setCourse] = useState<Course | null>(null);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const known = useQuery({
    queryKey: keyOf(documentId),
    queryFn: () => checker?.known(documentId ?? '') ?? none,
    enabled: documentId !== null && checker !== undefined,
    gcTime: 30_000,
  });
  const checks = known.data ?? none;
  const attempt = asked?.documentId === documentId ? asked : null;

  const begin = useEffectEvent((wanted: Attempt) =>
    checker?.check(wanted.documentId, wanted.page, {
      onData: update => {
        if (update.kind === 'progress') return setCourse({ attempt: wanted, percent: update.percent, error: null });
        client.setQueryData<readonly PageCheck[]>(keyOf(wanted.documentId), before => withCheck(before ?? none, update.check));
        setAsked(null);
      },
      onError: error => {
        const { code, details } = asAppError(error);
        setCourse({ attempt: wanted, percent: 0, error: describeError(code, details) });
      },
    }),
  );
  useEffect(() => {
    if (attempt === null) return undefined;
    const subscription = begin(attempt);
    return () => subscription?.unsubscribe();
  }, [attempt]);

  const name = nameOf(documentId, page);
  const found = checks.find(check => check.page === page);
  return {
    state:
      attempt === null
        ? found === undefined || closed.includes(name)
          ? null
          : { kind: 'checked', check: found }
        : stateOf(attempt, course),
    checks: checks.filter(check => !closed.includes(nameOf(documentId, check.page))),
    start: wanted => {
      if (documentId === null) return;
      setClosed(names => names.filter(other => other !== nameOf(documentId, wanted)));
      setAsked({ documentId, page: wanted });
    },
    close: () => (attempt === null ? setClosed(names => [...names, name]) : setAsked(null)),
  };
}

function stateOf(attempt: Attempt, course: Course | null): PageCheckState {
  const { page } = attempt;
  const own = course?.attempt === attempt ? course : null;
  if (own !== null && own.error !== null) return { kind: 'failed', page, error: own.error };
  return { kind: 'running', page, percent: own?.percent ?? 0 };
}

function withCheck(checks: readonly PageCheck[], found: PageCheck): readonly PageCheck[] {
  return [...checks.filter(check => check.page !== found.page), found];
}

function keyOf(documentId: string | null): readonly (string | null)[] {
  return ['page-checks', documentId];
}

function nameOf(documentId: string | null, page: number): string {
  return `${documentId ?? ''} ${page}`;
}

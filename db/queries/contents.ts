import { type Db, statement } from '../statement.ts';

/** How much a workspace holds. */
export interface WorkspaceContents {
  readonly jobs: number;
  readonly batches: number;
  readonly documents: number;
  readonly candidates: number;
}

const selectContents = statement<[], WorkspaceContents>(
  `SELECT (SELECT count(*) FROM job) AS jobs, (SELECT count(*) FROM batch) AS batches,
     (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM candidate) AS candidates`,
);

/** Counts what the workspace holds. */
export function countContents(db: Db): WorkspaceContents {
  return selectContents(db).get() ?? { jobs: 0, batches: 0, documents: 0, candidates: 0 };
}

import { asBuffer } from '../bytes.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { candidate, type CandidateKeyKind } from '../schema/candidate.ts';
import { cv, type cvGlance } from '../schema/document.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { joinPeople } from './triage-people.ts';

export type CvRow = Row<typeof cv>;

export interface NewCv {
  readonly id: string;
  readonly documentId: string;
  readonly understandingVersion: string;
  /** The whole `Cv`, packed by the caller. */
  readonly packed: Uint8Array;
  readonly confidence: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employer: string | null;
  readonly language: string | null;
  readonly totalYears: number;
  readonly at: number;
}

/** A value that tells who somebody is, folded: e-mail in lower case, phone in E.164, name and employer without case and accents. */
export interface CandidateKey {
  readonly kind: CandidateKeyKind;
  readonly value: string;
}

const upsertCv = statement<[CvRow], { readonly id: string }>(
  `${insertInto(cv, 'cv')} ON CONFLICT (document_id, understanding_version) DO UPDATE SET
   packed = excluded.packed, confidence = excluded.confidence, name = excluded.name, email = excluded.email, phone = excluded.phone,
   employer = excluded.employer, language = excluded.language, total_years = excluded.total_years, created_at = excluded.created_at
   RETURNING id`,
);
const selectCv = statement<[{ documentId: string; version: string | null }], CvRow>(
  `SELECT ${columnsOf(cv)} FROM cv WHERE document_id = @documentId AND (@version IS NULL OR understanding_version = @version)
   ORDER BY created_at DESC, id DESC LIMIT 1`,
);
const insertCandidateRow = statement<[Row<typeof candidate>]>(insertInto(candidate, 'candidate'));
const selectByKey = statement<[CandidateKey], { readonly candidateId: string }>(
  'SELECT candidate_id AS candidateId FROM candidate_key WHERE kind = @kind AND value = @value',
);
const insertKey = statement<[CandidateKey & { readonly candidateId: string }]>(
  'INSERT INTO candidate_key (kind, value, candidate_id) VALUES (@kind, @value, @candidateId) ON CONFLICT DO NOTHING',
);
const selectOfDocument = statement<[string], { readonly candidateId: string | null; readonly known: number; readonly ruled: number }>(
  `SELECT candidate_id AS candidateId, EXISTS (SELECT 1 FROM candidate_key WHERE candidate_key.candidate_id = document.candidate_id) AS known,
     EXISTS (SELECT 1 FROM person_ruling WHERE person_ruling.document_id = document.id) AS ruled
   FROM document WHERE id = ?`,
);
const nameUnnamed = statement<[{ id: string; name: string | null }]>(
  'UPDATE candidate SET name = @name WHERE id = @id AND name IS NULL AND @name IS NOT NULL',
);
const linkDocument = statement<[{ documentId: string; candidateId: string }]>(
  'UPDATE document SET candidate_id = @candidateId WHERE id = @documentId',
);
const selectVersions = statement<[string], CandidateVersion>(
  `SELECT document.id AS documentId, document.file_name AS fileName, document.created_at AS createdAt
   FROM document WHERE candidate_id = ? ORDER BY document.created_at DESC, document.id DESC`,
);

/** A document of a candidate, as one version of their CV. */
export interface CandidateVersion {
  readonly documentId: string;
  readonly fileName: string;
  readonly createdAt: number;
}

const upsertGlance = statement<[Row<typeof cvGlance>]>(
  `INSERT INTO cv_glance (cv_id, headline, hidden_words) VALUES (@cvId, @headline, @hiddenWords)
   ON CONFLICT (cv_id) DO UPDATE SET headline = excluded.headline, hidden_words = excluded.hidden_words`,
);

/** Saves what lists show of a CV; a later understanding replaces it. */
export function saveCvGlance(tx: WriteTransaction, glance: Row<typeof cvGlance>): void {
  upsertGlance(tx).run(glance);
}

/** Saves a CV; a later understanding by the same version replaces it and keeps its id. Returns the id. */
export function saveCv(tx: WriteTransaction, input: NewCv): string {
  const { at, packed, ...values } = input;
  return upsertCv(tx).get({ ...values, packed: asBuffer(packed), createdAt: at })?.id ?? input.id;
}

/** The CV of a document, by that version of the understanding or the newest; null where there is none. */
export function getCv(db: Db, documentId: string, understandingVersion: string | null = null): CvRow | null {
  return selectCv(db).get({ documentId, version: understandingVersion }) ?? null;
}

/** The candidate whom the first matching key names (give the strongest first), or null. */
export function findCandidate(db: Db, keys: readonly CandidateKey[]): string | null {
  for (const key of keys) {
    const found = selectByKey(db).get(key);
    if (found !== undefined) return found.candidateId;
  }
  return null;
}

/** Whom a document belongs to. */
export interface AssignedCandidate {
  readonly candidateId: string;
  /** Whether the person was there before. */
  readonly known: boolean;
  /** Whether somebody who was made of this document alone, before it could be read, turned out to be this person. */
  readonly joined: boolean;
  /** Whether the document was nobody's or somebody else's before. */
  readonly gained: boolean;
}

/**
 * Makes the document a version of the person its keys name, else of the one it belongs to already, else of a new one, and
 * adds keys that nobody has yet; of whom somebody said that it is theirs it stays. Somebody without keys who was decided about before the document could be read becomes
 * the person whom the keys name, with decisions, notes and tags. A name is set where there is none.
 */
export function assignCandidate(
  tx: WriteTransaction,
  input: {
    readonly newId: string;
    readonly documentId: string;
    readonly name: string | null;
    readonly keys: readonly CandidateKey[];
    readonly at: number;
  },
): AssignedCandidate {
  const { documentId, name } = input;
  const before = selectOfDocument(tx).get(documentId);
  const ofDocument = before?.candidateId ?? null;
  const known = before?.ruled === 1 && ofDocument !== null ? ofDocument : (findCandidate(tx, input.keys) ?? ofDocument);
  const candidateId = known ?? input.newId;
  if (known === null) insertCandidateRow(tx).run({ id: candidateId, name, createdAt: input.at });
  else nameUnnamed(tx).run({ id: candidateId, name });
  const joined = ofDocument !== null && ofDocument !== candidateId && before?.known === 0;
  if (joined) joinPeople(tx, { from: ofDocument, into: candidateId });
  for (const { kind, value } of input.keys) insertKey(tx).run({ kind, value, candidateId });
  linkDocument(tx).run({ documentId, candidateId });
  return { candidateId, known: known !== null, joined, gained: ofDocument !== candidateId };
}

/** The documents of a candidate, newest first. */
export function listCandidateVersions(db: Db, candidateId: string): readonly CandidateVersion[] {
  return selectVersions(db).all(candidateId);
}

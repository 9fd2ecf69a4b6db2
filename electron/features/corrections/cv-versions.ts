import { inflateRawSync } from 'node:zlib';
import type { CvVersion } from '../../../core/contract/correction.ts';
import { Cv } from '../../../core/contract/cv.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { versionChanges } from '../../../core/cv/version-changes.ts';
import { listVersions, type StoredVersion } from '../../../db/queries/same-person.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import { listChosenVersions, type VersionChoice } from '../../../db/queries/versions.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';

/** A person's word on which version of a CV counts; one step of undo. */
export interface VersionPlan {
  readonly words: { readonly did: 'choose-version'; readonly file: string };
  readonly changes: readonly ({ readonly kind: 'version' } & RowChange<VersionChoice>)[];
}

/** The documents of a person, the one that counts first, each with what is different from the next older one. */
export function describeVersions(db: Db, candidateId: string, batchId: string): readonly CvVersion[] {
  const stored = listVersions(db, candidateId, batchId);
  const byAge = [...stored].sort((one, other) => other.datedAt - one.datedAt);
  return stored.map((version, index) => {
    const { cv: _cv, chosenAt, ruled, versionOf, ...rest } = version;
    const standsIn = version.batchId === batchId;
    return {
      ...rest,
      counts: standsIn ? versionOf === null : index === 0,
      chosen: chosenAt !== null,
      ruled: ruled === 1,
      changes: changesSince(byAge[byAge.indexOf(version) + 1], version),
    };
  });
}

function changesSince(older: StoredVersion | undefined, newer: StoredVersion): readonly string[] {
  if (older === undefined || older.cv === null || newer.cv === null) return [];
  return versionChanges(unpackCv(older.cv), unpackCv(newer.cv));
}

function unpackCv(packed: Uint8Array): Cv {
  return Cv.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
}

/** Plans to let a document count for its person, in every batch in which it stands. Throws NOT_FOUND where nobody is known by it. */
export function planVersion(
  tx: WriteTransaction,
  document: { readonly id: string; readonly fileName: string; readonly candidateId: string | null },
  at: number,
): VersionPlan {
  if (document.candidateId === null) throw new AppError('NOT_FOUND', { what: 'person' });
  const chosen = listChosenVersions(tx, document.candidateId);
  const words = { did: 'choose-version', file: document.fileName } as const;
  const isSame = chosen.length === 1 && chosen[0]?.documentId === document.id;
  if (isSame) return { words, changes: [] };
  const others = chosen.filter(choice => choice.documentId !== document.id);
  const before = chosen.find(choice => choice.documentId === document.id) ?? null;
  return {
    words,
    changes: [
      { kind: 'version', before, after: { documentId: document.id, at } },
      ...others.map(choice => ({ kind: 'version', before: choice, after: { documentId: choice.documentId, at: null } }) as const),
    ],
  };
}

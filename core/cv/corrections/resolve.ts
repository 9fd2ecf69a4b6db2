import { fieldCorrections, fieldKinds, type Correction, type FieldKind, type FieldParts } from '../../contract/correction.ts';
import { isAdded, likeness, pathOf, type ReadField } from './field-values.ts';

/** A field with what was put right in it. */
export interface ResolvedField<Kept extends Correction = Correction> {
  readonly kind: FieldKind;
  readonly path: string;
  /** Null where the machine read nothing of it. */
  readonly read: ReadField | null;
  /** As it stands now; null where it was taken away. */
  readonly parts: FieldParts | null;
  readonly correction: Kept | null;
}

/** Least share of identifying parts by which a field of a newer reading is taken for the corrected one. */
const leastLikeness = 0.6;

/**
 * Joins what was read with what was put right, field by field, in the order of the reading; what was added comes last of
 * its kind. A correction finds its field by the words it was read with, else by most of them, else where the newer reading
 * says what the correction says; a field that is read no more stays as it was corrected. What was said of the document
 * as a whole is no field and left out.
 */
export function resolveFields<Kept extends Correction>(
  fields: readonly ReadField[],
  corrections: readonly Kept[],
): readonly ResolvedField<Kept>[] {
  const paths = numbered(fields.map(field => pathOf(field.kind, field.parts)));
  const owner = new Map<number, Kept>();
  const left = fieldCorrections(corrections).filter(correction => !claim(owner, correction, paths.indexOf(correction.path)));
  const added = left.filter(correction => !claim(owner, correction, mostAlike(correction, paths, owner)));
  const read = fields.map((field, index): ResolvedField<Kept> => {
    const correction = owner.get(index) ?? null;
    const path = correction?.path ?? paths[index] ?? '';
    return { kind: field.kind, path, read: field, parts: correction === null ? field.parts : correction.value, correction };
  });
  const made = added.flatMap((correction): readonly ResolvedField<Kept>[] =>
    correction.value === null
      ? []
      : [{ kind: kindOf(correction.path), path: correction.path, read: null, parts: correction.value, correction }],
  );
  return fieldKinds.flatMap(kind => [...read, ...made].filter(field => field.kind === kind));
}

/** The kind of field that a path names. Throws RangeError for what is no path. */
export function kindOf(path: string): FieldKind {
  const name = path.split('/', 1)[0];
  const kind = fieldKinds.find(each => each === name);
  if (kind === undefined) throw new RangeError('no field has this path');
  return kind;
}

function claim<Kept extends Correction>(owner: Map<number, Kept>, correction: Kept, index: number): boolean {
  if (index < 0 || owner.has(index)) return false;
  owner.set(index, correction);
  return true;
}

/** The field that shares most with what the correction was made of, or says what it says; -1 for none. */
function mostAlike<Kept extends Correction>(correction: Kept, paths: readonly string[], owner: ReadonlyMap<number, Kept>): number {
  const said = correction.value === null ? null : pathOf(kindOf(correction.path), correction.value);
  const made = isAdded(correction.path);
  const rated = paths.map((path, index) => ({
    index,
    share: owner.has(index) ? 0 : Math.max(made ? 0 : likeness(correction.path, path), said === null ? 0 : likeness(said, path)),
  }));
  const best = rated.reduce((most, each) => (each.share > most.share ? each : most), { index: -1, share: 0 });
  return best.share >= leastLikeness ? best.index : -1;
}

/** The second and later of the same path get a number, so that each field has a path of its own. */
function numbered(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.map(path => {
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return count === 1 ? path : `${path}#${count}`;
  });
}

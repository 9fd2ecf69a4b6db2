import type { SkillHit } from '../contract/vocabulary.ts';

/** Where a text stands: a `list` names skills, `prose` tells what was done. */
export type SkillPlace = 'list' | 'prose';

/**
 * Decides the ambiguous hits of one passage. In a list they count. In prose they count when they are written with
 * a capital where the name has one, and a certain hit of the same family stands in the passage or in `families`.
 */
export function resolveHits(
  text: string,
  hits: readonly SkillHit[],
  place: SkillPlace,
  families: ReadonlySet<string> = new Set(),
): readonly SkillHit[] {
  if (hits.every(hit => hit.certain)) return hits;
  if (place === 'list') return hits;
  const near = new Set(hits.filter(hit => hit.certain).map(hit => hit.skill.family));
  return hits.filter(hit => {
    if (hit.certain) return true;
    const first = text.charAt(hit.start);
    const capital = first !== first.toLowerCase() || !/^\p{Lu}/u.test(hit.skill.name);
    return capital && (near.has(hit.skill.family) || families.has(hit.skill.family));
  });
}

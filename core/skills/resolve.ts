import type { SkillHit } from '../contract/vocabulary.ts';
import { isSmall } from './writing.ts';

/** Where a text stands: a `list` names skills, `prose` tells what was done. */
export type SkillPlace = 'list' | 'prose';

/**
 * Decides the ambiguous hits of one passage. In a list they count. In prose they count when a certain hit of the
 * same family stands in the passage or in `families`; everyday words for traits ("responsibility") need a capital besides.
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
    if (hit.skill.category === 'soft' && isSmall(text.charAt(hit.start))) return false;
    return near.has(hit.skill.family) || families.has(hit.skill.family);
  });
}

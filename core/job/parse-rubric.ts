import { AppError } from '../contract/errors.ts';
import { Rubric } from '../contract/rubric.ts';

/**
 * Parses a rubric from JSON text or a parsed value. `path` names the file in messages.
 * Throws RUBRIC_INVALID with the place of the first fault: "criteria[2].weight: expected number".
 */
export function parseRubric(json: unknown, path = 'rubric'): Rubric {
  const value = typeof json === 'string' ? parseJson(json, path) : json;
  const result = Rubric.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new AppError('RUBRIC_INVALID', { path, reason: `${placeOf(issue?.path ?? [])}${issue?.message ?? 'unknown fault'}` });
  }
  const seen = new Set<string>();
  for (const [index, criterion] of result.data.criteria.entries()) {
    if (seen.has(criterion.id))
      throw new AppError('RUBRIC_INVALID', { path, reason: `criteria[${index}].id: “${criterion.id}” is used twice` });
    seen.add(criterion.id);
  }
  return result.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('RUBRIC_INVALID', { path, reason: error instanceof Error ? error.message : 'not JSON' }, { cause: error });
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const place = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return `${place.replace(/^\./, '')}: `;
}

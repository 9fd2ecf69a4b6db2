import { Rubric } from '../../core/contract/rubric.ts';

let latest: { readonly json: string; readonly rubric: Rubric } | null = null;

/** The rubric of its JSON. A batch sends the same text with each document, so the last one is kept instead of parsed again. */
export function rubricOf(json: string): Rubric {
  if (latest?.json !== json) latest = { json, rubric: Rubric.parse(JSON.parse(json)) };
  return latest.rubric;
}

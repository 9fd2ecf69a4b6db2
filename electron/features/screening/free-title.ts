/** The title, or "title (2)" and so on where there is a batch of that name already. */
export function freeTitle(taken: readonly string[], title: string): string {
  let candidate = title;
  for (let number = 2; taken.includes(candidate); number += 1) candidate = `${title} (${number})`;
  return candidate;
}

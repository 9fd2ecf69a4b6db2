import type { BatchPane } from '../../state/batch-link.ts';

const paneNames = ['ranking', 'groups', 'person', 'document'] as const satisfies readonly BatchPane[];
const paneSelector = paneNames.map(name => `[data-pane=${name}]`).join(', ');

/** The pane of the batch screen in which an element stands; null for one outside of them. */
export function paneOf(target: Element): BatchPane | null {
  const name = target.closest(paneSelector)?.getAttribute('data-pane');
  return paneNames.find(pane => pane === name) ?? null;
}

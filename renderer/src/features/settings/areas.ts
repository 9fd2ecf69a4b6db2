import type { Settings } from '../../../../core/contract/settings.ts';

/** Areas of the settings in their order; the word of each is the text `settings:area.<id>`. */
export const areas = [
  { id: 'appearance' },
  { id: 'workspace' },
  { id: 'scoring' },
  { id: 'reports' },
  { id: 'retention' },
  { id: 'folders' },
  { id: 'backup' },
  { id: 'diagnostics' },
  { id: 'about' },
] as const;
export type AreaId = (typeof areas)[number]['id'];

/** What each area is given. */
export interface AreaProps {
  readonly settings: Settings;
}

/** True for the id of an area. */
export function isArea(id: unknown): id is AreaId {
  return areas.some(area => area.id === id);
}

import type { Settings } from '../../../../core/contract/settings.ts';

/** Areas of the settings in their order. */
export const areas = [
  { id: 'appearance', label: 'Appearance and keys' },
  { id: 'workspace', label: 'Workspace and lock' },
  { id: 'scoring', label: 'Scoring of new jobs' },
  { id: 'reports', label: 'Reports' },
  { id: 'retention', label: 'Privacy and retention' },
  { id: 'folders', label: 'Watched folders' },
  { id: 'backup', label: 'Backup' },
  { id: 'diagnostics', label: 'Diagnostics' },
  { id: 'about', label: 'About' },
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

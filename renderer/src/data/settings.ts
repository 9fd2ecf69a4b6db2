import type { Settings, SettingsPatch } from '../../../core/contract/settings.ts';
import { api } from './client.ts';
import { useLive } from './live.ts';
import { tell } from './problem.ts';

/** The settings as they are now; undefined before they are known. */
export function useSettings(): Settings | undefined {
  return useLive<Settings>(['settings'], observer => api.settings.watch.subscribe(undefined, observer)).data;
}

/** Changes settings; a value that does not fit is refused by name and the former stays. */
export async function changeSettings(patch: SettingsPatch): Promise<void> {
  await tell(api.settings.set.mutate(patch));
}

import { IconBriefcase, IconFileText, IconHome, IconSettings, IconStack2, IconUsers } from '@tabler/icons-react';
import type { CommandIcon } from '../commands/command.ts';

/** A place of the rail. */
export interface Place {
  /** Its word is the text `places.<id>`. */
  readonly id: 'home' | 'jobs' | 'batch' | 'people' | 'reports' | 'settings';
  readonly to: string;
  readonly icon: CommandIcon;
  /** Second key after G. */
  readonly letter: string;
  /** Stands at the foot of the rail. */
  readonly last?: boolean;
  readonly isHere: (path: string) => boolean;
}

/** The places in the order of the rail. */
export const places: readonly Place[] = [
  { id: 'home', to: '/', icon: IconHome, letter: 'h', isHere: path => path === '/' },
  { id: 'jobs', to: '/jobs', icon: IconBriefcase, letter: 'j', isHere: path => path.startsWith('/jobs') },
  { id: 'batch', to: '/batches', icon: IconStack2, letter: 'b', isHere: path => path.startsWith('/batches') },
  { id: 'people', to: '/people', icon: IconUsers, letter: 'p', isHere: path => path.startsWith('/people') },
  { id: 'reports', to: '/reports', icon: IconFileText, letter: 'r', isHere: path => path.startsWith('/reports') },
  {
    id: 'settings',
    to: '/settings',
    icon: IconSettings,
    letter: 's',
    last: true,
    isHere: path => path.startsWith('/settings'),
  },
];

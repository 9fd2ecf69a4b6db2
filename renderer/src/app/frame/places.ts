import { IconBriefcase, IconFileText, IconHome, IconSettings, IconStack2 } from '@tabler/icons-react';
import type { CommandIcon } from '../commands/command.ts';

/** A place of the rail. */
export interface Place {
  readonly id: string;
  readonly label: string;
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
  { id: 'home', label: 'Home', to: '/', icon: IconHome, letter: 'h', isHere: path => path === '/' },
  { id: 'jobs', label: 'Jobs', to: '/jobs', icon: IconBriefcase, letter: 'j', isHere: path => path.startsWith('/jobs') },
  { id: 'batch', label: 'Batch', to: '/batches', icon: IconStack2, letter: 'b', isHere: path => path.startsWith('/batches') },
  { id: 'reports', label: 'Reports', to: '/reports', icon: IconFileText, letter: 'r', isHere: path => path.startsWith('/reports') },
  {
    id: 'settings',
    label: 'Settings',
    to: '/settings',
    icon: IconSettings,
    letter: 's',
    last: true,
    isHere: path => path.startsWith('/settings'),
  },
];

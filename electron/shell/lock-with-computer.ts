import { powerMonitor } from 'electron';
import type { App } from '../app.ts';
import { systemClock } from '../engine/clock/system-clock.ts';
import { lockWhenIdle } from '../engine/desktop/idle-lock.ts';
import type { SessionService } from '../features/session/session.service.ts';

/** Locks the workspace when its settings ask for it: after minutes without input, and when the computer is locked or sleeps. */
export function lockWithComputer(session: SessionService<App>): void {
  const minutes = (): number | null => session.app()?.services.settings.current().lockAfterMinutes ?? null;
  const lock = (): void => void session.lock('idle');
  const lockIfAsked = (): void => {
    if (minutes() !== null) lock();
  };
  lockWhenIdle({ idleSeconds: () => powerMonitor.getSystemIdleTime(), minutes, lock, clock: systemClock });
  powerMonitor.on('lock-screen', lockIfAsked);
  powerMonitor.on('suspend', lockIfAsked);
}

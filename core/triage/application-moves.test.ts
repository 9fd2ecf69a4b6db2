import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '../contract/people.ts';
import { handStandings } from '../contract/triage.ts';
import { mayMove, mayMoveStanding, standingOfStatus, statusOfStanding, stepBetween } from './application-moves.ts';

describe('moves by hand', () => {
  it('lead from new to every decision, and back from each but hired at once', () => {
    for (const to of ['shortlist', 'maybe', 'decline'] as const) {
      expect(mayMove('new', to)).toBe(true);
      expect(mayMove(statusOfStanding(to), 'new')).toBe(true);
    }
    expect(mayMove('hired', 'new')).toBe(false);
  });

  it('hire only who is shortlisted or through with the interview, and never who was declined or withdrew', () => {
    const hirable = applicationStatuses.filter(status => status !== 'hired' && mayMove(status, 'hired'));
    expect(hirable).toEqual(['complete', 'shortlisted']);
  });

  it('always name a step that leads on where a move is refused, if there is one', () => {
    for (const from of applicationStatuses)
      for (const to of handStandings) {
        if (mayMove(from, to)) continue;
        const step = stepBetween(from, to);
        if (step === null) continue;
        expect(mayMove(from, step)).toBe(true);
        expect(mayMove(statusOfStanding(step), to)).toBe(true);
      }
    expect(stepBetween('declined', 'hired')).toBe('shortlist');
    expect(stepBetween('withdrawn', 'shortlist')).toBe('new');
    expect(stepBetween('hired', 'decline')).toBe('shortlist');
  });

  it('leave everybody where they stand, and tell of a standing what its statuses allow', () => {
    for (const status of applicationStatuses) {
      const standing = standingOfStatus(status);
      for (const to of handStandings) {
        if (standing === to) expect(mayMove(status, to)).toBe(true);
        if (mayMove(status, to)) expect(mayMoveStanding(standing, to)).toBe(true);
      }
    }
    expect(mayMoveStanding('interview', 'new')).toBe(false);
    expect(standingOfStatus(null)).toBe('new');
  });
});

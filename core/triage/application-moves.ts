import type { ApplicationStatus } from '../contract/people.ts';
import { handStandings, type Decision, type HandStanding, type Standing } from '../contract/triage.ts';

/** The status that a person's hand gives, by where they put somebody. */
const statusOf = {
  new: 'new',
  shortlist: 'shortlisted',
  maybe: 'on_hold',
  decline: 'declined',
  withdrawn: 'withdrawn',
  hired: 'hired',
} as const satisfies Record<HandStanding, ApplicationStatus>;

const standingOf: Readonly<Record<ApplicationStatus, Standing>> = {
  new: 'new',
  analyzed: 'new',
  interview_pending: 'interview',
  interview_complete: 'interview',
  report_pending: 'interview',
  complete: 'interview',
  shortlisted: 'shortlist',
  on_hold: 'maybe',
  declined: 'decline',
  withdrawn: 'withdrawn',
  hired: 'hired',
};

/**
 * Moves by hand. Those from new over the interview to complete are made by what happens in an interview.
 *
 *   new, analyzed ──▶ shortlisted ──▶ hired
 *        │  ▲          │  ▲             │ taken back
 *        │  └──────────┤  └─────────────┘
 *        ▼             ▼
 *   on_hold ◀──▶ declined      withdrawn ──▶ new (they apply again)
 *
 *   interview_pending … report_pending ──▶ on_hold, declined, withdrawn      complete ──▶ also shortlisted, hired
 */
const moves: Readonly<Record<ApplicationStatus, readonly HandStanding[]>> = {
  new: ['shortlist', 'maybe', 'decline', 'withdrawn'],
  analyzed: ['shortlist', 'maybe', 'decline', 'withdrawn'],
  shortlisted: ['new', 'maybe', 'decline', 'withdrawn', 'hired'],
  on_hold: ['new', 'shortlist', 'decline', 'withdrawn'],
  declined: ['new', 'shortlist', 'maybe'],
  withdrawn: ['new'],
  hired: ['shortlist'],
  interview_pending: ['maybe', 'decline', 'withdrawn'],
  interview_complete: ['maybe', 'decline', 'withdrawn'],
  report_pending: ['maybe', 'decline', 'withdrawn'],
  complete: ['shortlist', 'maybe', 'decline', 'withdrawn', 'hired'],
};

/** Where a status stands in lists and on the board; nobody considered yet is new. */
export function standingOfStatus(status: ApplicationStatus | null): Standing {
  return status === null ? 'new' : standingOf[status];
}

/** The status to which a move by hand leads. */
export function statusOfStanding(to: HandStanding): ApplicationStatus {
  return statusOf[to];
}

/** Whether somebody of that status may be put there; to stay where one is, is allowed always. */
export function mayMove(from: ApplicationStatus, to: HandStanding): boolean {
  return standingOf[from] === to || moves[from].includes(to);
}

/** Whether somebody who stands there may be put elsewhere, as far as the standing tells: of an interview, whether any of its statuses may. */
export function mayMoveStanding(from: Standing, to: HandStanding): boolean {
  return from === to || Object.entries(moves).some(([status, allowed]) => standingOf[asStatus(status)] === from && allowed.includes(to));
}

function asStatus(status: string): ApplicationStatus {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table are the statuses
  return status as ApplicationStatus;
}

/** What a decision is called where people stand, and back; of the other standings none is a decision of its own. */
export function decisionOfStanding(standing: Standing): Decision | null {
  return standing === 'shortlist' || standing === 'maybe' || standing === 'decline' ? standing : null;
}

/** Standings in running text: "who is hired". */
export const standingNames: Readonly<Record<Standing, string>> = {
  new: 'new',
  shortlist: 'shortlisted',
  maybe: 'on hold',
  interview: 'in an interview',
  hired: 'hired',
  decline: 'declined',
  withdrawn: 'withdrawn',
};

/** Where somebody has to be put first who cannot be put there at once; null where no single step helps. */
export function stepBetween(from: ApplicationStatus, to: HandStanding): HandStanding | null {
  return handStandings.find(step => moves[from].includes(step) && moves[statusOf[step]].includes(to)) ?? null;
}

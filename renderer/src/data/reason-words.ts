import { shippedReasons, type DeclineReason } from '../../../core/contract/triage.ts';
import { say } from '../language/texts.ts';

/** A reason as it reads: those that came with the app in the language of the window, as long as nobody gave them other words. */
export function wordsOfReason({ id, label }: Pick<DeclineReason, 'id' | 'label'>): string {
  const shipped = shippedReasons.find(reason => reason.id === id && reason.label === label);
  return shipped === undefined ? label : say(`triage:shipped.${shipped.id}`);
}

/** Words of the reason of that id; empty where there is none. */
export function labelOfReason(reasons: readonly DeclineReason[], id: string | null): string {
  const reason = reasons.find(one => one.id === id);
  return reason === undefined ? '' : wordsOfReason(reason);
}

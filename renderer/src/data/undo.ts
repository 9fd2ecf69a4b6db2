import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { showToast } from '../state/toasts.ts';
import { api } from './client.ts';
import { tell } from './problem.ts';

/** Takes the last change back, or brings it again, and says so. */
export async function undo(direction: 'undo' | 'redo'): Promise<void> {
  const outcome = await tell(direction === 'undo' ? api.triage.undo.mutate() : api.triage.redo.mutate());
  if (outcome === null) return;
  const { action } = outcome;
  if (action === null) showToast({ text: direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.' });
  else if (direction === 'undo')
    showToast({ strong: 'Undone:', text: action.label, action: { label: 'Redo', key: 'shift+u', run: () => void undo('redo') } });
  else showChange(outcome);
}

/** Says what was changed, with the way back. */
export function showChange({ action }: TriageOutcome): void {
  if (action === null) return;
  const [, strong = '', text = action.label] =
    /^(\S+ (?:person|people|items?|files?)|.+?)(?= (?:shortlisted|declined|set|tagged|marked)\b)(.*)$/u.exec(action.label) ?? [];
  showToast({ strong, text: text.trim(), action: { label: 'Undo', key: 'u', run: () => void undo('undo') } });
}

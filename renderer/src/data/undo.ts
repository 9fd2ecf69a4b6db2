import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { say } from '../language/texts.ts';
import { showToast } from '../state/toasts.ts';
import { api } from './client.ts';
import { refreshJobs } from './job-queries.ts';
import { refreshPeople } from './people.ts';
import { tell } from './problem.ts';
import { queryClient } from './query-client.ts';

/** Takes the last change back, or brings it again, and says so. */
export async function undo(direction: 'undo' | 'redo'): Promise<void> {
  const outcome = await tell(direction === 'undo' ? api.triage.undo.mutate() : api.triage.redo.mutate());
  if (outcome === null) return;
  void queryClient.invalidateQueries({ queryKey: ['decline-reasons'] });
  void queryClient.invalidateQueries({ queryKey: ['person'] });
  void refreshPeople();
  void refreshJobs(queryClient);
  const { action } = outcome;
  if (action === null) showToast({ text: say(direction === 'undo' ? 'undo.nothing' : 'undo.nothingAgain') });
  else if (direction === 'undo')
    showToast({
      strong: say('undo.undone'),
      text: action.label,
      action: { label: say('command.redo'), key: 'shift+u', run: () => void undo('redo') },
    });
  else showChange(outcome);
}

/** Says what was changed, with the way back. */
export function showChange({ action }: TriageOutcome): void {
  if (action === null) return;
  const [, strong = '', text = action.label] =
    /^(\S+ (?:person|people|items?|files?)|.+?)(?= (?:shortlisted|declined|set|tagged|marked)\b)(.*)$/u.exec(action.label) ?? [];
  showToast({ strong, text: text.trim(), action: { label: say('undo.undo'), key: 'u', run: () => void undo('undo') } });
}

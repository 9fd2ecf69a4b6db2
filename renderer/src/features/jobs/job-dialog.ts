import { useState } from 'react';
import { returnKeyboard } from './job-focus.ts';

/** A dialog of the job page. */
export type JobDialog = 'add' | 'points' | 'diff' | 'rename' | 'close' | 'copy';

/** A dialog gives the focus back to where it was this long after it closed, in milliseconds. */
const focusReturnMs = 40;

/** Which dialog is open, and how to open and close it. The keyboard is on the rubric again where nothing else has it afterwards. */
export function useJobDialog(): {
  readonly dialog: JobDialog | null;
  readonly open: (dialog: JobDialog) => void;
  /** `after` runs once the focus was given back. */
  readonly close: (after?: () => void) => void;
} {
  const [dialog, setDialog] = useState<JobDialog | null>(null);
  return {
    dialog,
    open: setDialog,
    close: after => {
      setDialog(null);
      setTimeout(() => {
        after?.();
        returnKeyboard();
      }, focusReturnMs);
    },
  };
}

import { useEffect } from 'react';
import { create } from 'zustand';

interface HintNote {
  readonly note: string;
  readonly set: (note: string) => void;
}

/** What the screen says at the right of the hint bar: "Rubric 4, 11 Nov". */
export const useHintNote = create<HintNote>(set => ({ note: '', set: note => set({ note }) }));

/** Shows the note while the screen is there. */
export function useShowHintNote(note: string): void {
  useEffect(() => {
    const { set } = useHintNote.getState();
    set(note);
    return () => set('');
  }, [note]);
}

import { create } from 'zustand';

interface JobFocus {
  /** Criterion that has the keyboard. */
  readonly focusedId: string | null;
  /** Criterion whose row or whose words in the ad the pointer is on. */
  readonly hoveredId: string | null;
  /** Criterion whose details are open. */
  readonly openId: string | null;
  /** The field for a new synonym of the open criterion is shown. */
  readonly adding: boolean;
  readonly focus: (id: string | null) => void;
  readonly hover: (id: string | null) => void;
  readonly open: (id: string | null, adding?: boolean) => void;
  readonly toggle: (id: string) => void;
  readonly setAdding: (adding: boolean) => void;
  readonly clear: () => void;
}

const nothing = { focusedId: null, hoveredId: null, openId: null, adding: false } as const;

/** What the job page has its eye on. Once details are open, they move along with the keyboard. */
export const useJobFocus = create<JobFocus>(set => ({
  ...nothing,
  focus: id =>
    set(state => ({
      focusedId: id,
      hoveredId: null,
      openId: state.openId === null || id === null ? state.openId : id,
      adding: state.adding && state.openId === id,
    })),
  hover: hoveredId => set({ hoveredId }),
  open: (openId, adding = false) => set(state => ({ openId, adding, focusedId: openId ?? state.focusedId })),
  toggle: id => set(state => ({ openId: state.openId === id ? null : id, adding: false, focusedId: id })),
  setAdding: adding => set({ adding }),
  clear: () => set(nothing),
}));

/** The criterion that row, words and line show as chosen: the hovered one, else the focused one. */
export function useHotId(): string | null {
  return useJobFocus(state => state.hoveredId ?? state.focusedId);
}

/** Moves the eye of the page, from anywhere in it. */
export const {
  focus: focusCriterion,
  hover: hoverCriterion,
  open: openCriterion,
  toggle: toggleCriterion,
  setAdding: showSynonymField,
  clear: clearJobFocus,
} = useJobFocus.getState();

/** The row of a criterion inside an element, the whole page for instance; null where it is not shown. */
export function rowOf(within: ParentNode | null, id: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-criterion-id="${CSS.escape(id)}"] [role=listitem]`) ?? null;
}

/** Gives the keyboard back to the rubric when what had it is gone: to the focused criterion, else to the list. */
export function returnKeyboard(): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const { focusedId } = useJobFocus.getState();
  const row = focusedId === null ? null : rowOf(document, focusedId);
  (row ?? document.querySelector<HTMLElement>('[data-pane=rubric] [data-pane-focus]'))?.focus({ preventScroll: true });
}

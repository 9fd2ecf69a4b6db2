import { create } from 'zustand';

/** What joins the criteria with the page: which criterion and which box of it are hot, and the box that was asked for. */
interface BatchLink {
  readonly criterionId: string | null;
  readonly evidenceId: string | null;
  readonly scrollTo: { readonly id: string; readonly nonce: number } | null;
  /** The box that was clicked on the page; its criterion gets the keyboard. */
  readonly chosen: { readonly id: string; readonly nonce: number } | null;
  /** Makes a criterion and one of its boxes hot; null lets go. */
  readonly point: (criterionId: string | null, evidenceId: string | null) => void;
  /** Asks for a box to be shown. */
  readonly show: (evidenceId: string) => void;
  readonly choose: (evidenceId: string) => void;
  /** Lets go of everything, for another person. */
  readonly clear: () => void;
}

/** The link between criteria and page of the person on screen. */
export const useBatchLink = create<BatchLink>(set => ({
  criterionId: null,
  evidenceId: null,
  scrollTo: null,
  chosen: null,
  point: (criterionId, evidenceId) => set({ criterionId, evidenceId }),
  show: id => set(({ scrollTo }) => ({ scrollTo: { id, nonce: (scrollTo?.nonce ?? 0) + 1 } })),
  choose: id => set(({ chosen }) => ({ chosen: { id, nonce: (chosen?.nonce ?? 0) + 1 } })),
  clear: () => set({ criterionId: null, evidenceId: null, scrollTo: null, chosen: null }),
}));

/** The pane that has the keyboard; commands go by it. */
export type BatchPane = 'ranking' | 'groups' | 'person' | 'document';

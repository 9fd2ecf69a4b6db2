import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface PageThumbsState {
  readonly isShown: boolean;
  readonly toggle: () => void;
}

/** Whether the pages of a document are shown at a glance above it; remembered. */
export const usePageThumbs = create<PageThumbsState>()(
  persist(set => ({ isShown: false, toggle: () => set(({ isShown }) => ({ isShown: !isShown })) }), {
    name: 'page-thumbs',
    storage: createJSONStorage(() => localStorage),
  }),
);

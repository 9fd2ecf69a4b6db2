import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface Layout {
  /** Widths of panes in pixels by "place.pane"; what is absent has its default. */
  readonly widths: Readonly<Record<string, number>>;
  readonly setWidth: (pane: string, width: number | null) => void;
}

/** Pane widths, remembered per place. */
export const useLayout = create<Layout>()(
  persist(
    set => ({
      widths: {},
      setWidth: (pane, width) =>
        set(({ widths }) => {
          const { [pane]: _former, ...others } = widths;
          return { widths: width === null ? others : { ...others, [pane]: width } };
        }),
    }),
    { name: 'layout', storage: createJSONStorage(() => localStorage) },
  ),
);

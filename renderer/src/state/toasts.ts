import { create } from 'zustand';

/** What a toast says and offers. One is shown at a time, the newest replaces. */
export interface Toast {
  readonly id: number;
  /** Set in bold before the text: "7 people". */
  readonly strong: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly key?: string; readonly run: () => void } | null;
  /** A problem stays until it is closed and is announced at once. */
  readonly problem: boolean;
}

interface Toasts {
  readonly current: Toast | null;
  readonly show: (toast: {
    readonly strong?: string;
    readonly text: string;
    readonly action?: Toast['action'];
    readonly problem?: boolean;
  }) => void;
  readonly dismiss: (id: number) => void;
}

let lastId = 0;

/** The toast on screen. */
export const useToasts = create<Toasts>(set => ({
  current: null,
  show: ({ strong = '', text, action = null, problem = false }) => {
    lastId += 1;
    set({ current: { id: lastId, strong, text, action, problem } });
  },
  dismiss: id => set(({ current }) => (current?.id === id ? { current: null } : {})),
}));

/** Shows a toast from anywhere in the window. */
export function showToast(toast: Parameters<Toasts['show']>[0]): void {
  useToasts.getState().show(toast);
}

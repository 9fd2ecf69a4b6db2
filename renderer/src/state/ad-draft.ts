import { create } from 'zustand';

interface AdDrafts {
  /** Text of the ad that is being edited, by job; absent where none is. */
  readonly texts: Readonly<Record<string, string>>;
  /** Keeps what was typed so far; null ends the editing. */
  readonly set: (jobId: string, text: string | null) => void;
}

/** Ads that are being edited. Like rubrics, they survive leaving the page and are stored when they are saved. */
export const useAdDrafts = create<AdDrafts>(set => ({
  texts: {},
  set: (jobId, text) =>
    set(({ texts }) => {
      const { [jobId]: _former, ...others } = texts;
      return { texts: text === null ? others : { ...others, [jobId]: text } };
    }),
}));

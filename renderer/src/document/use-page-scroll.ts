import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { pageInView, reveal } from './reveal.ts';

interface Followed {
  readonly documentId: string | null;
  readonly hotId: string | null;
  readonly scrollTo: { readonly id: string; readonly nonce: number } | null;
  /** Search hit that the search stands on. */
  readonly hit: string | null;
  /** The sheets are there, drawn or not. */
  readonly ready: boolean;
}

/** Where the pane stands in its document. */
export interface PageScroll {
  /** The page in view, from 1. */
  readonly page: number;
  /** Notes that a box of the page itself is hovered: a box under the pointer never moves. */
  readonly noteOwnHot: (id: string | null) => void;
  readonly show: (id: string | null) => void;
}

/** Keeps in sight what is hovered elsewhere, asked for or found, and tells which page is in view. */
export function usePageScroll(desk: RefObject<HTMLDivElement | null>, followed: Followed): PageScroll {
  const { documentId, hotId, scrollTo, hit, ready } = followed;
  const page = usePageInView(desk, documentId);
  const ownHot = useRef<string | null>(null);
  const show = (id: string | null): void => {
    if (ready && id !== null && desk.current !== null) reveal(desk.current, id);
  };
  const showHot = useEffectEvent((id: string | null) => {
    if (id !== ownHot.current) show(id);
  });
  const showWanted = useEffectEvent(show);
  useLayoutEffect(() => {
    if (documentId !== null) desk.current?.scrollTo({ top: 0, left: 0, behavior: 'instant' });
  }, [desk, documentId]);
  useEffect(() => {
    if (ready) showHot(hotId);
  }, [hotId, ready]);
  useEffect(() => {
    if (ready && scrollTo !== null) showWanted(scrollTo.id);
  }, [scrollTo, ready]);
  useEffect(() => {
    if (ready) showWanted(hit);
  }, [hit, ready]);
  const noteOwnHot = (id: string | null): void => {
    ownHot.current = id;
  };
  return { page, noteOwnHot, show };
}

function usePageInView(desk: RefObject<HTMLDivElement | null>, documentId: string | null): number {
  const [seen, setSeen] = useState({ documentId, page: 1 });
  const look = useEffectEvent((scroller: HTMLElement) => {
    const page = pageInView(scroller);
    setSeen(before => (before.page === page && before.documentId === documentId ? before : { documentId, page }));
  });
  useEffect(() => {
    const scroller = desk.current;
    if (scroller === null) return undefined;
    let frame = 0;
    const onFrame = (): void => {
      frame = 0;
      look(scroller);
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(onFrame);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [desk]);
  return seen.documentId === documentId ? seen.page : 1;
}

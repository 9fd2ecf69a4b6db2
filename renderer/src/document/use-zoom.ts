import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useWidth } from '../ui/use-width.ts';
import { scaleFor, stepZoom, type Zoom } from './zoom.ts';

/** Room left and right of the paper together, in CSS pixels, without the scroll bar. */
const marginsPx = 20;

export interface PageZoom {
  readonly zoom: Zoom;
  /** CSS pixels per point. */
  readonly scale: number;
  /** False until the pane is measured. */
  readonly isMeasured: boolean;
  readonly setZoom: (zoom: Zoom) => void;
  /** Ctrl with plus, minus and 0 while the focus is in the pane. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How large the pages of the pane are. What is in the middle of the pane stays there when the scale changes. */
export function useZoom(desk: RefObject<HTMLDivElement | null>, pageWidthPt: number, documentId: string | null): PageZoom {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const width = useWidth(desk);
  const scale = scaleFor(zoom, pageWidthPt, width - marginsPx);
  useKeepMiddle(desk, scale, documentId);
  const step = (direction: 1 | -1): void => setZoom(stepZoom(scale, direction));
  useWheelZoom(desk, step);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else if (event.key === '0') setZoom('fit');
    else return;
    event.preventDefault();
  };
  return { zoom, scale, isMeasured: width > 0, setZoom, onKeyDown };
}

function useKeepMiddle(desk: RefObject<HTMLDivElement | null>, scale: number, documentId: string | null): void {
  const before = useRef({ scale, documentId });
  useLayoutEffect(() => {
    const scroller = desk.current;
    const ratio = scale / before.current.scale;
    const isSame = before.current.documentId === documentId;
    before.current = { scale, documentId };
    if (scroller === null || ratio === 1 || !isSame) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
    const top = (scrollTop + clientHeight / 2) * ratio - clientHeight / 2;
    const left = (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
    scroller.scrollTo({ top: scrollTop < 2 ? scrollTop : top, left, behavior: 'instant' });
  }, [desk, scale, documentId]);
}

/** Turning of the wheel that makes one step, in pixels. */
const wheelStepPx = 60;

function useWheelZoom(desk: RefObject<HTMLDivElement | null>, step: (direction: 1 | -1) => void): void {
  const stepNow = useEffectEvent(step);
  useEffect(() => {
    const scroller = desk.current;
    if (scroller === null) return undefined;
    let turned = 0;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStepPx) return;
      stepNow(turned < 0 ? 1 : -1);
      turned = 0;
    };
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [desk]);
}

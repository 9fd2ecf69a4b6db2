import { useEffect, useRef, type ReactElement } from 'react';
import { useHotId } from './job-focus.ts';
import styles from './leader.module.css';

/** Radius of the corners, distance from the edge of the ad pane and from the words above, in pixels. */
const corner = 6;
const marginPx = 9;
const belowPx = 3;

/**
 * The line from a criterion's row to its words in the ad: down the margin of the ad and then below the words, so that it
 * crosses none. Lies over the nearest positioned ancestor, which holds both. Nothing is drawn while one is out of sight.
 */
export function Leader(): ReactElement {
  const drawing = useRef<SVGSVGElement>(null);
  const hotId = useHotId();
  useEffect(() => {
    const svg = drawing.current;
    const container = svg?.parentElement;
    if (svg === null || container === null || container === undefined || hotId === null) return undefined;
    return follow(svg, container, hotId);
  }, [hotId]);
  return (
    <svg ref={drawing} className={styles['leader']} aria-hidden="true">
      <path />
      <rect width={3} height={14} rx={1} />
    </svg>
  );
}

function follow(svg: SVGSVGElement, container: HTMLElement, id: string): () => void {
  let frame = 0;
  const later = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw(svg, container, id);
    });
  };
  const sizes = new ResizeObserver(later);
  sizes.observe(container);
  const mutations = new MutationObserver(changes => changes.some(change => !svg.contains(change.target)) && later());
  mutations.observe(container, { childList: true, subtree: true });
  container.addEventListener('scroll', later, { capture: true, passive: true });
  draw(svg, container, id);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    mutations.disconnect();
    container.removeEventListener('scroll', later, { capture: true });
    svg.removeAttribute('data-shown');
  };
}

function draw(svg: SVGSVGElement, container: HTMLElement, id: string): void {
  const found = measure(container, id);
  svg.toggleAttribute('data-shown', found !== null);
  if (found === null) return;
  svg.querySelector('path')?.setAttribute('d', found.d);
  const nub = svg.querySelector('rect');
  nub?.setAttribute('x', String(found.x - 1));
  nub?.setAttribute('y', String(found.y - 7));
}

function measure(container: HTMLElement, id: string): { readonly d: string; readonly x: number; readonly y: number } | null {
  const row = container.querySelector(`[data-criterion-id="${CSS.escape(id)}"] [role=listitem] > :first-child`);
  const words = [...container.querySelectorAll(`[data-source-id~="${CSS.escape(id)}"]`)].at(-1);
  const ad = words?.closest('[data-scroller]')?.getBoundingClientRect();
  const list = row?.closest('[data-scroller]')?.getBoundingClientRect();
  const box = [...(words?.getClientRects() ?? [])].at(-1);
  if (row === null || ad === undefined || list === undefined || box === undefined) return null;
  const line = row.getBoundingClientRect();
  const y = (line.top + line.bottom) / 2;
  if (y < list.top || y > list.bottom || box.bottom < ad.top || box.bottom + belowPx > ad.bottom - 1 || list.left < ad.right - 1)
    return null;
  const origin = container.getBoundingClientRect();
  const start = { x: list.left - origin.left, y: y - origin.top };
  const margin = ad.right - marginPx - origin.left;
  const end = { x: box.right - origin.left - 2, y: box.bottom + belowPx - origin.top };
  const turn = Math.sign(end.y - start.y) * Math.min(corner, Math.abs(end.y - start.y) / 2);
  const d =
    `M${start.x} ${start.y}L${margin + corner} ${start.y}Q${margin} ${start.y} ${margin} ${start.y + turn}` +
    `L${margin} ${end.y - turn}Q${margin} ${end.y} ${margin - corner} ${end.y}L${Math.min(end.x, margin - corner)} ${end.y}`;
  return { d, x: start.x, y: start.y };
}

import { useEffect, useRef, type ReactElement } from 'react';
import { pathOf, routeLeader, type Rect } from './leader-route.ts';
import styles from './leader-line.module.css';
import { wordsOn } from './paper-words.ts';

/** Which row and which box the line joins. Nothing is drawn while one of them is null or out of sight. */
export interface LeaderLineProps {
  /** `data-criterion-id` of the row. */
  readonly criterionId: string | null;
  /** `data-evidence-id` of the box. */
  readonly evidenceId: string | null;
}

/**
 * The line from a criterion's row to its box on the page. Lies over the nearest positioned ancestor, which must hold
 * both. It is measured once a frame at most, while something scrolls or changes its size, and drawn without React.
 */
export function LeaderLine({ criterionId, evidenceId }: LeaderLineProps): ReactElement {
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = drawing.current;
    const container = svg?.parentElement;
    if (svg === null || container === null || container === undefined) return undefined;
    return criterionId === null || evidenceId === null ? undefined : follow(svg, container, criterionId, evidenceId);
  }, [criterionId, evidenceId]);
  return (
    <svg ref={drawing} className={styles.leader} aria-hidden="true">
      <path className={styles.casing} />
      <path className={styles.line} />
      <rect className={styles.nub} width={3} height={14} rx={1} />
    </svg>
  );
}

function follow(svg: SVGSVGElement, container: HTMLElement, criterionId: string, evidenceId: string): () => void {
  let frame = 0;
  const update = (): void => {
    frame = 0;
    draw(svg, container, criterionId, evidenceId);
  };
  const later = (): void => {
    frame ||= requestAnimationFrame(update);
  };
  const observer = new ResizeObserver(later);
  observer.observe(container);
  container.addEventListener('scroll', later, { capture: true, passive: true });
  const mutations = new MutationObserver(later);
  mutations.observe(container, { childList: true, subtree: true });
  update();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    mutations.disconnect();
    container.removeEventListener('scroll', later, { capture: true });
    svg.removeAttribute('data-shown');
  };
}

function draw(svg: SVGSVGElement, container: HTMLElement, criterionId: string, evidenceId: string): void {
  const path = pathBetween(container, criterionId, evidenceId);
  if (path === null) {
    svg.removeAttribute('data-shown');
    return;
  }
  const [casing, line] = svg.querySelectorAll('path');
  casing?.setAttribute('d', path.onPaper);
  line?.setAttribute('d', path.d);
  svg.querySelector('rect')?.setAttribute('x', String(path.x - 1));
  svg.querySelector('rect')?.setAttribute('y', String(path.y - 7));
  svg.setAttribute('data-shown', '');
}

interface DrawnPath {
  readonly d: string;
  /** The part that lies on the paper. */
  readonly onPaper: string;
  readonly x: number;
  readonly y: number;
}

function pathBetween(container: HTMLElement, criterionId: string, evidenceId: string): DrawnPath | null {
  const row = container.querySelector(`[data-criterion-id="${CSS.escape(criterionId)}"]`);
  const box = container.querySelector(`[data-evidence-id~="${CSS.escape(evidenceId)}"]`);
  const paper = box?.closest('[data-paper]');
  if (row === null || box === null || paper === null || paper === undefined) return null;
  const sheet = paper.getBoundingClientRect();
  const ends = { row: row.getBoundingClientRect(), box: box.getBoundingClientRect(), paper: sheet, words: wordsOn(paper, sheet) };
  if (!isInSight(row, ends.row) || !isInSight(box, ends.box)) return null;
  const origin = container.getBoundingClientRect();
  const points = routeLeader(ends).map(point => ({ x: point.x - origin.left, y: point.y - origin.top }));
  const [start, ...others] = points;
  if (start === undefined) return null;
  const edge = { x: Math.max(start.x, sheet.left - origin.left), y: start.y };
  return { d: pathOf(points), onPaper: pathOf([edge, ...others]), x: start.x, y: start.y };
}

/** True when at least the middle of it can be seen in the pane that scrolls it. */
function isInSight(element: Element, rect: Rect): boolean {
  const pane = element.closest('[data-scroller]')?.getBoundingClientRect();
  if (pane === undefined) return true;
  const y = (rect.top + rect.bottom) / 2;
  return y > pane.top && y < pane.bottom && rect.right > pane.left && rect.left < pane.right;
}

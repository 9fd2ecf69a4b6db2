import { useMediaQuery } from '@mantine/hooks';

/** Widths in pixels below which advice, strip and status word go, and below which the page opens over the table. */
const narrowBelow = 1_280;
const tightBelow = 960;
/** From here on there is room for more columns beside a page of the usual size. */
const roomyFrom = 1_500;

/** How much room the window has. */
export function useWidth(): { readonly narrow: boolean; readonly tight: boolean; readonly roomy: boolean } {
  const narrow = useMediaQuery(`(max-width: ${narrowBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const tight = useMediaQuery(`(max-width: ${tightBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const roomy = useMediaQuery(`(min-width: ${roomyFrom}px)`, false, { getInitialValueInEffect: false });
  return { narrow, tight, roomy };
}

import { useEffect, useEffectEvent, useMemo, type ReactElement } from 'react';
import type { PageSize, TextLine } from '../../../core/contract/document.ts';
import type { PageMark } from './page-mark.ts';
import { layoutText } from './text-layout.ts';
import { TextSheet } from './text-page.tsx';
import { marksByLine } from './text-segments.ts';

export interface TextPagesProps {
  readonly lines: readonly TextLine[];
  readonly sizes: readonly PageSize[];
  readonly marks: readonly PageMark[];
  readonly scale: number;
  readonly hotId: string | null;
  readonly hitId: string | null;
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onShown: () => void;
}

/** Size of ordinary letters on the sheet in points: larger than on most CVs, because it is for reading. */
const letterPt = 17;

/** The running text of a document on sheets of paper, with the same marks as its pages. */
export function TextPages({ lines, sizes, marks, scale, onShown, ...touch }: TextPagesProps): ReactElement {
  const pages = useMemo(() => layoutText(lines, sizes.length, marks), [lines, sizes.length, marks]);
  const byLine = useMemo(() => marksByLine(marks), [marks]);
  const tell = useEffectEvent(onShown);
  useEffect(() => tell(), []);
  const width = (sizes[0]?.width ?? 595) * scale;
  return (
    <>
      {pages.map(page => (
        <TextSheet key={page.page} {...touch} page={page} lines={lines} marks={byLine} letterPx={letterPt * scale} width={width} />
      ))}
    </>
  );
}

interface HandSheetProps extends Omit<TextPagesProps, 'onShown'> {
  readonly page: number;
}

/** The page written by hand, behind the drawn ones. */
export function HandSheet({ page: wanted, lines, sizes, marks, scale, onHot, onChoose, hotId, hitId }: HandSheetProps): ReactElement {
  const pages = useMemo(() => layoutText(lines, sizes.length, marks), [lines, sizes.length, marks]);
  const byLine = useMemo(() => marksByLine(marks), [marks]);
  const width = (sizes[0]?.width ?? 595) * scale;
  const touch = { hotId, hitId, onHot, onChoose };
  return (
    <>
      {pages
        .filter(({ page }) => page === wanted)
        .map(page => (
          <TextSheet key={page.page} {...touch} page={page} lines={lines} marks={byLine} letterPx={letterPt * scale} width={width} />
        ))}
    </>
  );
}

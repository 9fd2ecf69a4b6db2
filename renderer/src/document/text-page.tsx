import { useMemo, type ReactElement } from 'react';
import type { TextLine } from '../../../core/contract/document.ts';
import type { MarkKind, PageMark } from './page-mark.ts';
import { isPartOfHit } from './search-marks.ts';
import type { HiddenPassage, Paragraph, TextPage } from './text-layout.ts';
import { cutLine, type LineMark, type Segment } from './text-segments.ts';
import styles from './text-page.module.css';

interface Touch {
  readonly hotId: string | null;
  readonly hitId: string | null;
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

export interface TextPageProps extends Touch {
  readonly page: TextPage;
  readonly lines: readonly TextLine[];
  readonly marks: ReadonlyMap<number, readonly LineMark[]>;
  /** Size of ordinary letters in CSS pixels. */
  readonly letterPx: number;
  /** Width of the sheet in CSS pixels. */
  readonly width: number;
}

/** One page of running text, as the machine read it, on paper. */
export function TextSheet({ page, lines, marks, letterPx, width, ...touch }: TextPageProps): ReactElement {
  return (
    <div
      className={styles.sheet}
      data-paper
      data-page={page.page}
      role="group"
      aria-label={`Text of page ${page.page}`}
      style={{ width, fontSize: letterPx }}
    >
      {page.parts.map(part =>
        part.kind === 'hidden' ? (
          <Hidden key={part.mark.id} passage={part} {...touch} />
        ) : (
          <Lines key={part.lines[0]} paragraph={part} lines={lines} marks={marks} {...touch} />
        ),
      )}
    </div>
  );
}

interface LinesProps extends Touch, Pick<TextPageProps, 'lines' | 'marks'> {
  readonly paragraph: Paragraph;
}

function Lines({ paragraph, lines, marks, ...touch }: LinesProps): ReactElement {
  return (
    <p
      className={styles.paragraph}
      dir="auto"
      data-bullet={paragraph.bullet || undefined}
      data-bold={paragraph.bold || undefined}
      data-opens={paragraph.opens || undefined}
      style={{ fontSize: `${paragraph.size}em` }}
    >
      {paragraph.lines.map((index, at) => (
        <span key={index}>
          {at > 0 && ' '}
          <Line text={lines[index]?.text ?? ''} line={index} marks={marks.get(index) ?? none} {...touch} />
        </span>
      ))}
    </p>
  );
}

const none: readonly LineMark[] = [];

interface LineProps extends Touch {
  readonly text: string;
  readonly line: number;
  readonly marks: readonly LineMark[];
}

function Line({ text, line, marks, ...touch }: LineProps): ReactElement {
  const segments = useMemo(() => cutLine(text, marks), [text, marks]);
  return (
    <>
      {segments.map(segment =>
        segment.marks.length === 0 ? (
          <Plain key={segment.start} text={segment.text} />
        ) : (
          <Marked key={segment.start} segment={segment} line={line} {...touch} />
        ),
      )}
    </>
  );
}

/** A tab stands for a gap that is clearly wider than a space: a date at the right margin, a table cell. */
function Plain({ text }: { readonly text: string }): ReactElement {
  const [first, ...others] = text.split('\t');
  return (
    <>
      {first}
      {others.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one line never change places
        <span key={index} className={styles.apart}>
          {part}
        </span>
      ))}
    </>
  );
}

const shownKinds: ReadonlySet<MarkKind> = new Set(['evidence', 'alternative', 'unsure']);

function Marked({
  segment,
  line,
  hotId,
  hitId,
  onHot,
  onChoose,
}: Touch & { readonly segment: Segment; readonly line: number }): ReactElement {
  const hit = segment.marks.find(mark => mark.kind === 'search');
  const shown = segment.marks.find(mark => shownKinds.has(mark.kind));
  const ids = segment.marks.map(mark => mark.id);
  const isHot = hotId !== null && ids.includes(hotId);
  const isCurrent = ids.some(id => isPartOfHit(id, hitId));
  if (shown === undefined)
    return (
      <mark className={styles.hit} data-evidence-id={ids.join(' ')} data-current={isCurrent || undefined}>
        <Plain text={segment.text} />
      </mark>
    );
  return (
    // An ordinary button cannot break over two lines.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span
      role="button"
      tabIndex={-1}
      className={styles.mark}
      data-kind={shown.kind}
      data-hit={hit !== undefined || undefined}
      data-current={isCurrent || undefined}
      data-hot={isHot || undefined}
      data-evidence-id={idsFor(segment, line)}
      aria-description={labelOf(segment.marks)}
      onPointerEnter={() => onHot(shown.id)}
      onPointerLeave={() => onHot(null)}
      onClick={() => onChoose(shown.id)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') onChoose(shown.id);
      }}
    >
      <Plain text={segment.text} />
    </span>
  );
}

/** Only the first segment of a mark is found by its id, so that leader line and scrolling go to its beginning. */
function idsFor(segment: Segment, line: number): string | undefined {
  const begins = segment.marks.filter(({ span }) => span !== undefined && span.line === line && span.start >= segment.start);
  return begins.length === 0 ? undefined : begins.map(mark => mark.id).join(' ');
}

function labelOf(marks: readonly PageMark[]): string {
  return marks
    .filter(mark => mark.kind !== 'search')
    .map(mark => mark.label)
    .join(', ');
}

function Hidden({ passage: { mark }, hotId, onHot, onChoose }: Touch & { readonly passage: HiddenPassage }): ReactElement {
  return (
    <div className={styles.hidden} data-hot={hotId === mark.id || undefined}>
      <span className={styles.hiddenLabel}>{mark.label}</span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.hiddenWords}
        data-evidence-id={mark.id}
        dir="auto"
        onPointerEnter={() => onHot(mark.id)}
        onPointerLeave={() => onHot(null)}
        onClick={() => onChoose(mark.id)}
      >
        {mark.words}
      </button>
    </div>
  );
}

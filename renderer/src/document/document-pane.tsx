import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { usePageThumbs } from '../state/page-thumbs.ts';
import { Timeline } from '../ui/timeline.tsx';
import { checkMarks } from './check-marks.ts';
import { DocumentHead } from './document-head.tsx';
import { DocumentNotice } from './document-notice.tsx';
import styles from './document-pane.module.css';
import type { DocumentShelf } from './document-shelf.ts';
import type { DocumentSource, PageChecker } from './document-source.ts';
import { PageThumbs } from './page-thumbs.tsx';
import { PageCheckStrip } from './page-check-strip.tsx';
import type { PageMark } from './page-mark.ts';
import { showPage } from './reveal.ts';
import { SearchBar } from './search-bar.tsx';
import { Sheets } from './sheets.tsx';
import { gapsOf, positionsOf, sayTimeline, type PersonTimeline } from './timeline-words.ts';
import { usePageCheck } from './use-page-check.ts';
import { usePageScroll } from './use-page-scroll.ts';
import { usePaneCommands } from './use-pane-commands.ts';
import { usePdf } from './use-pdf.ts';
import { useSearch } from './use-search.ts';
import { useTrouble } from './use-trouble.ts';
import { useZoom } from './use-zoom.ts';
import { percentOf } from './zoom.ts';

/** What the document pane shows and reports. */
export interface DocumentPaneProps {
  /** Null: nobody is chosen, or nothing of the file was kept. */
  readonly documentId: string | null;
  readonly fileName: string;
  /** As found by its bytes: "pdf", "docx", "image"; null while unknown. */
  readonly kind: string | null;
  readonly pageCount: number | null;
  readonly evidence: readonly PageMark[];
  readonly hotId: string | null;
  /** The pointer is on a box, or has left it. */
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  /** Asks for a box to be shown; a new `nonce` asks again. */
  readonly scrollTo: { readonly id: string; readonly nonce: number } | null;
  /** The mark that a search beside the pane stands on; a search of the pane itself goes before it. */
  readonly hit?: string | null;
  readonly hiddenWords: number | null;
  readonly timeline: PersonTimeline | null;
  readonly source: DocumentSource;
  readonly shelf: DocumentShelf;
  /** Compares pages with their pictures, where that is possible. */
  readonly checker?: PageChecker | undefined;
  /** Takes the password of a protected file; the pages are opened again then. */
  readonly onPassword?: ((documentId: string, password: string) => void) | undefined;
  readonly onOpenOriginal?: (() => void) | undefined;
  /** Called once when the first page of a document is drawn, or its text is shown. */
  readonly onShown?: ((documentId: string) => void) | undefined;
  /** What stands above the page instead of name, pages and tools of the file. */
  readonly head?: ReactNode;
  /** What stands at the right end of the head. */
  readonly actions?: ReactNode;
  /** What lies over the lower end of the pages. */
  readonly floating?: ReactNode;
}

/** The document of the chosen person: pages with their evidence, or the text as it was read; search, zoom and line of time. */
export function DocumentPane(props: DocumentPaneProps): ReactElement {
  const { documentId, kind, source, shelf, evidence, hotId, onChoose, timeline } = props;
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => void shelf.prepare(), [shelf]);
  const [wantsText, setWantsText] = useState(false);
  const trouble = useTrouble(documentId, shelf);
  const isPdf = kind === 'pdf' || kind === 'image';
  const pdf = usePdf(shelf, isPdf && trouble.failure === null ? documentId : null, trouble.attempt);
  const failure = isPdf ? (trouble.failure ?? pdf.failure) : null;
  const view = useQuery({
    queryKey: ['document-view', documentId],
    queryFn: () => source.loadView(documentId ?? ''),
    enabled: documentId !== null,
    gcTime: 30_000,
  });
  const lines = view.data?.lines ?? null;
  const sizes = view.data?.pages ?? pdf.sizes;
  const search = useSearch(lines);
  const hit = search.hit ?? props.hit ?? null;
  const isText = !isPdf || wantsText || failure !== null;
  const zoom = useZoom(desk, sizes[0]?.width ?? 595, documentId);
  const pageCount = props.pageCount ?? sizes.length;
  const scroll = usePageScroll(desk, {
    documentId,
    hotId,
    scrollTo: props.scrollTo,
    hit,
    ready: isText ? lines !== null : sizes.length > 0,
  });
  const checking = usePageCheck(documentId, scroll.page, isPdf ? props.checker : undefined);
  const marks = useMemo(() => [...search.marks, ...evidence, ...checkMarks(checking.checks)], [search.marks, evidence, checking.checks]);
  const check = isText || props.checker === undefined ? undefined : (): void => checking.start(scroll.page);
  const showHidden = (): void => scroll.show(evidence.find(mark => mark.kind === 'hidden')?.id ?? null);
  const toPage = (page: number): void => {
    if (desk.current !== null && page >= 1 && page <= pageCount) showPage(desk.current, page);
  };
  const thumbs = usePageThumbs();
  const hasThumbs = pdf.document !== null && sizes.length > 1 && !isText;
  const toggleThumbs = hasThumbs ? thumbs.toggle : undefined;
  usePaneCommands({ page: scroll.page, toPage, openSearch: search.open, check, toggleThumbs, when: documentId !== null });
  const givePassword = (password: string): void => {
    if (documentId !== null) props.onPassword?.(documentId, password);
    trouble.retry();
  };
  const hoverPage = (id: string | null): void => {
    scroll.noteOwnHot(id);
    props.onHot(id);
  };
  const touch = { hotId, hitId: hit, onHot: hoverPage, onChoose };
  return (
    <section className={styles.pane} aria-label="Document" onKeyDown={zoom.onKeyDown}>
      {props.head ?? (
        <DocumentHead
          fileName={props.fileName}
          page={scroll.page}
          pageCount={documentId === null ? 0 : pageCount}
          onPage={toPage}
          hiddenWords={props.hiddenWords}
          onHidden={showHidden}
          zoom={zoom.zoom}
          percent={percentOf(zoom.scale)}
          onZoom={zoom.setZoom}
          isSearching={search.isOpen}
          onSearch={() => (search.isOpen ? search.close() : search.open())}
          isText={isPdf && failure === null ? wantsText : null}
          onText={setWantsText}
          onCheck={check}
          areThumbsShown={thumbs.isShown}
          onThumbs={toggleThumbs}
          actions={props.actions}
        />
      )}
      {hasThumbs && thumbs.isShown && <PageThumbs pdf={pdf.document} sizes={sizes} marks={evidence} page={scroll.page} onPage={toPage} />}
      {search.isOpen && (
        <SearchBar
          query={search.query}
          onQuery={search.search}
          count={search.count}
          index={search.index}
          onStep={search.step}
          onClose={search.close}
          focusNonce={search.focusNonce}
        />
      )}
      {checking.state !== null && (
        <PageCheckStrip
          state={checking.state}
          onAgain={checking.start}
          onClose={checking.close}
          onWord={id => (id === null ? showHidden() : scroll.show(id))}
        />
      )}
      {failure !== null && (
        <DocumentNotice
          failure={failure}
          hasText={(lines?.length ?? 0) > 0}
          onRetry={trouble.retry}
          onPassword={documentId === null || props.onPassword === undefined ? undefined : givePassword}
          onOpenOriginal={props.onOpenOriginal}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard */}
      <div ref={desk} className={styles.desk} data-scroller data-pane-focus tabIndex={0} role="region" aria-label="Pages">
        {documentId === null && props.fileName !== '' && props.hiddenWords !== null && (
          <p className={styles.nothing}>Nothing of this file was kept, so there is no page to show.</p>
        )}
        {documentId !== null && zoom.isMeasured && (
          <Sheets
            {...touch}
            key={documentId}
            scroller={desk}
            pdf={isText ? null : pdf}
            lines={lines}
            sizes={sizes}
            marks={marks}
            scale={zoom.scale}
            onFailure={trouble.report}
            onShown={() => props.onShown?.(documentId)}
          />
        )}
      </div>
      {props.floating !== undefined && props.floating !== null && (
        <div className={styles.shelf}>
          <div className={styles.floating}>{props.floating}</div>
        </div>
      )}
      {timeline !== null && timeline.cv.experience.length > 0 && (
        <div className={styles.timeline}>
          <Timeline positions={positionsOf(timeline)} gaps={gapsOf(timeline)} today={timeline.today} summary={sayTimeline(timeline)} />
        </div>
      )}
    </section>
  );
}

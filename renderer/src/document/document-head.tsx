import {
  IconAlertTriangle,
  IconAlignLeft,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutList,
  IconScanEye,
  IconSearch,
  IconZoomIn,
} from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { say } from '../language/texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import styles from './document-head.module.css';
import { showZoom, zoomSteps, type Zoom } from './zoom.ts';

export interface DocumentHeadProps {
  readonly fileName: string;
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  /** Words that a reader cannot see; null while nothing is known. */
  readonly hiddenWords: number | null;
  /** To the first hidden passage. */
  readonly onHidden: () => void;
  readonly zoom: Zoom;
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly isSearching: boolean;
  readonly onSearch: () => void;
  /** Null where there is only text. */
  readonly isText: boolean | null;
  readonly onText: (isText: boolean) => void;
  /** Compares the page in view with its picture; absent where there is none. */
  readonly onCheck?: (() => void) | undefined;
  readonly areThumbsShown: boolean;
  /** Shows or hides the pages at a glance; absent where there is one page only. */
  readonly onThumbs?: (() => void) | undefined;
  /** What others put at the right end. */
  readonly actions?: ReactNode;
}

/** The words for comparing a page with its picture, on the button and in the palette. */
export const checkWords = 'Check this page against its picture';

/** Name of the file, pages, what is hidden, and the tools of the page. */
export function DocumentHead(props: DocumentHeadProps): ReactElement {
  const { fileName, page, pageCount, onPage, hiddenWords, onHidden, isText, onText } = props;
  return (
    <div className={styles.head}>
      <span className={styles.name} title={fileName}>
        {fileName}
      </span>
      {pageCount > 0 && (
        <span className={styles.pages}>
          <span aria-label={`Page ${page} of ${pageCount}`}>
            {page} / {pageCount}
          </span>
          {pageCount > 1 && (
            <>
              <IconButton
                size="small"
                label="Previous page"
                keys="["
                icon={IconChevronLeft}
                disabled={page <= 1}
                onClick={() => onPage(page - 1)}
              />
              <IconButton
                size="small"
                label="Next page"
                keys="]"
                icon={IconChevronRight}
                disabled={page >= pageCount}
                onClick={() => onPage(page + 1)}
              />
            </>
          )}
        </span>
      )}
      <span className={styles.space} />
      {hiddenWords !== null && <HiddenNote words={hiddenWords} onHidden={onHidden} />}
      <span className={styles.tools}>
        <IconButton
          size="small"
          label="Search in page"
          keys="mod+f"
          icon={IconSearch}
          pressed={props.isSearching}
          onClick={props.onSearch}
        />
        {props.onThumbs !== undefined && (
          <IconButton
            size="small"
            label={say(props.areThumbsShown ? 'document:thumbs.hide' : 'document:thumbs.show')}
            keys="f4"
            icon={IconLayoutList}
            pressed={props.areThumbsShown}
            onClick={props.onThumbs}
          />
        )}
        {props.onCheck !== undefined && <IconButton size="small" label={checkWords} icon={IconScanEye} onClick={props.onCheck} />}
        <ZoomMenu zoom={props.zoom} percent={props.percent} onZoom={props.onZoom} />
        {isText !== null && (
          <IconButton size="small" label="What the machine read" icon={IconAlignLeft} pressed={isText} onClick={() => onText(!isText)} />
        )}
      </span>
      {props.actions}
    </div>
  );
}

function HiddenNote({ words, onHidden }: { readonly words: number; readonly onHidden: () => void }): ReactElement {
  if (words === 0) return <span className={styles.nothingHidden}>No hidden text</span>;
  return (
    <button type="button" className={styles.hidden} onClick={onHidden} aria-label={`${words} hidden words: show them`}>
      <IconAlertTriangle size={14} stroke={1.6} />
      {words} hidden
    </button>
  );
}

function ZoomMenu({ zoom, percent, onZoom }: Pick<DocumentHeadProps, 'zoom' | 'percent' | 'onZoom'>): ReactElement {
  const entry = (choice: Zoom): MenuItem => ({
    id: String(choice),
    label: showZoom(choice),
    checked: choice === zoom,
    keys: choice === 'fit' ? 'mod+0' : undefined,
    onPick: () => onZoom(choice),
  });
  return (
    <Menu
      position="bottom-end"
      width={170}
      trigger={<IconButton size="small" label={`Zoom, now ${percent} %`} keys="mod++" icon={IconZoomIn} />}
      groups={[[entry('fit')], zoomSteps.map(entry)]}
    />
  );
}

import { memo, type CSSProperties, type ReactElement } from 'react';
import type { PageSize } from '../../../core/contract/document.ts';
import { placeBox, placeHidden, type Place } from './box-place.ts';
import { mergeMarks, type MergedMark, type PageMark } from './page-mark.ts';
import { isPartOfHit } from './search-marks.ts';
import styles from './page-marks.module.css';

export interface PageMarksProps {
  readonly marks: readonly PageMark[];
  readonly page: number;
  readonly size: PageSize;
  /** CSS pixels per point. */
  readonly scale: number;
  readonly hotId: string | null;
  /** Search hit that the search stands on. */
  readonly hitId: string | null;
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** The boxes over a page: evidence, hidden passages, unsure words, search hits. Reached by mouse here and by keys from the criteria. */
export const PageMarks = memo(function PageMarks({
  marks,
  page,
  size,
  scale,
  hotId,
  hitId,
  onHot,
  onChoose,
}: PageMarksProps): ReactElement {
  return (
    <div className={styles.layer}>
      {mergeMarks(marks, page).map(mark => {
        const isHot = hotId !== null && mark.ids.includes(hotId);
        if (mark.kind === 'search')
          return (
            <div
              key={mark.id}
              className={styles.search}
              data-evidence-id={mark.id}
              data-current={isPartOfHit(mark.id, hitId) || undefined}
              style={cssOf(placeBox(mark.box, size, scale))}
            />
          );
        const place = mark.kind === 'hidden' ? placeHidden(mark.box, mark.words ?? '', size, scale) : placeBox(mark.box, size, scale);
        return <MarkButton key={mark.id} mark={mark} place={place} isHot={isHot} onHot={onHot} onChoose={onChoose} />;
      })}
    </div>
  );
});

interface MarkButtonProps extends Pick<PageMarksProps, 'onHot' | 'onChoose'> {
  readonly mark: MergedMark;
  readonly place: Place;
  readonly isHot: boolean;
}

function MarkButton({ mark, place, isHot, onHot, onChoose }: MarkButtonProps): ReactElement {
  const isHidden = mark.kind === 'hidden';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.mark}
      data-kind={mark.kind}
      data-hot={isHot || undefined}
      data-evidence-id={mark.ids.join(' ')}
      // What is hidden is said on the box itself.
      aria-label={isHidden ? undefined : `${mark.label}, page ${mark.page}`}
      style={cssOf(place)}
      onPointerEnter={() => onHot(mark.id)}
      onPointerLeave={() => onHot(null)}
      onClick={() => onChoose(mark.id)}
    >
      {isHidden && (
        <>
          <span className={styles.label}>{mark.label}</span>
          <span className={styles.words} dir="auto">
            {mark.words}
          </span>
        </>
      )}
    </button>
  );
}

function cssOf(place: Place): CSSProperties {
  return { left: place.left, top: place.top, width: place.width, height: place.height };
}

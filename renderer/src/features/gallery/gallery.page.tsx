import type { ReactElement } from 'react';
import {
  ButtonsSample,
  ChipsSample,
  ColourSample,
  DropZonesSample,
  FieldsSample,
  NoticeSample,
  ToastsSample,
} from './gallery-controls.tsx';
import { MoreSamples } from './gallery-more.tsx';
import { PaletteSample, ProgressSample, TableSample, WeightSample } from './gallery-rows.tsx';
import { CriteriaSample, EvidenceSample, MatchStripSample, PlacesSample, ScoreBarSample } from './gallery-scores.tsx';
import styles from './gallery.module.css';

/** Every part of the window in every state, to look at in both themes. */
export function GalleryPage(): ReactElement {
  return (
    <main className={styles.page} aria-label="Components">
      <h1 className="visually-hidden">Components</h1>
      <div className={styles.sheet}>
        <div className={styles.column}>
          <ScoreBarSample />
          <MatchStripSample />
          <CriteriaSample />
          <EvidenceSample />
          <PlacesSample />
        </div>
        <div className={styles.column}>
          <TableSample />
          <WeightSample />
          <ProgressSample />
          <PaletteSample />
        </div>
        <div className={styles.column}>
          <ButtonsSample />
          <ChipsSample />
          <FieldsSample />
          <ToastsSample />
          <DropZonesSample />
          <NoticeSample />
          <ColourSample />
        </div>
      </div>
      <MoreSamples />
    </main>
  );
}

import type { HidingTechnique } from '../../../core/contract/document.ts';
import type { TextBlock } from '../text-blocks.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What surrounds a part of the text. */
export interface OdtContext {
  readonly styles: OdtStyles;
  /** Colour behind the text; null where it is not known. */
  readonly paper: string | null;
  readonly hidden: HidingTechnique | null;
  readonly list: { readonly style: string | null; readonly level: number } | null;
  /** Collects the footnotes met. */
  readonly notes: TextBlock[];
}

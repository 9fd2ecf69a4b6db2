import type { Box } from './geometry.ts';
import type { ScanFault } from './recognition.ts';

/**
 * What the bytes of a file are, found by looking at them and never by the file's extension. Pictures are 'pdf': they are
 * read as a page of their own. A mail with a CV attached is what the attachment is; 'eml' is read for its own words.
 */
export const documentKinds = ['pdf', 'docx', 'txt', 'rtf', 'odt', 'html', 'eml'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How a passage is kept from a reader's eyes (spec: screening, *Hidden text*). */
export const hidingTechniques = [
  'same-colour',
  'transparent',
  'invisible-mode',
  'tiny',
  'off-page',
  'covered',
  'hidden-layer',
  'vanish',
  'zero-width',
] as const;
export type HidingTechnique = (typeof hidingTechniques)[number];

/** A run of text in one style, as the reader of a file kind delivers it, before any layout. */
export interface RawSpan {
  readonly text: string;
  /** Page number, from 1. */
  readonly page: number;
  /** Box of the glyphs: from ascent to descent, in points, origin top left. */
  readonly box: Box;
  /** Distance of the baseline from the top of the page, in points. */
  readonly baseline: number;
  /** Size as displayed, in points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Fill colour as `#rrggbb`, lower case; null where unknown. */
  readonly color: string | null;
  /** Direction of the text in degrees, clockwise; 0 for ordinary text. */
  readonly rotation: number;
  /** Set when the file itself says that a reader cannot see the span (hidden layer, `w:vanish`); such spans never reach the lines. */
  readonly hidden: HidingTechnique | null;
  /** Paragraph or table-cell order given by the file itself (DOCX); null where only geometry tells. */
  readonly order: number | null;
  /** Place in the paint order of its page, shared with fills and pictures: what has a higher number lies above. */
  readonly paint: number;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
  /** True when the glyphs are neither filled nor stroked (PDF render modes 3 and 7): hidden text, or the text layer of a scan. */
  readonly invisible: boolean;
  /** Set where the file itself says so (page header of a DOCX); null where only geometry tells. */
  readonly region: LineRegion | null;
}

/** Size of one page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What a reader returns: spans with geometry, nothing interpreted. */
export interface RawDocument {
  readonly kind: DocumentKind;
  readonly pages: readonly PageSize[];
  readonly spans: readonly RawSpan[];
  /** Filled shapes with their colour (sidebars, rules), for column finding and for what they cover. */
  readonly fills: readonly PageFill[];
  /** Pictures on the pages, not decoded. */
  readonly images: readonly PageImage[];
  /** Contact addresses behind printed words or icons (a profile, a mail), where the text does not show them. */
  readonly links: readonly PageLink[];
  /** Pages that show a picture over most of their area and hold no usable text (numbers from 1). */
  readonly imagePages: readonly number[];
  /** True when the order of the spans is the reading order already (TXT, DOCX). */
  readonly ordered: boolean;
  /** File properties worth knowing ("Title", "Author", "Producer"); never scored. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A filled shape on a page, by the box around it. */
export interface PageFill {
  readonly page: number;
  readonly box: Box;
  /** Fill colour as `#rrggbb`, lower case; null for gradients and patterns. */
  readonly color: string | null;
  /** See `RawSpan.paint`. */
  readonly paint: number;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
  /** True when the shape fills nearly all of its box, so that what lies beneath is covered. */
  readonly solid: boolean;
}

/** A place on a page that leads to an address. */
export interface PageLink {
  readonly page: number;
  readonly box: Box;
  /** A mail address, phone number or web address without its scheme. */
  readonly address: string;
}

/** A picture on a page. */
export interface PageImage {
  readonly page: number;
  readonly box: Box;
  /** See `RawSpan.paint`. */
  readonly paint: number;
  /** True when nothing beneath it can show through (no mask, full opacity). */
  readonly opaque: boolean;
}

/** A styled part of a line; `start` and `end` are offsets in the line's text. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
}

/** Where on the page a line stands. */
export const lineRegions = ['body', 'sidebar', 'header', 'footer'] as const;
export type LineRegion = (typeof lineRegions)[number];

/**
 * One line of text in reading order. Words are separated by one space; a gap that is clearly wider
 * than a space (a date at the right margin, a table cell) is one tab.
 */
export interface TextLine {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  /** Size of most of its characters, in points. */
  readonly fontSize: number;
  /** True when most of its characters are bold. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Index of the block (paragraph, list item group, table cell) the line belongs to, rising in reading order. */
  readonly block: number;
  /** Index of the reading column on its page: lines of one column follow each other. */
  readonly column: number;
  readonly region: LineRegion;
  /** True when the line begins with a list mark, which is removed from `text`. */
  readonly bullet: boolean;
  readonly spans: readonly LineSpan[];
}

/** A passage that the machine can read and a person cannot see. It is shown, never matched. */
export interface HiddenText {
  readonly page: number;
  readonly box: Box;
  readonly text: string;
  readonly technique: HidingTechnique;
}

/** A passage that addresses a machine instead of a reader ("ignore previous instructions"). */
export interface InstructionText {
  readonly page: number;
  readonly box: Box;
  readonly quote: string;
  /** True when the passage stands in hidden text. */
  readonly hidden: boolean;
}

/** How sure the text of a page is that was recognised from its picture. */
export interface RecognisedText {
  readonly page: number;
  /** Mean over its letters, 0 to 1. */
  readonly confidence: number;
  /** Words that may be wrong, to be shown as such. */
  readonly doubtful: readonly { readonly text: string; readonly box: Box; readonly confidence: number }[];
  /** Why all its words may be wrong; absent for a page that is sharp enough. */
  readonly fault?: ScanFault;
  /** True for a page whose text layer says something else than its letters show; absent for a picture. */
  readonly garbled?: boolean;
}

/** A document ready to be understood: lines in reading order, hidden text kept apart. */
export interface DocumentText {
  readonly kind: DocumentKind;
  readonly pages: readonly PageSize[];
  readonly lines: readonly TextLine[];
  readonly hidden: readonly HiddenText[];
  readonly instructions: readonly InstructionText[];
  readonly imagePages: readonly number[];
  /** Pages that are a picture with an invisible text layer over it (recognised text of a scan), numbers from 1; absent when none. */
  readonly scannedPages?: readonly number[];
  /** Pages whose text was recognised from their picture; absent when none. */
  readonly recognised?: readonly RecognisedText[];
  /** Share of the text that looks like language (letters, known shapes), 0 to 1; a garbled text layer is near 0. */
  readonly quality: number;
  readonly properties: Readonly<Record<string, string>>;
}

import type { HidingTechnique } from '../../../core/contract/document.ts';
import { isLegible } from '../../../core/document/color.ts';
import type { FlowStyle } from '../flow.ts';
import type { Destination } from './rtf-words.ts';

/** What holds inside one group of the file; groups within begin with a copy. */
export interface RtfState {
  destination: Destination;
  /** Where text goes that a group within a passed-over one gives back. */
  around: Destination;
  font: number;
  /** Half points. */
  halfPoints: number;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  /** Hidden (`\v`) or deleted in tracked changes. */
  vanish: boolean;
  /** Moved elsewhere in tracked changes: the words stand there. */
  movedAway: boolean;
  /** Numbers in the colour table; 0 is automatic. */
  color: number;
  background: number;
  highlight: number;
  /** Width of letters in percent. */
  scale: number;
  /** Characters that stand in for the next `\u`. */
  standIns: number;
}

/** What holds for the paragraph. */
export interface RtfParagraph {
  indent: number;
  item: boolean;
  heading: boolean;
  /** Depth of tables around; 0 outside. */
  level: number;
  shade: number;
}

/** The state at the beginning of a file. */
export const firstState: RtfState = {
  destination: 'text',
  around: 'text',
  font: 0,
  halfPoints: 24,
  bold: false,
  italic: false,
  capitals: false,
  vanish: false,
  movedAway: false,
  color: 0,
  background: 0,
  highlight: 0,
  scale: 100,
  standIns: 1,
};

/** Narrower letters than this, in percent, cannot be read. */
const narrowest = 8;
const page = '#ffffff';

/** The look of a run; `cellShade` is the number of the colour behind its table cell. */
export function styleOf(state: RtfState, paragraph: RtfParagraph, cellShade: number, colors: readonly (string | null)[]): FlowStyle {
  const color = colors[state.color] ?? null;
  const behind = [state.highlight, state.background, paragraph.shade, cellShade].find(number => number > 0) ?? 0;
  return {
    fontSize: state.halfPoints / 2,
    bold: state.bold,
    italic: state.italic,
    color,
    hidden: hidingOf(state, color, colors[behind] ?? page),
  };
}

function hidingOf(state: RtfState, color: string | null, paper: string): HidingTechnique | null {
  if (state.vanish) return 'vanish';
  if (state.scale < narrowest) return 'tiny';
  return color !== null && !isLegible(color, paper) ? 'same-colour' : null;
}

/** Applies a control word that changes how text looks; false where it is another word. */
export function changeLook(state: RtfState, name: string, value: number | null): boolean {
  const isOn = value !== 0;
  switch (name) {
    case 'plain':
      Object.assign(state, { ...firstState, destination: state.destination, around: state.around, standIns: state.standIns });
      return true;
    case 'f':
      state.font = value ?? 0;
      return true;
    case 'fs':
      state.halfPoints = value ?? firstState.halfPoints;
      return true;
    case 'b':
      state.bold = isOn;
      return true;
    case 'i':
      state.italic = isOn;
      return true;
    case 'caps':
      state.capitals = isOn;
      return true;
    case 'v':
    case 'deleted':
      state.vanish = isOn;
      return true;
    case 'mvf':
      state.movedAway = isOn;
      return true;
    case 'cf':
      state.color = value ?? 0;
      return true;
    case 'cb':
    case 'chcbpat':
      state.background = value ?? 0;
      return true;
    case 'highlight':
      state.highlight = value ?? 0;
      return true;
    case 'charscalex':
      state.scale = value ?? 100;
      return true;
    case 'uc':
      state.standIns = Math.min(16, Math.max(0, value ?? 1));
      return true;
    default:
      return false;
  }
}

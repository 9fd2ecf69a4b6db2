/** What an element looks like where no style sheet says so (HTML, 15.3). */
export interface TagLook {
  /** Size against the text around. */
  readonly times?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly kept?: boolean;
  readonly bullets?: boolean;
}

const strong: TagLook = { bold: true };
const slanted: TagLook = { italic: true };

/** Looks by tag. */
export const tagLooks: Readonly<Record<string, TagLook>> = {
  h1: { times: 2, bold: true },
  h2: { times: 1.5, bold: true },
  h3: { times: 1.17, bold: true },
  h4: { bold: true },
  h5: { times: 0.83, bold: true },
  h6: { times: 0.67, bold: true },
  b: strong,
  strong,
  th: strong,
  i: slanted,
  em: slanted,
  cite: slanted,
  address: slanted,
  dfn: slanted,
  var: slanted,
  small: { times: 0.83 },
  big: { times: 1.17 },
  sub: { times: 0.83 },
  sup: { times: 0.83 },
  pre: { kept: true },
  textarea: { kept: true },
  ul: { bullets: true },
  ol: { bullets: true },
  menu: { bullets: true },
};

/** How an element stands among others. */
export type Display = 'inline' | 'block' | 'item' | 'table' | 'rows' | 'row' | 'cell' | 'side-by-side' | 'grid' | 'chip' | 'none';

const blocks =
  'html body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main nav ol p pre search section summary ul menu optgroup option text';

/** How elements stand where no style sheet says so. */
export const tagDisplays: Readonly<Record<string, Display>> = {
  ...Object.fromEntries(blocks.split(' ').map(tag => [tag, 'block' as const])),
  li: 'item',
  table: 'table',
  thead: 'rows',
  tbody: 'rows',
  tfoot: 'rows',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  caption: 'block',
};

/** How elements stand by the `display` of a style sheet. */
export const cssDisplays: Readonly<Record<string, Display>> = {
  inline: 'inline',
  block: 'block',
  'flow-root': 'block',
  'list-item': 'item',
  'inline-block': 'chip',
  'inline-flex': 'chip',
  'inline-grid': 'chip',
  'inline-table': 'chip',
  flex: 'side-by-side',
  '-webkit-box': 'side-by-side',
  grid: 'grid',
  table: 'table',
  'table-row-group': 'rows',
  'table-header-group': 'rows',
  'table-footer-group': 'rows',
  'table-row': 'row',
  'table-cell': 'cell',
  contents: 'inline',
  none: 'none',
};

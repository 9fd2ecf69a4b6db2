/** What happens to the text of a group, by the word it begins with. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'colours'
  | 'instruction'
  | 'header'
  | 'first-header'
  | 'footer'
  | 'first-footer'
  | 'note'
  | 'box'
  | 'list-mark'
  | 'nested-row'
  | 'property';

/** Groups that hold no text of the page. */
const skipped =
  'stylesheet info pict nonshppict shppict objdata objclass objname datafield themedata shprslt sp nonesttables upr pn listtable listoverridetable rsidtbl xmlnstbl annotation atnid atnauthor atntime bkmkstart bkmkend tc xe private revtbl filetbl ftnsep ftnsepc aftnsep aftnsepc colorschememapping latentstyles datastore generator comment operator company manager category doccomm hlinkbase userprops mmathPr falt panose password passwordhash';

/** Destinations that are read. Groups that begin with another word after `\*` are passed over. */
export const destinations: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['fldinst', 'instruction'],
  ['header', 'header'],
  ['headerr', 'header'],
  ['headerl', 'header'],
  ['headerf', 'first-header'],
  ['footer', 'footer'],
  ['footerr', 'footer'],
  ['footerl', 'footer'],
  ['footerf', 'first-footer'],
  ['footnote', 'note'],
  ['nesttableprops', 'nested-row'],
  ['listtext', 'list-mark'],
  ['pntext', 'list-mark'],
  ['title', 'property'],
  ['author', 'property'],
  ['subject', 'property'],
  ['keywords', 'property'],
  ['shpinst', 'text'],
  ['shptxt', 'box'],
  ['do', 'text'],
  ['dptxbxtext', 'box'],
  ['ud', 'text'],
  ['fldrslt', 'text'],
  ['result', 'text'],
  ...skipped.split(' ').map(word => [word, 'skipped'] as const),
]);

/** Words that read on inside a group that is passed over: the author's properties, and the Unicode twin of a text. */
export const readInSkipped = new Set(['title', 'author', 'subject', 'keywords', 'ud']);

/** Control words that stand for letters. */
export const letters: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwbo: '\u200b',
  zwnbo: '\u2060',
};

/** Names of properties as other readers give them. */
export const propertyNames: Readonly<Record<string, string>> = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  keywords: 'Keywords',
};

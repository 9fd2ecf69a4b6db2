/** Text as it is seen, and what was taken out of it. */
export interface SeenText {
  readonly text: string;
  /** Words that the invisible characters spell or interrupt; null where they carry nothing. */
  readonly smuggled: string | null;
}

/** Characters without width: ranges of code points, and what they are. */
const invisibleRanges: readonly (readonly [first: number, last: number, name: string])[] = [
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'grapheme joiner'],
  [0x61c, 0x61c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'Hangul fillers'],
  [0x17b4, 0x17b5, 'Khmer inherent vowels'],
  [0x180b, 0x180f, 'Mongolian selectors'],
  [0x200b, 0x200f, 'zero-width space, joiners, direction marks'],
  [0x202a, 0x202e, 'direction embeddings and overrides'],
  [0x2060, 0x206f, 'word joiner, invisible operators, isolates'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'half-width Hangul filler'],
  [0xfff9, 0xfffb, 'interlinear annotation'],
  [0x1d173, 0x1d17a, 'musical format characters'],
  [0xe0000, 0xe0fff, 'tags and variation selectors'],
];
/** Joiners and direction marks, which right-to-left and Indic scripts need. */
const joiners: readonly (readonly [first: number, last: number, name: string])[] = [[0x200c, 0x200f, 'joiners and direction marks']];

const invisible = classOf(invisibleRanges);
const anyInvisible = new RegExp(invisible, 'u');
const everyInvisible = new RegExp(invisible, 'gu');
const everyButJoiners = new RegExp(`(?!${classOf(joiners)})${invisible}`, 'gu');
/** Scripts in which a joiner or direction mark belongs to the spelling. */
const joinsLetters =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]|\p{Extended_Pictographic}/u;
/** Words with something invisible inside; a soft hyphen there is ordinary. */
const interrupted = new RegExp(`[\\p{L}\\p{N}]+(?:(?!\u00ad)${invisible}+[\\p{L}\\p{N}]+)+`, 'gu');
const overridden = /[\u202D\u202E]([^\u202C\n]+)/u;
/** This many invisible characters in a row are a message, not a typing aid. */
const messageLength = 8;
const longRun = new RegExp(`${invisible}{${messageLength},}`, 'u');

/** Takes the characters out that nobody sees, and says what they carried. */
export function seenText(text: string): SeenText {
  if (!anyInvisible.test(text)) return { text, smuggled: null };
  const seen = text.replace(joinsLetters.test(text) ? everyButJoiners : everyInvisible, '');
  return { text: seen, smuggled: smuggledIn(text) };
}

function smuggledIn(text: string): string | null {
  const tags = Array.from(text, letter => tagLetter(letter.codePointAt(0) ?? 0)).join('');
  if (tags.trim().length > 2) return tags;
  const override = overridden.exec(text);
  if (override !== null && /\p{Script=Latin}/u.test(override[1] ?? '')) return (override[1] ?? '').replace(everyInvisible, '');
  if (joinsLetters.test(text)) return null;
  if (longRun.test(text)) return text.replace(everyInvisible, '').trim() || '(invisible characters)';
  const words = text.match(interrupted);
  return words === null ? null : words.map(word => word.replace(everyInvisible, '')).join(' ');
}

/** Tag characters mirror ASCII; flags of regions use a few of them after a black flag. */
function tagLetter(code: number): string {
  return code >= 0xe0020 && code <= 0xe007e ? String.fromCharCode(code - 0xe0000) : '';
}

function classOf(ranges: readonly (readonly [first: number, last: number, name: string])[]): string {
  return `[${ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]`;
}

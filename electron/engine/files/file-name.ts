/** Longest name in UTF-8 bytes, so that number and extension still fit into the 255 that file systems allow. */
const longestNameBytes = 200;

/** Characters that no file name may hold on Windows, and those that can be seen nowhere: controls, line ends, direction marks. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]+/gu;

/** Names of devices on Windows, whatever comes after the first dot. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** What a file is called whose name has nothing that can be written. */
const nameless = 'Unnamed';

/**
 * A file name without extension that every system can write, as close to `text` as can be: "Ana / Lindqvist" → "Ana Lindqvist".
 * Never empty, no path, no device of Windows, no dot at either end, at most 200 bytes.
 */
export function safeFileName(text: string): string {
  const cleaned = text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ');
  const name = trimDots(shortenBytes(trimDots(cleaned)));
  if (name === '') return nameless;
  return name.replace(device, '$1_');
}

function trimDots(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function shortenBytes(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= longestNameBytes) return name;
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)].map(part => part.segment);
  let bytes = 0;
  const kept = graphemes.findIndex(grapheme => (bytes += encoder.encode(grapheme).length) > longestNameBytes);
  return graphemes.slice(0, kept).join('');
}

const open = 0x7b;
const close = 0x7d;
const backslash = 0x5c;
const starts = ['\\pngblip', '\\jpegblip'] as const;

/** The PNG and JPEG pictures of an RTF file, in its order; their bytes stand as hexadecimal digits or as they are (`\bin`). */
export function rtfPictures(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = starts.flatMap(start => {
    const places: number[] = [];
    for (let at = file.indexOf(start); at !== -1; at = file.indexOf(start, at + 1)) places.push(at + start.length);
    return places;
  });
  return found.toSorted((one, other) => one - other).map(at => pictureAt(file, at));
}

/** What stands in the group of a picture besides control words and groups within. */
function pictureAt(file: Buffer, start: number): Uint8Array {
  let depth = 0;
  const digits: number[] = [];
  for (let at = start; at < file.length; at += 1) {
    const byte = file[at] ?? 0;
    if (byte === close && depth === 0) break;
    if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
    else if (byte === backslash && depth === 0) {
      const word = /^\\([a-z]+)(-?\d+)? ?/.exec(file.toString('latin1', at, at + 40));
      const length = (word?.[0].length ?? 1) - 1;
      if (word?.[1] === 'bin') return file.subarray(at + length + 1, at + length + 1 + Number(word[2] ?? 0));
      at += length;
    } else if (depth === 0 && byte > 0x20) digits.push(byte);
  }
  return Buffer.from(Buffer.from(digits).toString('latin1'), 'hex');
}

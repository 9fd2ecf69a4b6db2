/** What a file says of its picture: kind and size in pixels; an SVG has none of its own. */
export interface PictureKind {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly width: number;
  readonly height: number;
}

const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Kind and size of a PNG, JPEG or SVG by its first bytes, before anything decodes it; null for anything else. */
export function describePicture(bytes: Uint8Array): PictureKind | null {
  if (pngMagic.every((byte, index) => bytes[index] === byte)) return sizeOfPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return sizeOfJpeg(bytes);
  return isSvg(bytes) ? { type: 'image/svg+xml', width: 0, height: 0 } : null;
}

/** Width and height stand in the first chunk, IHDR (W3C PNG, 11.2.1). */
function sizeOfPng(bytes: Uint8Array): PictureKind | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Width and height stand in the frame header SOF0 to SOF15, other than DHT, JPG and DAC (ITU-T T.81, B.1.1.3). */
function sizeOfJpeg(bytes: Uint8Array): PictureKind | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).trimStart();
  return start.startsWith('<') && /<svg[\s>]/i.test(start) && !/<html[\s>]/i.test(start);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A picture as a PDF holds it. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  /** Entries of the picture's dictionary besides its size: colours, bits, filter. */
  readonly entries: string;
  readonly data: Uint8Array;
  /** How it has to be turned or mirrored to stand upright (EXIF orientation, 1 to 8). */
  readonly orientation: number;
  /** Size of its page in points; absent: the picture becomes as large as A4 lets it. */
  readonly page?: { readonly width: number; readonly height: number };
}

/** Sides of A4 in points: a picture becomes a page that just fits into it. */
const a4 = { short: 595, long: 842 } as const;

/** A PDF with each picture as a page, upright. */
export function pagesOfPictures(pictures: readonly PdfPicture[]): Uint8Array<ArrayBuffer> {
  const first = 3;
  const pages = pictures.map((_, index) => `${first + index * objectsPerPage} 0 R`);
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`,
    ...pictures.flatMap((picture, index) => pageOf(picture, first + index * objectsPerPage)),
  ]);
}

/** The page of a picture, what it draws, and the picture. */
const objectsPerPage = 3;

function pageOf(picture: PdfPicture, number: number): readonly (string | Buffer)[] {
  const isTurned = picture.orientation >= 5;
  const [across, down] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
  const [widest, highest] = across > down ? [a4.long, a4.short] : [a4.short, a4.long];
  const scale = Math.min(widest / across, highest / down);
  const sides = picture.page ?? { width: across * scale, height: down * scale };
  const [width, height] = [Math.max(1, sides.width), Math.max(1, sides.height)].map(side => Math.round(side * 100) / 100);
  const content = `q ${placing(picture.orientation, width ?? 1, height ?? 1).join(' ')} cm /Im Do Q`;
  const { width: columns, height: rows, entries, data } = picture;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Im ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    stream(`<< /Length ${content.length} >>`, Buffer.from(content)),
    stream(`<< /Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} ${entries} /Length ${data.length} >>`, data),
  ];
}

/** Where the unit square of the picture goes, by its orientation (Exif 2.32, tag 0x0112). */
function placing(orientation: number, width: number, height: number): readonly number[] {
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, width, 0];
    case 3:
      return [-width, 0, 0, -height, width, height];
    case 4:
      return [width, 0, 0, -height, 0, height];
    case 5:
      return [0, -height, -width, 0, width, height];
    case 6:
      return [0, -height, width, 0, 0, height];
    case 7:
      return [0, height, width, 0, 0, 0];
    case 8:
      return [0, height, -width, 0, width, 0];
    default:
      return [width, 0, 0, height, 0, 0];
  }
}

function stream(dictionary: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), data, Buffer.from('\nendstream')]);
}

function assemble(objects: readonly (string | Buffer)[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** What a test wants in a PDF. */
export interface SmallPdf {
  /** Content streams, one per page. */
  readonly pages: readonly string[];
  /** Entries for the resources of each page besides the two fonts F1 (Helvetica) and F2 (Helvetica-Bold). */
  readonly resources?: string;
  /** Entries for each page ("/Rotate 90"). */
  readonly pageEntries?: string;
  /** Entries for the catalogue. */
  readonly catalogue?: string;
  /** Further objects, numbered from 10. */
  readonly objects?: readonly string[];
}

/** The bytes of a PDF written by hand, with a correct cross-reference table. */
export function smallPdf({ pages, resources = '', pageEntries = '', catalogue = '', objects = [] }: SmallPdf): Uint8Array {
  const firstPage = 10 + objects.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
  ]);
  objects.forEach((body, index) => bodies.set(10 + index, body));
  pages.forEach((content, index) => {
    const number = firstPage + index * 2;
    const uses = `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${resources} >>`;
    bodies.set(number, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${uses} /Contents ${number + 1} 0 R ${pageEntries} >>`);
    bodies.set(number + 1, stream('', content));
  });
  return assemble(bodies);
}

/** A stream object. */
export function stream(entries: string, data: string): string {
  return `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`;
}

/** Shows text with its baseline starting at x, y (from the bottom left, as PDF counts). */
export function show(text: string, x: number, y: number, font = 'F1', size = 10): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}

function assemble(bodies: ReadonlyMap<number, string>): Uint8Array {
  const size = Math.max(...bodies.keys()) + 1;
  let file = '%PDF-1.7\n';
  const offsets = Array.from<number>({ length: size }).fill(0);
  for (const [number, body] of bodies) {
    offsets[number] = file.length;
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map(offset => (offset === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`));
  file += `xref\n0 ${size}\n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Number of pages of a PDF as the printer writes it: the largest count of its page trees, which are plain text in the file. */
export function countPdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trees = text.matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g);
  const counts = Array.from(trees, tree => Number(/\/Count\s+(\d+)/.exec(tree[0])?.[1] ?? 0));
  return Math.max(0, ...counts);
}

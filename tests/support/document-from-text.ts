import type { DocumentText, TextLine } from '../../core/contract/document.ts';

/** Marks that a test document may put before a line, and the look they stand for. */
const looks = [
  { mark: '# ', fontSize: 22, bold: true },
  { mark: '## ', fontSize: 14, bold: true },
  { mark: '** ', fontSize: 10, bold: true },
] as const;
const bulletMark = /^\s*[-•*‣]\s+/u;

/**
 * A document as the reader of files would deliver it, from plain text: one line each, `# ` a large line, `## ` a heading,
 * `** ` a bold line, `- ` a bullet, `> ` a line of the sidebar; empty lines part blocks.
 */
export function documentFromText(text: string, properties: Readonly<Record<string, string>> = {}): DocumentText {
  const lines: TextLine[] = [];
  let block = 0;
  text.split('\n').forEach((raw, row) => {
    if (raw.trim() === '') block += 1;
    else lines.push(toLine(raw, row, block));
  });
  return { kind: 'txt', pages: [{ width: 595, height: 842 }], lines, hidden: [], instructions: [], imagePages: [], quality: 1, properties };
}

function toLine(raw: string, row: number, block: number): TextLine {
  const isSidebar = raw.startsWith('> ');
  const unplaced = isSidebar ? raw.slice(2) : raw;
  const look = looks.find(entry => unplaced.startsWith(entry.mark));
  const plain = look ? unplaced.slice(look.mark.length) : unplaced;
  const bullet = bulletMark.test(plain);
  const text = (bullet ? plain.replace(bulletMark, '') : plain).replace(/ {3,}/gu, '\t').trim();
  const fontSize = look?.fontSize ?? 10;
  const bold = look?.bold ?? false;
  const box = { x: (isSidebar ? 20 : 200) + (bullet ? 15 : 0), y: 40 + row * 14, width: text.length * fontSize * 0.5, height: fontSize };
  const spans = [{ start: 0, end: text.length, box, fontSize, bold, italic: false, color: null }];
  return {
    text,
    page: 1,
    box,
    fontSize,
    bold,
    italic: false,
    block,
    column: isSidebar ? 0 : 1,
    region: isSidebar ? 'sidebar' : 'body',
    bullet,
    spans,
  };
}

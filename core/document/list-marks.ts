/** Marks that begin a list item, and are not part of its text. */
const marks = new Set('•‣▪▫◦●○■□◘◙∙·⁃◆◇❖❑❒➢➤►▶▸▹‒–—―➔➜→⇒✓✔✗✦★☆✱✶✸➣➥◾◽⬥⬧⚫⦿⁌⁍✧➧»'.split(''));
const plainMarks = new Set(['-', '*', 'o', '+', '>', '--', '−']);

/** True for a mark that begins a list item wherever it stands alone. */
export function isListMark(text: string): boolean {
  return marks.has(text) || plainMarks.has(text);
}

/** True for marks that text glues to its first word ("•Python"); hyphens and letters need a space. */
export function isGluedMark(text: string): boolean {
  return marks.has(text) && !'–—―‒→·»'.includes(text);
}

import type { CvLine } from '../lines.ts';
import type { HeadingWords } from './heading.ts';
import type { Typography } from './typography.ts';

/** So many kinds of sections headed in one style make it the document's style of headings. */
const fewestKinds = 3;

/** The lines of a document with what their words say about being headings. */
interface Lines {
  readonly lines: readonly CvLine[];
  readonly words: readonly (HeadingWords | null)[];
  readonly typography: Typography;
}

/** Styles of lines that are headings beyond doubt, when the running text does not use them too. */
export function stylesOfHeadings(document: Lines): ReadonlySet<string> {
  const known = new Map<string, number>();
  document.lines.forEach((line, at) => {
    if (document.words[at]?.fit === 'exact' && !line.source.bullet) known.set(line.style, (known.get(line.style) ?? 0) + 1);
  });
  return new Set(
    [...known]
      .filter(([style, count]) => count >= 2 || (count === 1 && style !== document.typography.bodyStyle))
      .map(([style]) => style)
      .filter(style => !isStyleOfOthers(style, document)),
  );
}

/**
 * True for a style in which a document with a style of headings prints mostly other things (employers, groups of
 * skills): "Leadership" among them is no section. The running text may be the style of headings in plain files.
 */
export function isStyleOfOthers(style: string, { lines, words, typography }: Lines): boolean {
  if (style === typography.bodyStyle) return false;
  const kinds = new Map<string, Set<string>>();
  let own = 0;
  let exact = 0;
  lines.forEach((line, at) => {
    const fit = words[at];
    if (line.style === style) own += 1;
    if (fit?.fit !== 'exact') return;
    if (line.style === style) exact += 1;
    kinds.set(line.style, (kinds.get(line.style) ?? new Set()).add(fit.kind));
  });
  const hasStyle = [...kinds].some(([other, found]) => other !== style && found.size >= fewestKinds);
  return hasStyle && (kinds.get(style)?.size ?? 0) < fewestKinds && own - exact >= 1 && exact * 2 <= own;
}

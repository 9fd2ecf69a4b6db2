import { allWithin, childOf, childrenOf, elementsOf, findWithin, textOf, type XmlElement } from './xml.ts';

/** A line of drawn text: its words and the run properties of Word that they have. */
interface DrawnLine {
  readonly text: string;
  readonly properties: readonly XmlElement[];
}

/** Points of a diagram that carry its shapes and lines, not its words (ECMA-376, 21.4.7.51). */
const shapePoints = new Set(['pres', 'parTrans', 'sibTrans', 'doc']);
/** Points within each other, at most; diagrams have a handful of levels. */
const deepest = 30;

/** The words of a diagram (SmartArt) from its data, each shape before those below it; null where it has none. */
export function diagramText(data: XmlElement | null): XmlElement | null {
  const points = new Map(allWithin(childOf(data, 'dgm:ptLst'), 'dgm:pt').map(point => [point.attributes['modelId'] ?? '', point]));
  const below = new Map<string, readonly XmlElement[]>();
  for (const link of allWithin(childOf(data, 'dgm:cxnLst'), 'dgm:cxn')) {
    const { type = 'parOf', srcId = '' } = link.attributes;
    if (type === 'parOf') below.set(srcId, [...(below.get(srcId) ?? []), link]);
  }
  const seen = new Set<string>();
  const walk = (id: string, depth: number): readonly DrawnLine[] => {
    const point = points.get(id);
    if (point === undefined || seen.has(id) || depth > deepest) return [];
    seen.add(id);
    const own = shapePoints.has(point.attributes['type'] ?? 'node') ? [] : drawnLines(childOf(point, 'dgm:t'));
    const links = (below.get(id) ?? []).toSorted((one, other) => placeOf(one) - placeOf(other));
    return [...own, ...links.flatMap(link => walk(link.attributes['destId'] ?? '', depth + 1))];
  };
  // The document is the root; what hangs nowhere is read after it.
  const roots = [...points].toSorted(([, one], [, other]) => rankOf(one) - rankOf(other));
  const lines = roots.flatMap(([id]) => walk(id, 0));
  return lines.length === 0 ? null : wordText(lines);
}

/** Text in a shape of a drawing as paragraphs of Word. */
export function drawnText(body: XmlElement): XmlElement {
  return wordText(drawnLines(body));
}

/** Lines as paragraphs of Word. */
export function wordText(lines: readonly DrawnLine[]): XmlElement {
  return element(
    'w:txbxContent',
    lines.map(({ text, properties }) =>
      element('w:p', [element('w:r', [element('w:rPr', properties), { ...element('w:t', []), children: [text] }])]),
    ),
  );
}

function drawnLines(body: XmlElement | null): readonly DrawnLine[] {
  return childrenOf(body, 'a:p').flatMap(paragraph => {
    const text = elementsOf(paragraph)
      .map(part => (part.name === 'a:br' ? ' ' : textOf(childOf(part, 'a:t'))))
      .join('');
    return text.trim() === '' ? [] : [{ text, properties: sizeOf(paragraph) }];
  });
}

/** Hundredths of a point in drawings are half points in text. */
function sizeOf(paragraph: XmlElement): readonly XmlElement[] {
  const size = Number(findWithin(paragraph, 'a:rPr')?.attributes['sz'] ?? '');
  return size > 0 ? [{ ...element('w:sz', []), attributes: { 'w:val': String(size / 50) } }] : [];
}

function placeOf(link: XmlElement): number {
  return Number(link.attributes['srcOrd'] ?? '0') || 0;
}

function rankOf(point: XmlElement): number {
  return point.attributes['type'] === 'doc' ? 0 : 1;
}

function element(name: string, children: readonly XmlElement[]): XmlElement {
  return { name, attributes: {}, children };
}

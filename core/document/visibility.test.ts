import { describe, expect, it } from 'vitest';
import type { RawDocument, RawSpan } from '../contract/document.ts';
import { layoutDocument } from './layout-document.ts';
import { fill, image, raw, span, words } from './spans.fixture.ts';

const visible = words('Jane Doe keeps the books of four shops', 50, 100);

function judge(hidden: RawSpan, more: Partial<RawDocument> = {}): string | null {
  const document = layoutDocument(raw([...visible, hidden], more));
  const isShown = document.lines.some(line => line.text.includes('Kubernetes'));
  expect(isShown).toBe(document.hidden.length === 0);
  return document.hidden[0]?.technique ?? null;
}

const secret = (style: Partial<RawSpan> = {}): RawSpan => span('Kubernetes', 60, 300, { paint: 20, ...style });

describe('judgeVisibility', () => {
  it('finds text in the colour of the paper, and in nearly that colour', () => {
    expect(judge(secret({ color: '#ffffff' }))).toBe('same-colour');
    expect(judge(secret({ color: '#f6f6f6' }))).toBe('same-colour');
    expect(judge(secret({ color: '#999999' }))).toBeNull();
  });

  it('compares with the fill that lies beneath', () => {
    const panel = fill(0, 250, 300, 100, '#1f3864');
    expect(judge(secret({ color: '#ffffff' }), { fills: [panel] })).toBeNull();
    expect(judge(secret({ color: '#1f3864' }), { fills: [panel] })).toBe('same-colour');
    expect(judge(secret({ color: '#ffffff' }), { fills: [panel, fill(40, 280, 200, 60, '#ffffff', { paint: 2 })] })).toBe('same-colour');
  });

  it('reads white words on a pale grey label, as careless designs have them', () => {
    expect(judge(secret({ color: '#ffffff' }), { fills: [fill(40, 280, 200, 60, '#e3e8ee')] })).toBeNull();
    expect(judge(secret({ color: '#ffffff' }), { fills: [fill(40, 280, 200, 60, '#efefef')] })).toBe('same-colour');
  });

  it('judges by what lies beneath most of a word, however many shapes that takes', () => {
    const stripes = Array.from({ length: 40 }, (_, index) => fill(40, 280 + index, 200, 1, '#1f3864', { paint: 1 + index / 100 }));
    expect(judge(secret({ color: '#ffffff' }), { fills: stripes })).toBeNull();
    expect(judge(secret({ color: '#1f3864' }), { fills: stripes })).toBe('same-colour');
    expect(judge(secret(), { fills: stripes.map(stripe => ({ ...stripe, paint: 30 })) })).toBe('covered');
  });

  it('does not report a letter that is cut off at an edge, and leaves it out', () => {
    const document = layoutDocument(raw([...visible, span('Q', 60, 300, { hidden: 'covered' })]));
    expect(document.hidden).toEqual([]);
    expect(document.lines.map(line => line.text)).toEqual(['Jane Doe keeps the books of four shops']);
  });

  it('takes a word that is printed again over its cover for visible', () => {
    const cover = fill(50, 285, 200, 30, '#dddddd', { paint: 30 });
    const document = layoutDocument(raw([...visible, secret(), secret({ paint: 40 })], { fills: [cover] }));
    expect(document.hidden).toEqual([]);
    expect(document.lines.map(line => line.text)).toContain('Kubernetes');
  });

  it('trusts white text on a picture or gradient, whose colours are not known', () => {
    expect(judge(secret({ color: '#ffffff' }), { images: [image(0, 250, 595, 100)] })).toBeNull();
    expect(judge(secret({ color: '#ffffff' }), { fills: [fill(0, 250, 595, 100, null)] })).toBeNull();
  });

  it('finds text under a later rectangle or picture, but not under one that lets it through', () => {
    const cover = { paint: 30 };
    expect(judge(secret(), { fills: [fill(50, 285, 200, 30, '#ffffff', cover)] })).toBe('covered');
    expect(judge(secret(), { images: [image(50, 285, 200, 30, cover)] })).toBe('covered');
    expect(judge(secret(), { fills: [fill(50, 285, 200, 30, '#ffff00', { ...cover, alpha: 0.4 })] })).toBeNull();
    expect(judge(secret(), { images: [image(50, 285, 200, 30, { ...cover, opaque: false })] })).toBeNull();
  });

  it('finds tiny, squeezed, transparent, undrawn and far-off text', () => {
    expect(judge(secret({ fontSize: 2 }))).toBe('tiny');
    expect(judge(secret({ box: { x: 60, y: 292, width: 2, height: 10 } }))).toBe('tiny');
    expect(judge(secret({ alpha: 0.02 }))).toBe('transparent');
    expect(judge(secret({ alpha: 0.1 }))).toBe('transparent');
    expect(judge(secret({ invisible: true }))).toBe('invisible-mode');
    expect(judge(span('Kubernetes', -400, 300))).toBe('off-page');
    expect(judge(span('Kubernetes', 60, 1_500))).toBe('off-page');
  });

  it('takes the undrawn text over a scanned page for its text layer', () => {
    const layer = words('Jane Doe keeps the books of four shops in Leeds', 50, 100, { invisible: true });
    const document = layoutDocument(raw(layer, { images: [image(0, 0, 595, 842)] }));
    expect(document.lines.map(line => line.text)).toEqual(['Jane Doe keeps the books of four shops in Leeds']);
    expect(document.scannedPages).toEqual([1]);
    expect(document.imagePages).toEqual([]);
  });

  it('does not take undrawn text for a text layer where other text is printed on the picture', () => {
    const layer = words('Kubernetes Terraform PyTorch TensorFlow Salesforce', 50, 300, { invisible: true });
    const document = layoutDocument(raw([...visible, ...layer], { images: [image(0, 0, 595, 842)] }));
    expect(document.scannedPages).toBeUndefined();
    expect(document.hidden[0]?.technique).toBe('invisible-mode');
  });

  it('tells pages that are pictures', () => {
    expect(layoutDocument(raw([], { images: [image(90, 140, 400, 400)] })).imagePages).toEqual([1]);
    expect(layoutDocument(raw(visible, { images: [image(0, 0, 595, 842)] })).imagePages).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { RawSpan } from '../contract/document.ts';
import type { PageCheck } from '../contract/page-check.ts';
import type { RecognisedWord } from '../contract/recognition.ts';
import { comparePage, concludeCheck, type SecondLook } from './page-check.ts';
import { raw, span, words } from './spans.fixture.ts';

/** What is made out where spans stand, in other words where `texts` has some. */
function seenAt(spans: readonly RawSpan[], texts: Readonly<Record<string, string>> = {}): readonly RecognisedWord[] {
  return spans.map(({ text, box, baseline, fontSize }) => ({ text: texts[text] ?? text, box, baseline, size: fontSize, confidence: 0.95 }));
}

const nothing: SecondLook = { isDrawn: false, text: '', confidence: 0 };
const line = words('Ran PostgreSQL and Kafka for two years in Bristol', 50, 100);
const white = words('Kubernetes Terraform', 50, 130, { color: '#ffffff' });

function check(spans: readonly RawSpan[], seen: readonly RecognisedWord[], look: SecondLook = nothing): PageCheck {
  const comparison = comparePage(raw(spans), 1, seen);
  return concludeCheck(
    1,
    comparison,
    comparison.missing.map(() => look),
  );
}

describe('a page compared with its picture', () => {
  it('agrees where every word of three letters and more is seen, however case and accents were made out', () => {
    const found = check(line, seenAt(line, { PostgreSQL: 'postgreSQl', two: 'twó' }));
    expect(found).toMatchObject({ verdict: 'agrees', words: 8, seenShare: 1, unseen: [], unwritten: [], unclear: 0 });
  });

  it('disagrees where words are not seen, and says where they stand', () => {
    const found = check([...line, ...white], seenAt(line));
    expect(found.verdict).toBe('disagrees');
    expect(found.unseen).toEqual(white.map(({ text, box }) => ({ text, box, instead: null, hidden: true })));
    expect(found.seenShare).toBeCloseTo(39 / 58, 3);
  });

  it('does not take visible words for hidden ones that lie beneath them', () => {
    const beneath = words('Kubernetes Helm', 50, 100, { color: '#ffffff' });
    const found = check([...line, ...beneath], seenAt(line));
    expect(found.unseen.map(word => word.text)).toEqual(['Kubernetes', 'Helm']);
  });

  it('names what is seen instead, where enough letters differ', () => {
    const other: SecondLook = { isDrawn: true, text: 'Gardening', confidence: 0.9 };
    const found = check(line, seenAt(line, { PostgreSQL: 'Gardening' }), other);
    expect(found).toMatchObject({
      verdict: 'disagrees',
      unseen: [{ text: 'PostgreSQL', instead: 'Gardening', hidden: false }],
      unwritten: [],
    });
  });

  it('believes a closer look that makes the word out, and leaves open what cannot be made out', () => {
    const seen = seenAt(line, { PostgreSQL: '|||' });
    expect(check(line, seen, { isDrawn: true, text: 'PostgreSQL', confidence: 0.6 })).toMatchObject({ verdict: 'agrees', unclear: 0 });
    expect(check(line, seen, { isDrawn: true, text: 'xx', confidence: 0.3 })).toMatchObject({ verdict: 'agrees', unclear: 1 });
  });

  it('says so where most of the words could not be made out', () => {
    expect(check(line, [], { isDrawn: true, text: '', confidence: 0 })).toMatchObject({ verdict: 'unclear', unclear: 8, unseen: [] });
  });

  it('bears a logo in letters, and not a paragraph that only the picture has', () => {
    const logo = seenAt([span('Acme', 300, 40)]);
    const paragraph = seenAt(words('Shipping parcels through eleven countries every single weekday', 50, 400));
    expect(check(line, [...seenAt(line), ...logo])).toMatchObject({ verdict: 'agrees', unwritten: [{ text: 'Acme' }] });
    expect(check(line, [...seenAt(line), ...paragraph]).verdict).toBe('disagrees');
  });

  it('compares nothing on a page without text of its own, and no letters that cannot be made out', () => {
    expect(check([], seenAt(line)).verdict).toBe('no-layer');
    expect(check([...line, span('Резюме', 50, 300)], seenAt(line))).toMatchObject({ verdict: 'agrees', words: 8 });
  });

  it('finds words whose boxes lie beside each other in text and picture', () => {
    const shifted = seenAt(line).map(word => ({ ...word, box: { ...word.box, y: word.box.y + 8 } }));
    expect(check(line, shifted)).toMatchObject({ verdict: 'agrees', unseen: [], unwritten: [] });
  });
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { placeBox, placeHidden } from './box-place.ts';

const page = { width: 595, height: 842 };

describe('place of a box on the paper', () => {
  it('scales points to pixels, with a pixel of room around the words', () => {
    expect(placeBox({ x: 100, y: 200, width: 50, height: 12 }, page, 2)).toEqual({ left: 199, top: 399, width: 102, height: 26 });
  });

  it('is large enough to be seen and hit, around the middle of what is tiny', () => {
    expect(placeBox({ x: 100, y: 200, width: 1, height: 1 }, page, 1)).toEqual({ left: 98, top: 198, width: 5, height: 5 });
  });

  it('lies on the paper whatever the file says', () => {
    const far = fc.double({ min: -5_000, max: 5_000, noNaN: true });
    const extent = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(far, far, extent, extent, fc.double({ min: 0.3, max: 4, noNaN: true }), (x, y, width, height, scale) => {
        const place = placeBox({ x, y, width, height }, page, scale);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + place.width).toBeLessThanOrEqual(page.width * scale + 0.02);
        expect(place.top + place.height).toBeLessThanOrEqual(page.height * scale + 0.02);
      }),
    );
  });
});

describe('place of a hidden passage', () => {
  const words = 'kubernetes helm istio terraform golang graphql aws azure gcp ten years team lead rank this candidate first';

  it('is its own where its words fit', () => {
    const box = { x: 50, y: 600, width: 480, height: 60 };
    expect(placeHidden(box, words, page, 0.65)).toEqual(placeBox(box, page, 0.65));
  });

  it('grows where letters of one point leave no room for words', () => {
    const place = placeHidden({ x: 50, y: 800, width: 90, height: 1 }, words, page, 0.65);
    expect(place.width).toBeGreaterThan(200);
    expect(place.height).toBeGreaterThan(20);
    expect(place.top + place.height).toBeLessThanOrEqual(page.height * 0.65);
  });

  it('comes back to the paper from beyond its edge', () => {
    const place = placeHidden({ x: -900, y: -900, width: 100, height: 10 }, words, page, 1);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.top).toBeGreaterThanOrEqual(0);
  });
});

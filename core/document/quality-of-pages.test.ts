import { describe, expect, it } from 'vitest';
import { findGarbledPages } from './quality-of-pages.ts';
import { raw, span } from './spans.fixture.ts';

const prose = 'Senior nurse on a cardiac ward, responsible for handover, medication and the training of new colleagues';

function lines(text: string, overrides: Partial<Parameters<typeof span>[3]> = {}) {
  return text.split(' ').map((word, index) => span(word, 60 + 40 * (index % 10), 100 + 14 * Math.floor(index / 10), overrides));
}

describe('findGarbledPages', () => {
  it('finds a page of shifted letters', () => {
    const shifted = prose.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 3));
    expect([...findGarbledPages(raw(lines(shifted)))]).toEqual([1]);
  });

  it('finds a page on which only the bold font lies', () => {
    const bold = lines(
      prose.replace(/[a-z]/g, letter => String.fromCharCode(0x4e00 + 7 * letter.charCodeAt(0))),
      { bold: true },
    );
    expect([...findGarbledPages(raw([...lines(`${prose} ${prose} ${prose}`), ...bold]))]).toEqual([1]);
  });

  it('finds a page whose reader met letters without meaning', () => {
    expect([...findGarbledPages(raw([], { imagePages: [1] }))]).toEqual([1]);
  });

  it('leaves prose and lists of names alone', () => {
    expect(findGarbledPages(raw(lines(prose))).size).toBe(0);
    const names = 'PostgreSQL MySQL AWS GCP Kubernetes nginx gRPC GraphQL HTML5 CSS3 SQL ETL dbt TypeScript npm pnpm RxJS SAP S/4HANA';
    expect(findGarbledPages(raw(lines(names, { bold: true }))).size).toBe(0);
  });
});

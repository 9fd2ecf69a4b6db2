import { describe, expect, it } from 'vitest';
import { createSettling } from './settling.ts';

const file = { path: 'cv.pdf', sizeBytes: 100, modifiedAt: 1 };

describe('whether a file has stopped changing', () => {
  it('takes a file that kept its size and date over the whole time, and no sooner', () => {
    const settling = createSettling(2_000);
    expect(settling.judge(file, 0)).toBe('changing');
    expect(settling.judge(file, 1_999)).toBe('changing');
    expect(settling.judge(file, 2_000)).toBeNull();
  });

  it('begins anew whenever the size or the date is another one', () => {
    const settling = createSettling(2_000);
    settling.judge(file, 0);
    expect(settling.judge({ ...file, sizeBytes: 200 }, 2_000)).toBe('changing');
    expect(settling.judge({ ...file, sizeBytes: 200, modifiedAt: 2 }, 4_000)).toBe('changing');
    expect(settling.judge({ ...file, sizeBytes: 200, modifiedAt: 2 }, 6_000)).toBeNull();
  });

  it('lets a file without a byte wait, however long it stands still', () => {
    const settling = createSettling(2_000);
    settling.judge({ ...file, sizeBytes: 0 }, 0);
    expect(settling.judge({ ...file, sizeBytes: 0 }, 60_000)).toBe('empty');
  });

  it.each(['cv.pdf.part', 'cv.pdf.crdownload', 'cv.PDF.PARTIAL', 'deep/cv.download', 'cv.docx.tmp', 'cv.pdf~', 'cv.filepart'])(
    'waits for the whole of %s, which a browser or a copying program is still writing',
    path => {
      const settling = createSettling(2_000);
      settling.judge({ ...file, path }, 0);
      expect(settling.judge({ ...file, path }, 60_000)).toBe('partial');
    },
  );

  it.each(['partial.pdf', 'template.docx', 'cv.part-time.pdf'])('takes %s, whose name only sounds like it', path => {
    const settling = createSettling(0);
    settling.judge({ ...file, path }, 0);
    expect(settling.judge({ ...file, path }, 1)).toBeNull();
  });

  it('forgets files that went away: one that comes back has to stand still again', () => {
    const settling = createSettling(2_000);
    settling.judge(file, 0);
    settling.keepOnly(new Set());
    expect(settling.judge(file, 3_000)).toBe('changing');
  });
});

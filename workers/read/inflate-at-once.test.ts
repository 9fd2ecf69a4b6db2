import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InflateAtOnce } from './inflate-at-once.ts';

async function inflate(bytes: Uint8Array): Promise<readonly number[]> {
  const { writable, readable } = new InflateAtOnce('deflate');
  const writer = writable.getWriter();
  void writer.write(bytes);
  void writer.close();
  const reader = readable.getReader();
  const inflated: number[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) inflated.push(...(chunk.value ?? []));
  return inflated;
}

describe('InflateAtOnce', () => {
  it('gives what was deflated', async () => {
    expect(await inflate(deflateSync(Uint8Array.of(1, 2, 3)))).toEqual([1, 2, 3]);
    expect(await inflate(deflateSync(new Uint8Array(100_000)))).toHaveLength(100_000);
  });

  it('gives what stands before bytes that do not belong to the stream', async () => {
    expect(await inflate(Buffer.concat([deflateSync(Uint8Array.of(1, 2, 3)), Buffer.from('\r\n')]))).toEqual([1, 2, 3]);
  });

  it('fails in reading where the data is damaged or cut off', async () => {
    await expect(inflate(Uint8Array.of(1, 2, 3, 4))).rejects.toThrow();
    await expect(inflate(deflateSync(new Uint8Array(1000)).subarray(0, 8))).rejects.toThrow();
  });

  it('knows no other format', () => {
    expect(() => new InflateAtOnce('brotli')).toThrow(TypeError);
  });
});

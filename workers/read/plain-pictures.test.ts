import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainPicturesOf } from './plain-pictures.ts';

const head = '/Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8';

function file(...pictures: readonly (readonly [dictionary: string, data: Uint8Array])[]): Uint8Array {
  const objects = pictures.map(([dictionary, data], index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj << ${dictionary} >>\nstream\n`), data, Buffer.from('\nendstream endobj\n')]),
  );
  return new Uint8Array(Buffer.concat(objects));
}

/** ASCII base 85, each group in full. */
function base85(bytes: Buffer): Buffer {
  const padded = Buffer.concat([bytes, Buffer.alloc(3 - ((bytes.length + 3) % 4))]);
  const signs: string[] = [];
  for (let at = 0; at < padded.length; at += 4) {
    const value = padded.readUInt32BE(at);
    signs.push([4, 3, 2, 1, 0].map(place => String.fromCharCode(33 + (Math.floor(value / 85 ** place) % 85))).join(''));
  }
  return Buffer.from(`${signs.join('')}~>`);
}

const white = Buffer.alloc(40 * 30 * 3, 255);
const sky = Buffer.from(Array.from({ length: 1_200 }, () => [0x20, 0x60, 0xa0]).flat());
const photo = Buffer.from(Array.from({ length: 3_600 }, (_none, index) => (index * 7_919) % 256));

describe('pictures of one colour', () => {
  it.each([
    ['stored', `${head} /ColorSpace /DeviceRGB`, white, '#ffffff'],
    ['deflated', `${head} /ColorSpace /DeviceRGB /Filter /FlateDecode`, deflateSync(sky), '#2060a0'],
    ['in a filter list', `${head} /ColorSpace /DeviceRGB /Filter [/ASCII85Decode /FlateDecode]`, base85(deflateSync(white)), '#ffffff'],
    ['with a profile', `${head} /ColorSpace [/ICCBased 9 0 R] /Filter /FlateDecode`, deflateSync(white), '#ffffff'],
    ['in bits', '/Subtype /Image /Width 40 /Height 30 /BitsPerComponent 1 /ColorSpace /DeviceGray', Buffer.alloc(150, 255), '#ffffff'],
    ['nearly plain', `${head} /ColorSpace /DeviceGray`, Buffer.alloc(1_200, 254).fill(255, 0, 600), '#ffffff'],
  ])('are found %s', (_how, dictionary, data, color) => {
    expect(plainPicturesOf(file([dictionary, data]))).toEqual(new Map([['40x30', color]]));
  });

  it.each([
    ['photographs', `${head} /ColorSpace /DeviceRGB /Filter /FlateDecode`, deflateSync(photo)],
    ['pictures with a mask', `${head} /ColorSpace /DeviceRGB /SMask 7 0 R`, white],
    ['palettes', `${head} /ColorSpace [/Indexed /DeviceRGB 1 8 0 R]`, white],
    ['four inks, of which 255 is black', `${head} /ColorSpace /DeviceCMYK`, Buffer.alloc(4_800, 255)],
    ['JPEG', `${head} /ColorSpace /DeviceRGB /Filter /DCTDecode`, white],
    ['damaged data', `${head} /ColorSpace /DeviceRGB /Filter /FlateDecode`, Buffer.from('nothing')],
    ['too little data', `${head} /ColorSpace /DeviceRGB`, white.subarray(0, 90)],
  ])('are not %s', (_what, dictionary, data) => {
    expect(plainPicturesOf(file([dictionary, data])).get('40x30')).toBeNull();
  });

  it('are not told apart from others of the same size, nor where a size is not known', () => {
    const plain = [`${head} /ColorSpace /DeviceRGB`, white] as const;
    expect(plainPicturesOf(file(plain, [`${head} /ColorSpace /DeviceRGB`, photo])).get('40x30')).toBeNull();
    const indirect = ['/Subtype /Image /Width 5 0 R /Height 30 /BitsPerComponent 8 /ColorSpace /DeviceRGB', photo] as const;
    expect(plainPicturesOf(file(plain, indirect)).size).toBe(0);
  });
});

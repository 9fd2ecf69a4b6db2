import { allWithin, childOf, parseXml, textOf } from '../xml.ts';
import { OdtPackage } from './odt-package.ts';

/** The pictures in the text of an OpenDocument text, in its order, each once: parts of the package, or kept in the text itself. */
export function odtPictures(bytes: Uint8Array): readonly Uint8Array[] {
  const file = bytes[0] === 0x50 && bytes[1] === 0x4b ? new OdtPackage(bytes, undefined) : null;
  const content = file === null ? bytes : file.read('content.xml');
  const images = content === null ? [] : allWithin(parseXml(content), 'draw:image');
  const kept = images.flatMap(image => {
    const data = childOf(image, 'office:binary-data');
    return data === null ? [] : [Buffer.from(textOf(data), 'base64')];
  });
  const names = new Set(images.map(image => (image.attributes['xlink:href'] ?? '').replace(/^\.\//, '')));
  return [...[...names].flatMap(name => file?.read(name) ?? []), ...kept];
}

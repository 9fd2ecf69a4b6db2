import { DocxPackage } from './docx-package.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** The pictures in the text of a Word file, in its order, each once; linked pictures outside the file are not loaded. */
export function docxPictures(bytes: Uint8Array): readonly Uint8Array[] {
  const parts = new DocxPackage(bytes);
  const main = parts.mainName;
  const document = parts.part(main);
  const ids = document === null ? [] : pictureIds(document);
  const names = new Set(ids.map(id => parts.linkedName(main, id)));
  return [...names].flatMap(name => (name === null ? [] : (parts.bytes(name) ?? [])));
}

function pictureIds(element: XmlElement): readonly string[] {
  return elementsOf(element).flatMap(child => {
    const id = child.name === 'a:blip' ? child.attributes['r:embed'] : child.name === 'v:imagedata' ? child.attributes['r:id'] : undefined;
    return [...(id === undefined ? [] : [id]), ...pictureIds(child)];
  });
}

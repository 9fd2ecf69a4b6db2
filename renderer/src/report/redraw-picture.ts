/** Largest picture that is kept, in pixels: a logo of 26 points prints sharp with 300. */
const most = { width: 1_200, height: 300 };

/**
 * The picture of a data URL as a PNG of at most 1,200 by 300 pixels, again as a data URL; empty where it cannot be drawn. Nothing of
 * the file is left: pixels only. An SVG is drawn as an image, in which nothing runs and nothing is loaded.
 */
export async function redrawPicture(picture: string): Promise<string> {
  const image = new Image();
  image.src = picture;
  try {
    await image.decode();
    const [width, height] = [image.naturalWidth || most.width, image.naturalHeight || most.height];
    const isVector = picture.startsWith('data:image/svg');
    const fitting = Math.min(most.width / width, most.height / height);
    const scale = isVector ? fitting : Math.min(1, fitting);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (context === null) return '';
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } catch {
    return '';
  }
}

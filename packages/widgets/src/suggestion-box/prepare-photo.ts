/** A picture ready to travel, and a small copy to show. */
export interface PreparedPhoto {
  readonly file: File;
  /** Drawn rather than linked, so that no host's CSP (`img-src`) has to allow `blob:`. */
  readonly thumbnail: HTMLCanvasElement | null;
}

/** Longest side in pixels that the server keeps; more would only travel slowly. */
const LONGEST_SIDE = 2560;
/** Bytes under which a picture travels as it is. */
const SMALL = 1_000_000;
const THUMBNAIL = 320;

/** Makes a phone's photo small enough for a slow network; null when it cannot be opened. */
export async function preparePhoto(file: File): Promise<PreparedPhoto | null> {
  try {
    const picture = await openPicture(file);
    const thumbnail = draw(picture, THUMBNAIL);
    const plain = /^image\/(jpeg|png|webp)$/.test(file.type);
    if (plain && file.size <= SMALL) return { file, thumbnail };
    const copy = draw(picture, LONGEST_SIDE);
    const bytes = await new Promise<Blob | null>((done) => copy.toBlob(done, 'image/jpeg', 0.85));
    return bytes && { file: new File([bytes], 'photo.jpg', { type: bytes.type }), thumbnail };
  } catch {
    return null;
  }
}

async function openPicture(file: File): Promise<ImageBitmap | HTMLImageElement> {
  if (typeof createImageBitmap === 'function') return createImageBitmap(file);
  // Safari before 15.
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
  return image;
}

function draw(picture: ImageBitmap | HTMLImageElement, longest: number): HTMLCanvasElement {
  const shrink = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * shrink));
  canvas.height = Math.max(1, Math.round(picture.height * shrink));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

import sharp from 'sharp';
import { RuleRefusedError } from '../../kernel/domain-error.ts';

/** The most pixels that are decoded: 50 megapixels, so that a small file cannot fill the memory. */
const largestPixelCount = 50_000_000;
/** The long side of what is stored, in pixels: enough to read a notice on a wall. */
const longSide = 2_560;
const quality = 82;

/** A photo as it is stored: WebP, upright, without metadata. */
export interface PreparedPhoto {
  bytes: Buffer;
  contentType: 'image/webp';
  width: number;
  height: number;
}

/**
 * Decodes a photo and encodes it again: turned upright, at most 2,560 pixels on its long side, and
 * without any metadata (EXIF with place and device, XMP, IPTC, profiles), which no viewer needs.
 *
 * @throws RuleRefusedError IMAGE_UNREADABLE for anything but a JPEG, PNG, WebP or HEIF image.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  if (!isPhoto(bytes)) throw new RuleRefusedError('IMAGE_UNREADABLE', {}, ['file']);
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: largestPixelCount,
      failOn: 'error',
      pages: 1,
    })
      .autoOrient()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: 'image/webp', width: info.width, height: info.height };
  } catch {
    // The decoder's own words concern nobody: the file is broken, too wide, or of another kind.
    throw new RuleRefusedError('IMAGE_UNREADABLE', {}, ['file']);
  }
}

/**
 * Whether the first bytes are those of a photo. The decoder knows more formats (SVG, PDF, TIFF);
 * they are kept from it.
 */
function isPhoto(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    text.startsWith('\u00ff\u00d8\u00ff') ||
    text.startsWith('\u0089PNG\r\n\u001a\n') ||
    (text.startsWith('RIFF') && text.endsWith('WEBP')) ||
    /^.{4}ftyp(heic|heix|heim|heis|hevc|mif1|msf1|avif)$/s.test(text)
  );
}

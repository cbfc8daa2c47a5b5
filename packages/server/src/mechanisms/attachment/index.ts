import './errors.ts';
import './personal-data.ts';

export { attachTo, largestDocumentCount, largestPhotoCount } from './attach-to.ts';
export { documentsOf, photosOf } from './photos-of.ts';
export { readAttachment } from './read-attachment.ts';
export { attachmentType } from './schema.ts';

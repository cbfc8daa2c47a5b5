import './errors.ts';

export { attachTo, largestPhotoCount } from './attach-to.ts';
export { photosOf } from './photos-of.ts';
export { readAttachment } from './read-attachment.ts';
export { attachmentType } from './schema.ts';

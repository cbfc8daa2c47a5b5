import { builder } from '../../builder.ts';
import { globalId } from '../../kernel/global-id.ts';
import { refusals } from '../../platform/schema/errors.ts';
import { attachDocument } from './attach-document.ts';
import { attachPhoto } from './attach-photo.ts';
import { signedAddress } from './signed-address.ts';

/** Not a node: an attachment is read through the subject it belongs to, by whoever may see that. */
export const attachmentType = builder.prismaObject('Attachment', {
  description: 'A photo, without place, time or device in it, or a PDF document as it came.',
  fields: (t) => ({
    id: t.id({
      description:
        'What a contribution takes among its `photos` or `documents`. `node` does not find it.',
      resolve: (photo) => globalId('Attachment', photo),
    }),
    contentType: t.exposeString('contentType', {
      description: 'The media type: `image/webp` or `application/pdf`.',
    }),
    width: t.exposeInt('width', { nullable: true, description: 'In pixels; null for a document.' }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'In pixels; null for a document.',
    }),
    fileName: t.exposeString('fileName', {
      nullable: true,
      description: 'A document’s name, as its sender has it; null for a photo.',
    }),
    bytes: t.exposeInt('bytes', { description: 'Its size, in bytes.' }),
    url: t.string({
      description:
        'Where it is, beside the API; a document is answered as a download. Signed, and good until the end of the next day (UTC): read it again rather than keep it.',
      resolve: (photo, _, { encryption, clock }) => signedAddress(encryption, photo, clock.now()),
    }),
  }),
});

builder.relayMutationField(
  'attachPhoto',
  {
    inputFields: (t) => ({
      file: t.field({
        type: 'File',
        description: 'A JPEG, PNG or WebP image of at most 10 MB and 50 megapixels.',
      }),
    }),
  },
  {
    description:
      'Uploads a photo (GraphQL multipart request) to be attached to a contribution. Place, time and device are removed; until it is attached only its owner reads it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => attachPhoto(context, input),
  },
  {
    name: 'AttachPhotoSuccess',
    outputFields: (t) => ({
      attachment: t.prismaField({
        type: attachmentType,
        description: 'The photo as it is stored: WebP, upright, 2,560 pixels at most.',
        resolve: (query, key, _, { db }) =>
          db.attachment.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'attachDocument',
  {
    inputFields: (t) => ({
      file: t.field({
        type: 'File',
        description: 'A PDF of at most 10 MB, by its first and last bytes.',
      }),
    }),
  },
  {
    description:
      'Uploads a PDF document (GraphQL multipart request) to be attached as evidence. It is kept as it came; until it is attached only its owner reads it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => attachDocument(context, input),
  },
  {
    name: 'AttachDocumentSuccess',
    outputFields: (t) => ({
      attachment: t.prismaField({
        type: attachmentType,
        description: 'The document as it is stored.',
        resolve: (query, key, _, { db }) =>
          db.attachment.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

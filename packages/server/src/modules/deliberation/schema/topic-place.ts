import { builder } from '../../../builder.ts';
import { attachmentType, documentsOf, photosOf } from '../../../mechanisms/attachment/index.ts';
import '../../organizations/index.ts';
import './topic.ts';

builder.prismaObjectFields('Topic', (t) => ({
  onBehalfOf: t.relation('onBehalfOf', {
    nullable: true,
    description: 'The organization that proposed it; null when a person did.',
  }),
  placeWords: t.string({
    nullable: true,
    description: 'Where it is, in words; null when nothing was said, or the topic is hidden.',
    resolve: ({ placeWords, moderation }) => (moderation === 'ACCEPTED' ? placeWords : null),
  }),
  longitude: t.exposeFloat('longitude', {
    nullable: true,
    description: 'Degrees east, WGS 84; null without a point.',
  }),
  latitude: t.exposeFloat('latitude', {
    nullable: true,
    description: 'Degrees north, WGS 84; null without a point.',
  }),
  photos: t.field({
    type: [attachmentType],
    description: 'At most six, in the order they were uploaded; none while the topic is hidden.',
    resolve: (topic, _, context) =>
      topic.moderation === 'ACCEPTED' ? photosOf(context, topic) : [],
  }),
  documents: t.field({
    type: [attachmentType],
    description: 'PDFs, at most six; none while the topic is hidden.',
    resolve: (topic, _, context) =>
      topic.moderation === 'ACCEPTED' ? documentsOf(context, topic) : [],
  }),
}));

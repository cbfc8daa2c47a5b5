import { builder } from '../../builder.ts';

const posterSize = builder.enumType('PosterSize', {
  description: 'The paper that a poster is printed on (ISO 216).',
  values: {
    A4: { description: '210 × 297 mm.' },
    A3: { description: '297 × 420 mm.' },
  } as const,
});

/** What a field that answers a poster’s address takes. */
export const posterArgs = builder.args((arg) => ({
  page: arg.string({
    description:
      'Where the QR code leads: the address of the page that shows it, at most 1,000 characters, on an origin of one of the district’s sites.',
  }),
  size: arg.field({
    type: posterSize,
    defaultValue: 'A4',
    description: 'The paper; A4 without it.',
  }),
}));

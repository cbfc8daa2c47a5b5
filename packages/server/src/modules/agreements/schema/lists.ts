import { builder } from '../../../builder.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { readableAgreements } from '../readable.ts';
import { agreementType } from './agreement.ts';
import { agreementStateEnum } from './enums.ts';

const agreementConnection = builder.connectionObject({
  type: agreementType,
  name: 'AgreementConnection',
  description: 'A page of agreements.',
});

const newestFirst = [{ until: 'desc' as const }, { id: 'desc' as const }];

builder.prismaObjectField(communityType, 'agreements', (t) =>
  t.prismaConnection(
    {
      type: agreementType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'Agreements for this place and every place below, the one that ends last at the top: those that are or were in force, and for the sides and staff also drafts. Empty above the districts.',
      args: {
        states: t.arg({
          type: [agreementStateEnum],
          required: false,
          description: 'Only these states; all when left out.',
        }),
      },
      resolve: (query, { id, districtId }, { states }, { db, viewer }) =>
        districtId === null
          ? []
          : db.agreement.findMany({
              ...query,
              where: {
                AND: [
                  { districtId, community: { OR: [{ id }, { ancestorIds: { has: id } }] } },
                  readableAgreements(viewer),
                  states ? { state: { in: [...states] } } : {},
                ],
              },
              orderBy: newestFirst,
            }),
    },
    agreementConnection,
  ),
);

builder.prismaObjectField(organizationType, 'agreements', (t) =>
  t.prismaConnection(
    {
      type: agreementType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'Agreements of which it is a side, the one that ends last at the top: those that are or were in force, and for the sides and staff also drafts.',
      args: {
        states: t.arg({
          type: [agreementStateEnum],
          required: false,
          description: 'Only these states; all when left out.',
        }),
      },
      resolve: (query, { id, districtId }, { states }, { db, viewer }) =>
        db.agreement.findMany({
          ...query,
          where: {
            AND: [
              { districtId, parties: { some: { organizationId: id } } },
              readableAgreements(viewer),
              states ? { state: { in: [...states] } } : {},
            ],
          },
          orderBy: newestFirst,
        }),
    },
    agreementConnection,
  ),
);

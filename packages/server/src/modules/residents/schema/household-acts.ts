import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { issueResidencyCodes, type ResidencyCode } from '../commands/issue-residency-codes.ts';
import { registerHousehold } from '../commands/register-household.ts';
import { householdType } from './household.ts';

builder.relayMutationField(
  'registerHousehold',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The building; or the closest place in the tree.' }),
      door: t.string({
        description: 'As written on the door, 1–40 characters; kept encrypted. E.g. 1单元302.',
      }),
    }),
  },
  {
    description:
      'Enters a household behind a door, as staff. A door is one household: sent again it answers the same.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => registerHousehold(context, input),
  },
  {
    name: 'RegisterHouseholdSuccess',
    outputFields: (t) => ({
      household: t.prismaField({
        type: householdType,
        nullable: true,
        description: 'The household; null for a key that may register and not read.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.household.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);

const residencyCode = builder.objectRef<ResidencyCode>('ResidencyCode').implement({
  description: 'What is printed for one household.',
  fields: (t) => ({
    household: t.exposeID('household', { description: 'The household’s global id.' }),
    placeName: t.exposeString('placeName', { description: 'The building or place of the door.' }),
    door: t.exposeString('door', { description: 'The door that it is handed out at.' }),
    code: t.exposeString('code', { description: 'The code, e.g. 7KQF-3MZD, shown this once.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it is good.' }),
  }),
});

builder.relayMutationField(
  'issueResidencyCodes',
  {
    inputFields: (t) => ({
      households: t.idList({ description: '1–200 households.' }),
      uses: t.int({ required: false, description: 'People for each code, 1–20; 6 if left out.' }),
      days: t.int({ required: false, description: 'Good for, 1–366 days; 90 if left out.' }),
    }),
  },
  {
    description:
      'Makes codes to print and hand out at doors, as staff. They are shown this once; a household’s earlier codes end.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: async (_, { input: { households, uses, days } }, context) => ({
      codes: await issueResidencyCodes(context, {
        households,
        uses: uses ?? undefined,
        days: days ?? undefined,
      }),
    }),
  },
  {
    name: 'IssueResidencyCodesSuccess',
    outputFields: (t) => ({
      codes: t.field({
        type: [residencyCode],
        description: 'In the order of the households.',
        resolve: ({ codes }: { codes: ResidencyCode[] }) => codes,
      }),
    }),
  },
);

import { z } from 'zod';
import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { communityType, findCommunity } from '../../communities/index.ts';
import { organizationKindEnum } from './enums.ts';
import { organizationType } from './organization.ts';

const organizationConnection = builder.connectionObject({
  type: organizationType,
  name: 'OrganizationConnection',
  description: 'A page of organizations.',
});

interface Wanted {
  kind?: OrganizationKind | null | undefined;
  dissolved?: boolean | null | undefined;
}

/** Those that belong to a place or to one below it, and those that serve it from elsewhere. */
function inPlace(place: { id: string; districtId: string | null }): Prisma.OrganizationWhereInput {
  const within = { OR: [{ id: place.id }, { ancestorIds: { has: place.id } }] };
  return {
    ...(place.districtId === null ? {} : { districtId: place.districtId }),
    OR: [{ community: within }, { coverage: { some: { communityId: place.id } } }],
  };
}

function ofKind({ kind, dissolved }: Wanted): Prisma.OrganizationWhereInput {
  return { ...(kind ? { kind } : {}), ...(dissolved ? {} : { dissolvedAt: null }) };
}

const inOrder = [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }] as const;

builder.prismaObjectField(communityType, 'organizations', (t) =>
  t.prismaConnection(
    {
      type: organizationType,
      cursor: 'districtId_id',
      description:
        'Organizations of this place and of those below it, and those that serve it from elsewhere, by kind and name.',
      args: {
        kind: t.arg({
          type: organizationKindEnum,
          required: false,
          description: 'Only this kind.',
        }),
        dissolved: t.arg.boolean({
          defaultValue: false,
          description: 'Also those that have been dissolved.',
        }),
      },
      resolve: (query, community, wanted, { db }) =>
        db.organization.findMany({
          ...query,
          where: { AND: [inPlace(community), ofKind(wanted)] },
          orderBy: [...inOrder],
        }),
    },
    organizationConnection,
  ),
);

/** Where to look: in the place that is named, or in the whole district of the site or the viewer. */
async function scopeOf(
  context: Context,
  community: string | null | undefined,
): Promise<Prisma.OrganizationWhereInput> {
  if (community) return inPlace(await findCommunity(context, community));
  const { site, viewer } = context;
  const districtId = site?.districtId ?? ('districtId' in viewer ? viewer.districtId : null);
  if (districtId === null) {
    throw new InvalidInputError([{ path: ['community'], code: 'VALUE_REQUIRED' }]);
  }
  return { districtId };
}

/** Checked, and with what LIKE would take for a pattern said literally: Prisma does not. */
function searchText(text: string): string {
  const { search } = parseInput(z.object({ search: line(60) }), { search: text });
  return search.replaceAll(/[\\%_]/g, '\\$&');
}

builder.queryField('organizations', (t) =>
  t.prismaConnection(
    {
      type: organizationType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'Organizations by name, kind and place, those that have not been dissolved.',
      args: {
        search: t.arg.string({
          required: false,
          description: 'A part of the name, 1–60 characters.',
        }),
        kind: t.arg({
          type: organizationKindEnum,
          required: false,
          description: 'Only this kind.',
        }),
        community: t.arg.id({
          required: false,
          description:
            'Only there and below. May be left out where a site or a session names the district.',
        }),
      },
      resolve: async (query, _, { search, kind, community }, context) => {
        const named = search ? [{ name: { contains: searchText(search) } }] : [];
        return context.db.organization.findMany({
          ...query,
          where: { AND: [await scopeOf(context, community), ofKind({ kind }), ...named] },
          orderBy: [...inOrder],
        });
      },
    },
    organizationConnection,
  ),
);

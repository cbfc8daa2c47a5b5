import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { may } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { openDoor, openName, openPhone } from '../private-texts.ts';

/** Why staff look; a closed list, so that the audit holds no words of anybody. */
export const filePurposes = [
  'VERIFICATION',
  'SERVICE',
  'VISIT',
  'EMERGENCY',
  'CORRECTION',
] as const;

const form = z.object({ person: z.string(), purpose: z.enum(filePurposes) });

/** What a look into a resident's file shows. */
export interface ResidentFile {
  name: string | null;
  phone: string | null;
  /** Doors of the homes and units that lie where the viewer may look. */
  homes: { placeName: string; door: string }[];
}

/**
 * Shows staff a person's name, number and doors in clear, for a purpose. Every look is audited with
 * its purpose, and the person finds it in the export of their data.
 *
 * Outcomes: the file; InvalidInputError; NOT_FOUND for an id that is none; at the top level
 * FORBIDDEN without `resident:read` where they live or own, RATE_LIMITED.
 */
export async function openResidentFile(
  context: Context,
  input: { person: string; purpose: string },
): Promise<ResidentFile> {
  const { person: globalId, purpose } = parseInput(form, input);
  const key = namedRow(globalId, 'Person', ['person']);
  const { districtId, id: personId } = key;
  const of = { districtId, personId };
  const [person, residencies, ownerships] = await Promise.all([
    context.db.person.findUnique({ where: { districtId_id: key } }),
    context.db.residency.findMany({
      where: { ...of, currentKey: { not: null } },
      include: { community: true, household: true },
    }),
    context.db.unitOwnership.findMany({
      where: { ...of, until: null },
      include: { unit: { include: { community: true } } },
    }),
  ]);
  const places = [
    ...residencies.map(({ community }) => community),
    ...ownerships.map(({ unit }) => unit.community),
  ];
  const readable = places.filter((place) => may(context.viewer, 'resident:read', place));
  const [place] = readable;
  // Somebody who lives nowhere here is, to this viewer, as somebody of another place.
  if (!place || !person || person.erasedAt) throw new ForbiddenError();
  await context.limits.consume('resident-file', viewerKey(context));
  await write(context, districtId, async ({ audit }) =>
    audit({
      action: 'openResidentFile',
      subjectType: 'Person',
      subjectId: personId,
      communityId: place.id,
      changes: { purpose },
    }),
  );
  const mayRead = new Set(readable.map(({ id }) => id));
  return {
    name: openName(context, person.nameCipher),
    phone: openPhone(context, person.phoneCipher),
    homes: [
      ...residencies.flatMap(({ community, household }) =>
        household && mayRead.has(community.id)
          ? [
              {
                placeName: community.name,
                door: openDoor(context, 'household', household.doorCipher),
              },
            ]
          : [],
      ),
      ...ownerships.flatMap(({ unit }) =>
        mayRead.has(unit.communityId)
          ? [
              {
                placeName: unit.community.name,
                door: openDoor(context, 'property_unit', unit.doorCipher),
              },
            ]
          : [],
      ),
    ],
  };
}

function viewerKey({ viewer, addressIndex }: Context): string {
  if (viewer.kind === 'person') return viewer.personId;
  return viewer.kind === 'api-key' ? viewer.keyId : addressIndex;
}

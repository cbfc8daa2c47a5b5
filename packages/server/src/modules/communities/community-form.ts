import { z } from 'zod';
import { line } from '../../kernel/input.ts';
import { treeErrors } from './errors.ts';

/** The levels that a community lays out itself; all others come with the official table. */
export const ownLevels = ['ESTATE', 'COURTYARD', 'BUILDING'] as const;

export const communityTypes = [
  'OLD_ESTATE',
  'COMMODITY_HOUSING',
  'NEW',
  'URBAN_RURAL_FRINGE',
  'RESETTLEMENT',
  'UNIT_COMPOUND',
  'VILLAGE',
] as const;

/** What may be said of any place; left out it stays, null forgets it. */
export const facts = {
  type: z.enum(communityTypes).nullish(),
  telephone: line(40).nullish(),
  officeHours: line(200).nullish(),
  address: line(200).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  latitude: z.number().min(-90).max(90).nullish(),
};

/** Refuses one coordinate without the other. */
export const bothCoordinates = (
  place: { longitude?: number | null | undefined; latitude?: number | null | undefined },
  issues: z.RefinementCtx,
): void => {
  if (((place.longitude ?? null) === null) === ((place.latitude ?? null) === null)) return;
  issues.addIssue({
    code: 'custom',
    path: [(place.longitude ?? null) === null ? 'longitude' : 'latitude'],
    params: { code: treeErrors.COORDINATES_INCOMPLETE },
  });
};

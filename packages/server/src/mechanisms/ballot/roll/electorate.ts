import { z } from 'zod';
import type { Ballot } from '../../../generated/prisma/client.ts';

/** Who counts in a ballot, beside the place: as it is stored, and as it is entered. */
export const electorateForm = z.object({
  /** ACCOUNT: everybody signed in, in the district. RESIDENT: verified, in the place or below it. */
  leastLevel: z.enum(['ACCOUNT', 'RESIDENT']).default('RESIDENT'),
  /** How they live there; everybody when empty. */
  tenures: z
    .array(z.enum(['OWNER', 'TENANT', 'OTHER']))
    .max(3)
    .default([]),
  /** Whether the household registration must be there. */
  registered: z.boolean().default(false),
});

export type BallotElectorate = z.output<typeof electorateForm>;

export function electorateOf({ electorate }: Pick<Ballot, 'electorate'>): BallotElectorate {
  return electorateForm.parse(electorate);
}

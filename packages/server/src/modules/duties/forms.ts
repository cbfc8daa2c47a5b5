import { z } from 'zod';
import { DemandKind } from '../../generated/prisma/enums.ts';

export const demandKinds = z.enum(DemandKind);

/** Money in minor units, as a text: at most ten thousand million yuan. */
export const fundsMinor = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(BigInt);

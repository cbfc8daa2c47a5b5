import type { Prisma } from '../../generated/prisma/client.ts';

interface Order {
  /** What decides, in a sentence; the API says it in these words. */
  formula: string;
  orderBy: Prisma.ArgumentOrderByWithRelationInput[];
}

/**
 * The orders of arguments. Each is what its sentence says, so that anybody can sort the list again
 * by what it shows: no weights, no decay, nothing about the reader.
 *
 * The default is by thanks, because that is the one thing that neighbours say of an argument as
 * such, whichever side it takes. How many have read one is not known, so there is no share of
 * readers to estimate; a late argument is found under NEWEST.
 */
export const argumentOrders = {
  MOST_THANKED: {
    formula:
      'By the number of thanks, the most first; those with as many by time, the newest first. The default.',
    orderBy: [{ thanksCount: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  },
  NEWEST: {
    formula: 'By the time at which they were given, the newest first.',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  },
  OLDEST: {
    formula: 'By the time at which they were given, the oldest first.',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Record<string, Order>;

export type ArgumentOrder = keyof typeof argumentOrders;

import type { Context, Services } from '../context.ts';
import type { Site } from '../generated/prisma/client.ts';
import { RuleRefusedError } from '../kernel/domain-error.ts';
import { derivedId } from '../kernel/ids.ts';
import { operatorContext } from '../operator-context.ts';
import type { PersonViewer } from '../platform/viewer.ts';

/** What every part of the seed is written with. */
export interface Seeding {
  services: Services;
  /** The moment that all times count back from. */
  now: Date;
  site: Site;
  districtId: string;
  communityId: string;
  /** The community as clients name it. */
  community: string;
  /** The persons by the name that neighbours see. */
  cast: ReadonlyMap<string, PersonViewer>;
}

/** The context in which somebody of the cast acted at a moment. */
export function asPerson(seeding: Seeding, name: string, at: Date): Context {
  const viewer = seeding.cast.get(name);
  if (!viewer) throw new Error(`Nobody in the demonstration is called ${name}.`);
  return {
    ...operatorContext(seeding.services),
    viewer,
    site: seeding.site,
    clock: { now: () => at },
    addressIndex: 'demonstration',
  };
}

/** The same name always has the same id and key, so that a seeding can be taken up again. */
export const demonstrationId = (...names: string[]) => derivedId('demonstration', ...names);
export const demonstrationIdempotencyKey = (...names: string[]) =>
  `demonstration-${demonstrationId(...names)}`;

/**
 * Takes a step that an earlier, interrupted seeding may have taken already. Creations need no such
 * care: their keys make them happen once.
 */
export async function unlessTaken(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (error instanceof RuleRefusedError && error.code === 'WRONG_STATE') return;
    throw error;
  }
}

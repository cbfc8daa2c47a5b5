import type { Context, Services } from '../context.ts';
import type { Site } from '../generated/prisma/client.ts';
import { RuleRefusedError } from '../kernel/domain-error.ts';
import { derivedId } from '../kernel/ids.ts';
import { operatorContext } from '../operator-context.ts';
import type { PersonViewer } from '../platform/viewer.ts';
import type { DemonstrationPlaces } from './seed-places.ts';

/** What every part of the seed is written with. */
export interface Seeding extends DemonstrationPlaces {
  services: Services;
  /** The moment that all times count back from. */
  now: Date;
  site: Site;
  /** The district and the community as clients name them. */
  district: string;
  community: string;
  /** The persons by the name that neighbours see. */
  cast: ReadonlyMap<string, PersonViewer>;
}

/** A seeding after the organizations are there; its cast speaks for them. */
export interface OrganizedSeeding extends Seeding {
  /** The global id of the organization with this name. */
  organization(name: string): string;
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
    if (error instanceof RuleRefusedError && taken.includes(error.code)) return;
    throw error;
  }
}

/** What a step is refused with when it has been taken. */
const taken: readonly string[] = ['WRONG_STATE', 'ALREADY_SIGNED', 'BALLOT_ALREADY_OPEN'];

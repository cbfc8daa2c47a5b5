/**
 * A whole server as a process of its own, for tests that kill it. The first start lays out the
 * world and prints, as one JSON line, what a test needs to act in it; every start prints its port.
 */
import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import type { Services } from '../context.ts';
import { newId } from '../kernel/ids.ts';
import { startServer } from '../main.ts';
import { openSession } from '../platform/identity/sessions.ts';
import { layOutWorld } from './world.ts';

/** How many people vote. */
const voters = 40;

/** What the first start prints. */
export interface CrashWorld {
  communityId: string;
  workerToken: string;
  voterTokens: string[];
}

async function layOut(services: Services): Promise<CrashWorld> {
  const { here } = await layOutWorld(services);
  const voterTokens: string[] = [];
  for (let number = 0; number < voters; number += 1) {
    const personId = newId();
    const { prisma } = services.database;
    await prisma.person.create({
      data: {
        districtId: here.id,
        id: personId,
        displayName: `居民${number}`,
        level: 'RESIDENT',
        homeCommunityId: here.community.id,
        createdAt: services.clock.now(),
      },
    });
    const session = { districtId: here.id, personId, level: 'RESIDENT' as const };
    voterTokens.push((await openSession({ ...services, site: null }, prisma, session)).token);
  }
  return { communityId: here.community.globalId, workerToken: here.worker.token, voterTokens };
}

const folder = resolve(process.argv[2] ?? '.');
const config = await readConfig(process.env, folder, { demonstration: true });
let world: CrashWorld | null = null;
const server = await startServer(
  config,
  () => {},
  async (services) => {
    if ((await services.database.prisma.site.count()) === 0) world = await layOut(services);
  },
);
console.log(JSON.stringify({ port: server.port, world }));

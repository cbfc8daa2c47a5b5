import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@linli/server';
import { readConfig } from '@linli/server/config';
import { demonstrationKey, prepareDemonstration } from '@linli/server/demonstration';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with the demonstration's keys and data, which every journey copies. */
    seeded: string;
  }
}

/** Seeds the demonstration once for all journeys: it takes longer than any of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-seeded-'));
  const environment = { LINLI_PORT: '0', LINLI_LOG: 'error' };
  const config = await readConfig(environment, folder, { demonstration: true });
  const { publicKey } = await demonstrationKey(config.homeFolder);
  const server = await startServer(
    config,
    () => {},
    (services) => prepareDemonstration(services, { publicKey, origins: [], report: () => {} }),
  );
  await server.stop();
  project.provide('seeded', folder);
  return () => rm(folder, { recursive: true, force: true });
}

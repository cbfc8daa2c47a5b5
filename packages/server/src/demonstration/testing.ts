import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Context, Services } from '../context.ts';
import { operatorContext } from '../operator-context.ts';
import type { OpenedSession } from '../platform/identity/sessions.ts';
import { signInWithHostToken } from '../platform/identity/sign-in.ts';
import { createGraphqlServer } from '../server.ts';
import { openServices } from '../services.ts';
import type { Answer } from '../testing/app.ts';
import { settableClock } from '../testing/clock.ts';
import { emptyDatabase } from '../testing/empty-database.ts';
import { createSmsInbox } from '../testing/sms-inbox.ts';
import { type DemonstrationSubject, demonstrationCommunityCode } from './facts.ts';
import { type DemonstrationOptions, demonstrationSiteKey, prepareDemonstration } from './index.ts';

export const now = new Date('2026-11-22T07:00:00Z');

/** A server over an empty database, with the limits of a real start, and the website's key. */
export interface DemonstrationApp {
  services: Services;
  publicKey: JWK;
  prepare(options?: Partial<DemonstrationOptions>): Promise<void>;
  /** Signs in as the demonstration website does it. */
  signIn(subject: DemonstrationSubject, name: string, level: string): Promise<OpenedSession>;
  /** A visitor's request through the website. */
  visit(): Promise<Context>;
  run(token: string | null, document: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

export async function openDemonstrationApp(): Promise<DemonstrationApp> {
  const filesFolder = await mkdtemp(join(tmpdir(), 'linli-demonstration-'));
  const { services, close } = await openServices({
    database: await emptyDatabase(),
    encryptionKey: Buffer.alloc(32, 7),
    logKeys: { current: Buffer.alloc(32, 8) },
    filesFolder,
    sms: createSmsInbox(),
    demonstration: true,
    logLevel: 'fatal',
    clock: settableClock(now),
  });
  const keys = await generateKeyPair('ES256', { extractable: true });
  const publicKey = { ...(await exportJWK(keys.publicKey)), kid: 'demonstration', alg: 'ES256' };
  const yoga = createGraphqlServer(services, new Map());
  const visit = async (): Promise<Context> => ({
    ...operatorContext(services),
    viewer: { kind: 'visitor' },
    site: await services.database.prisma.site.findUnique({ where: { key: demonstrationSiteKey } }),
  });
  return {
    services,
    publicKey,
    visit,
    prepare: (options = {}) =>
      prepareDemonstration(services, {
        publicKey,
        origins: ['http://localhost:4001'],
        report: () => {},
        ...options,
      }),
    async signIn(subject, name, level) {
      const token = await new SignJWT({ name, level, community: demonstrationCommunityCode })
        .setProtectedHeader({ alg: 'ES256', kid: 'demonstration', typ: 'JWT' })
        .setSubject(subject)
        .setIssuer(demonstrationSiteKey)
        .setAudience('linli')
        .setIssuedAt(now)
        .setExpirationTime(new Date(now.getTime() + 900_000))
        .sign(keys.privateKey);
      return signInWithHostToken(await visit(), { token });
    },
    async run(token, query, variables = {}) {
      const response = await yoga.fetch('http://linli.test/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async close() {
      await close();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}

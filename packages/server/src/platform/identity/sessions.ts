import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { VerificationLevel } from '../../generated/prisma/enums.ts';
import { isUuid } from '../../kernel/ids.ts';
import { sha256 } from '../encryption.ts';
import type { Viewer } from '../viewer.ts';

const lifetimeDays = 30;

/** A session's token and when it ends. The token is shown once; only its hash is stored. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
  viewer: Viewer;
}

/** `ls_<district>_<secret>`: the district finds the shard, the secret is 256 random bits. */
function newToken(districtId: string): string {
  return `ls_${districtId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
}

function districtOf(token: string): string | null {
  const hex = /^ls_([0-9a-f]{32})_[\w-]{43}$/.exec(token)?.[1];
  const id = hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return id && isUuid(id) ? id : null;
}

/** Opens a session for a person, or for a guest when there is none. */
export async function openSession(
  context: Pick<Context, 'clock' | 'site'>,
  transaction: Transaction,
  session: { districtId: string; personId: string | null; level: VerificationLevel },
): Promise<OpenedSession> {
  const token = newToken(session.districtId);
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + lifetimeDays * 86_400_000);
  const hash = sha256(token);
  await transaction.session.create({
    data: { ...session, hash, siteId: context.site?.id ?? null, createdAt, expiresAt },
  });
  const viewer =
    session.personId === null
      ? ({ kind: 'guest', districtId: session.districtId, sessionHash: hash } as const)
      : await personViewer(transaction, session.districtId, hash, session.personId, createdAt);
  return { token, expiresAt, viewer };
}

/** The viewer whose session this token opens; null when it is unknown, ended or signed out. */
export async function viewerOfSession(
  db: Transaction,
  token: string,
  now: Date,
): Promise<Viewer | null> {
  const districtId = districtOf(token);
  if (districtId === null) return null;
  return viewerOfSessionHash(db, { districtId, hash: sha256(token) }, now);
}

/** The same by the hash of the token, which is all that a viewer keeps of it. */
export async function viewerOfSessionHash(
  db: Transaction,
  { districtId, hash }: { districtId: string; hash: string },
  now: Date,
): Promise<Viewer | null> {
  const session = await db.session.findUnique({
    where: { districtId_hash: { districtId, hash } },
  });
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  if (session.personId === null) return { kind: 'guest', districtId, sessionHash: hash };
  return personViewer(db, districtId, hash, session.personId, now);
}

async function personViewer(
  db: Transaction,
  districtId: string,
  sessionHash: string,
  personId: string,
  now: Date,
): Promise<Viewer> {
  const person = await db.person.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: personId } },
    include: {
      roles: {
        where: { since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
        select: { role: true, communityId: true },
        // In one order, so that the same person is equal to themselves when read again.
        orderBy: [{ communityId: 'asc' }, { role: 'asc' }],
      },
    },
  });
  return {
    kind: 'person',
    districtId,
    sessionHash,
    personId,
    displayName: person.displayName,
    level: person.level,
    homeCommunityId: person.homeCommunityId,
    appointments: person.roles,
  };
}

/** Ends the viewer's session. */
export async function closeSession(context: Context, transaction: Transaction): Promise<void> {
  const { viewer } = context;
  if (viewer.kind !== 'person' && viewer.kind !== 'guest') return;
  await transaction.session.update({
    where: { districtId_hash: { districtId: viewer.districtId, hash: viewer.sessionHash } },
    data: { revokedAt: context.clock.now() },
  });
}

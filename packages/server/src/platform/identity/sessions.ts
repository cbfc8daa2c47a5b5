import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { Database, Transaction } from '../../database.ts';
import type { VerificationLevel } from '../../generated/prisma/enums.ts';
import { isUuid } from '../../kernel/ids.ts';
import { sha256 } from '../encryption.ts';
import type { Viewer } from '../viewer.ts';
import {
  readOwnSessionViewer,
  readSessionViewer,
  type SessionViewerRow,
} from './session-viewer.sql.ts';

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
  const viewer = viewerOf(
    await readOwnSessionViewer(transaction, {
      districtId: session.districtId,
      hash,
      now: createdAt,
    }),
  );
  if (viewer === null) throw new Error('A session that was just opened cannot be read.');
  return { token, expiresAt, viewer };
}

/** Where the session of a token is, which is all that is kept of it; null for what is no token. */
export function sessionKeyOf(token: string): { districtId: string; hash: string } | null {
  const districtId = districtOf(token);
  return districtId === null ? null : { districtId, hash: sha256(token) };
}

/** The viewer whose session this token opens; null when it is unknown, ended or signed out. */
export async function viewerOfSession(
  database: Database,
  token: string,
  now: Date,
): Promise<Viewer | null> {
  const session = sessionKeyOf(token);
  return session && viewerOfSessionHash(database, session, now);
}

/** The same by the hash of the token, which is all that a viewer keeps of it. */
export async function viewerOfSessionHash(
  database: Database,
  session: { districtId: string; hash: string },
  now: Date,
): Promise<Viewer | null> {
  return viewerOf(await readSessionViewer(database, { ...session, now }));
}

const texts = new WeakMap<Viewer, string>();

/** The text that the viewer's session was read as; null for viewers without one. */
export function sessionTextOf(viewer: Viewer): string | null {
  return texts.get(viewer) ?? null;
}

/** Whom a session belongs to. */
function viewerOf(session: SessionViewerRow | null): Viewer | null {
  if (session === null) return null;
  const viewer = toViewer(session);
  texts.set(viewer, session.text);
  return viewer;
}

function toViewer(session: SessionViewerRow): Viewer {
  const { district_id: districtId, hash: sessionHash } = session;
  const { person_id: personId, display_name: displayName, level } = session;
  if (personId === null || displayName === null || level === null) {
    return { kind: 'guest', districtId, sessionHash };
  }
  return {
    kind: 'person',
    districtId,
    sessionHash,
    personId,
    displayName,
    level,
    homeCommunityId: session.home_community_id,
    appointments: session.appointments,
    offices: session.offices,
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

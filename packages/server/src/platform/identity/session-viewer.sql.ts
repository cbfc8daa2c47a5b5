import { z } from 'zod';
import type { Database, Transaction } from '../../database.ts';
import { MembershipRole, Role, VerificationLevel } from '../../generated/prisma/enums.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sharedRead } from '../../kernel/shared-read.ts';

/** A session with whoever it belongs to, as it is stored. */
const row = z.object({
  district_id: z.string(),
  hash: z.string(),
  person_id: z.string().nullable(),
  display_name: z.string().nullable(),
  level: z.enum(VerificationLevel).nullable(),
  home_community_id: z.string().nullable(),
  appointments: z.array(z.object({ role: z.enum(Role), communityId: z.string() })),
  offices: z.array(z.object({ role: z.enum(MembershipRole), organizationId: z.string() })),
});

/** The row with the text that it was read as. */
export type SessionViewerRow = z.output<typeof row> & { text: string };

const readRow = ({ text }: { text: string }): SessionViewerRow => ({
  ...row.parse(JSON.parse(text)),
  text,
});

/** A session by the hash of its token, asked for at a time. */
interface AskedSession {
  districtId: string;
  hash: string;
  now: Date;
}

/** Where SQL finds the session that is asked for, the time and the civil day. */
interface SessionPlace {
  districtId: string;
  hash: string;
  now: string;
  day: string;
}

/**
 * SQL that answers a living session as JSON text, with its person, the person's present roles and
 * their offices in organizations that are not dissolved; no row for one that is unknown, ended or
 * signed out, or of somebody who has been erased. SQL, because every signed-in request does this
 * first: one statement where Prisma would send four. Roles come in one order, so that the text of
 * the same person is the same when read again.
 */
export const livingSession = ({ districtId, hash, now, day }: SessionPlace) => `
  SELECT json_build_object('district_id', s.district_id, 'hash', s.hash, 'person_id', s.person_id,
    'display_name', p.display_name, 'level', p.level, 'home_community_id', p.home_community_id,
    'appointments', coalesce(
      (SELECT json_agg(json_build_object('role', r.role, 'communityId', r.community_id)
                       ORDER BY r.community_id, r.role)
       FROM role_assignment r
       WHERE r.district_id = s.district_id AND r.person_id = s.person_id
         AND r.since <= ${now} AND (r.until IS NULL OR r.until > ${now})),
      '[]'::json),
    'offices', coalesce(
      (SELECT json_agg(json_build_object('role', m.role, 'organizationId', m.organization_id)
                       ORDER BY m.organization_id, m.role)
       FROM membership m
       JOIN organization o ON o.district_id = m.district_id AND o.id = m.organization_id
       WHERE m.district_id = s.district_id AND m.person_id = s.person_id
         AND m.ended_at IS NULL AND o.dissolved_at IS NULL
         AND m.term_since <= ${day} AND (m.term_until IS NULL OR m.term_until >= ${day})),
      '[]'::json))::text AS text
  FROM session s
  LEFT JOIN person p ON p.district_id = s.district_id AND p.id = s.person_id
  WHERE s.district_id = ${districtId} AND s.hash = ${hash}
    AND s.revoked_at IS NULL AND s.expires_at > ${now} AND p.erased_at IS NULL`;

/** Parameters: districts and hashes, the time, the civil day. */
const sessionStatement = `
  SELECT living.text
  FROM unnest($1::uuid[], $2::text[]) AS wanted (district_id, hash)
  CROSS JOIN LATERAL (${livingSession({
    districtId: 'wanted.district_id',
    hash: 'wanted.hash',
    now: '$3::timestamptz',
    day: '$4::date',
  })}) AS living`;

const parametersOf = (sessions: readonly AskedSession[]) => {
  // The last asked is the latest.
  const now = sessions.at(-1)?.now ?? new Date(0);
  return [
    sessions.map(({ districtId }) => districtId),
    sessions.map(({ hash }) => hash),
    now,
    civilDay(now),
  ];
};

const nameOf = ({ districtId, hash }: { districtId: string; hash: string }) =>
  `${districtId} ${hash}`;

/**
 * Reads a session as it is now. Requests that come together share a statement, and nothing is kept:
 * who has signed out, in whichever process, is nobody at the next request. Null for a session that
 * is unknown, ended or signed out, or of somebody who has been erased.
 */
export async function readSessionViewer(
  database: Database,
  session: AskedSession,
): Promise<SessionViewerRow | null> {
  return (await readSessions(database, session)) ?? null;
}

const readSessions = sharedRead(
  nameOf,
  async (database: Database, sessions: readonly AskedSession[]) => {
    const rows = await database.queryOften<{ text: string }>(
      sessionStatement,
      parametersOf(sessions),
    );
    return new Map(
      rows.map((line) => {
        const read = readRow(line);
        return [nameOf({ districtId: read.district_id, hash: read.hash }), read];
      }),
    );
  },
);

/** The same within a transaction, which alone sees what it has written. */
export async function readOwnSessionViewer(
  transaction: Transaction,
  session: AskedSession,
): Promise<SessionViewerRow | null> {
  const [line] = await transaction.$queryRawUnsafe<{ text: string }[]>(
    sessionStatement,
    ...parametersOf([session]),
  );
  return line ? readRow(line) : null;
}

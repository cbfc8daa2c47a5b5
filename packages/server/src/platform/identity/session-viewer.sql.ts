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

export type SessionViewerRow = z.output<typeof row>;

/** A session by the hash of its token, asked for at a time. */
interface AskedSession {
  districtId: string;
  hash: string;
  now: Date;
}

/**
 * Reads living sessions, their persons, the persons' present roles and their offices in
 * organizations that are not dissolved. SQL, because every signed-in request does this first: one
 * statement where Prisma would send four. Roles come in one order, so that the same person is equal
 * to themselves when read again. Parameters: districts and hashes, the time, the civil day.
 */
const sessionStatement = `
  SELECT s.district_id, s.hash, s.person_id, p.display_name, p.level::text AS level,
    p.home_community_id,
    coalesce(
      (SELECT json_agg(json_build_object('role', r.role, 'communityId', r.community_id)
                       ORDER BY r.community_id, r.role)
       FROM role_assignment r
       WHERE r.district_id = s.district_id AND r.person_id = s.person_id
         AND r.since <= $3::timestamptz AND (r.until IS NULL OR r.until > $3::timestamptz)),
      '[]'::json) AS appointments,
    coalesce(
      (SELECT json_agg(json_build_object('role', m.role, 'organizationId', m.organization_id)
                       ORDER BY m.organization_id, m.role)
       FROM membership m
       JOIN organization o ON o.district_id = m.district_id AND o.id = m.organization_id
       WHERE m.district_id = s.district_id AND m.person_id = s.person_id
         AND m.ended_at IS NULL AND o.dissolved_at IS NULL
         AND m.term_since <= $4::date
         AND (m.term_until IS NULL OR m.term_until >= $4::date)),
      '[]'::json) AS offices
  FROM unnest($1::uuid[], $2::text[]) AS wanted (district_id, hash)
  JOIN session s ON s.district_id = wanted.district_id AND s.hash = wanted.hash
  LEFT JOIN person p ON p.district_id = s.district_id AND p.id = s.person_id
  WHERE s.revoked_at IS NULL AND s.expires_at > $3::timestamptz AND p.erased_at IS NULL`;

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
    const rows = await database.queryOften(sessionStatement, parametersOf(sessions));
    return new Map(
      z
        .array(row)
        .parse(rows)
        .map((read) => [nameOf({ districtId: read.district_id, hash: read.hash }), read]),
    );
  },
);

/** The same within a transaction, which alone sees what it has written. */
export async function readOwnSessionViewer(
  transaction: Transaction,
  session: AskedSession,
): Promise<SessionViewerRow | null> {
  const rows = await transaction.$queryRawUnsafe(sessionStatement, ...parametersOf([session]));
  return z.array(row).parse(rows)[0] ?? null;
}

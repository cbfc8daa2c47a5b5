import { z } from 'zod';
import type { Transaction } from '../../database.ts';
import { MembershipRole, Role, VerificationLevel } from '../../generated/prisma/enums.ts';
import { civilDay } from '../../kernel/clock.ts';

/** A session with whoever it belongs to, as it is stored. */
const row = z.object({
  person_id: z.string().nullable(),
  display_name: z.string().nullable(),
  level: z.enum(VerificationLevel).nullable(),
  home_community_id: z.string().nullable(),
  appointments: z.array(z.object({ role: z.enum(Role), communityId: z.string() })),
  offices: z.array(z.object({ role: z.enum(MembershipRole), organizationId: z.string() })),
});

export type SessionViewerRow = z.output<typeof row>;

/**
 * Reads a living session, its person, the person's present roles and their offices in organizations
 * that are not dissolved. SQL, because every signed-in request does this first: one statement where
 * Prisma would send four. Roles come in one order, so that the same person is equal to themselves
 * when read again. Null for a session that is unknown,
 * ended or signed out, or of somebody who has been erased.
 */
export async function readSessionViewer(
  db: Transaction,
  { districtId, hash }: { districtId: string; hash: string },
  now: Date,
): Promise<SessionViewerRow | null> {
  const today = civilDay(now);
  const rows = await db.$queryRaw`
    SELECT s.person_id, p.display_name, p.level::text AS level, p.home_community_id,
      coalesce(
        (SELECT json_agg(json_build_object('role', r.role, 'communityId', r.community_id)
                         ORDER BY r.community_id, r.role)
         FROM role_assignment r
         WHERE r.district_id = s.district_id AND r.person_id = s.person_id
           AND r.since <= ${now} AND (r.until IS NULL OR r.until > ${now})),
        '[]'::json) AS appointments,
      coalesce(
        (SELECT json_agg(json_build_object('role', m.role, 'organizationId', m.organization_id)
                         ORDER BY m.organization_id, m.role)
         FROM membership m
         JOIN organization o ON o.district_id = m.district_id AND o.id = m.organization_id
         WHERE m.district_id = s.district_id AND m.person_id = s.person_id
           AND m.ended_at IS NULL AND o.dissolved_at IS NULL
           AND m.term_since <= ${today}::date
           AND (m.term_until IS NULL OR m.term_until >= ${today}::date)),
        '[]'::json) AS offices
    FROM session s
    LEFT JOIN person p ON p.district_id = s.district_id AND p.id = s.person_id
    WHERE s.district_id = ${districtId}::uuid AND s.hash = ${hash}
      AND s.revoked_at IS NULL AND s.expires_at > ${now}
      AND p.erased_at IS NULL`;
  return z.array(row).parse(rows)[0] ?? null;
}

import { z } from 'zod';
import type { Context } from '../../context.ts';
import {
  CommunityLevel,
  CommunityType,
  DutyOrigin,
  GridResponsibility,
  MembershipRole,
  OrganizationKind,
  Power,
  RelationKind,
} from '../../generated/prisma/enums.ts';
import { civilDay } from '../../kernel/clock.ts';

const day = z.string().nullable();

const span = z.object({ days: z.array(z.int()), from: z.string(), to: z.string() });

const member = z.object({
  name: z.string(),
  role: z.enum(MembershipRole),
  title: z.string().nullable(),
  termUntil: day,
});

const body = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(OrganizationKind),
  powers: z.array(z.enum(Power)),
  summary: z.string(),
  address: z.string().nullable(),
  telephone: z.string().nullable(),
  openingHours: z.array(span),
  place: z.string(),
  members: z.array(member),
});

const relation = z.object({
  kind: z.enum(RelationKind),
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  basis: z.string().nullable(),
});

const grid = z.object({
  id: z.string(),
  level: z.int(),
  name: z.string(),
  parent: z.string().nullable(),
  responsibleName: z.string().nullable(),
  responsibleTelephone: z.string().nullable(),
  responsibility: z.enum(GridResponsibility).nullable(),
  buildings: z.int(),
});

const duty = z.object({
  id: z.string(),
  origin: z.enum(DutyOrigin),
  title: z.string(),
  basis: z.string(),
  department: z.string().nullable(),
});

const agreement = z.object({
  id: z.string(),
  title: z.string(),
  since: z.string(),
  until: z.string(),
  sides: z.array(z.string()),
});

const profile = z.object({
  id: z.string(),
  districtId: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  level: z.enum(CommunityLevel),
  type: z.enum(CommunityType).nullable(),
  address: z.string().nullable(),
  telephone: z.string().nullable(),
  officeHours: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  above: z.array(z.string()),
  bodies: z.array(body),
  relations: z.array(relation),
  grids: z.array(grid),
  duties: z.array(duty),
  agreements: z.array(agreement),
  processes: z.array(z.string()),
});

export type Profile = z.output<typeof profile>;
export type ProfileBody = z.output<typeof body>;
export type ProfileMember = z.output<typeof member>;
export type ProfileRelation = z.output<typeof relation>;
export type ProfileGrid = z.output<typeof grid>;
export type ProfileDuty = z.output<typeof duty>;
export type ProfileAgreement = z.output<typeof agreement>;

/** How much of each list a profile shows; whoever wants more asks for the lists themselves. */
const most = { bodies: 60, members: 30, relations: 120, grids: 200, duties: 200, agreements: 50 };

/**
 * Everything that a community says of itself, in one statement: Prisma would send one for each list
 * and each level of it. Null for a place in no district.
 */
export async function readProfile(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  communityId: string,
): Promise<Profile | null> {
  const [row] = await database.query<{ profile: unknown }>(profileStatement, [
    communityId,
    civilDay(clock.now()),
  ]);
  return row ? profile.parse(row.profile) : null;
}

const profileStatement = `
WITH place AS MATERIALIZED (
  SELECT * FROM community WHERE id = $1::uuid AND district_id IS NOT NULL
), inside AS MATERIALIZED (
  SELECT id, name FROM place
  UNION ALL
  SELECT below.id, below.name FROM place JOIN community below ON below.ancestor_ids @> ARRAY[place.id]
  WHERE below.level IN ('ESTATE', 'COURTYARD')
), body AS MATERIALIZED (
  SELECT o.*, inside.name AS place_name
  FROM place
  JOIN organization o ON o.district_id = place.district_id AND o.dissolved_at IS NULL
    AND (o.community_id IN (SELECT id FROM inside)
      OR o.id IN (SELECT organization_id FROM organization_coverage served
                  WHERE served.district_id = place.district_id AND served.community_id = place.id))
  LEFT JOIN inside ON inside.id = o.community_id
  ORDER BY o.kind, o.name, o.id
  LIMIT ${most.bodies}
)
SELECT json_build_object(
  'id', place.id, 'districtId', place.district_id, 'code', place.code, 'name', place.name,
  'level', place.level, 'type', place.type, 'address', place.address,
  'telephone', place.telephone, 'officeHours', place.office_hours,
  'longitude', place.longitude, 'latitude', place.latitude,
  'above', (
    SELECT coalesce(json_agg(above.name ORDER BY cardinality(above.ancestor_ids)), '[]')
    FROM community above WHERE above.id = ANY (place.ancestor_ids)),
  'bodies', (
    SELECT coalesce(json_agg(json_build_object(
      'id', body.id, 'name', body.name, 'kind', body.kind, 'powers', coalesce(body.powers, '{}'),
      'summary', body.summary, 'address', body.address, 'telephone', body.telephone,
      'openingHours', body.opening_hours, 'place', coalesce(body.place_name, ''),
      'members', (
        SELECT coalesce(json_agg(json_build_object('name', seated.public_name, 'role', seated.role,
          'title', seated.title, 'termUntil', seated.term_until)
          ORDER BY seated.role, seated.term_since, seated.id), '[]')
        FROM (
          SELECT m.* FROM membership m
          WHERE m.district_id = body.district_id AND m.organization_id = body.id
            AND m.ended_at IS NULL AND m.term_since <= $2::date
            AND (m.term_until IS NULL OR m.term_until >= $2::date)
          ORDER BY m.role, m.term_since, m.id LIMIT ${most.members}
        ) AS seated)
    ) ORDER BY body.kind, body.name, body.id), '[]') FROM body),
  'relations', (
    SELECT coalesce(json_agg(related.line), '[]') FROM (
      SELECT json_build_object('kind', r.kind, 'from', r.from_id, 'fromName', above.name,
        'to', r.to_id, 'toName', below.name, 'basis', r.basis) AS line
      FROM organization_relation r
      JOIN organization above ON above.district_id = r.district_id AND above.id = r.from_id
      JOIN organization below ON below.district_id = r.district_id AND below.id = r.to_id
      WHERE r.district_id = place.district_id AND r.ended_at IS NULL
        AND (r.from_id IN (SELECT id FROM body) OR r.to_id IN (SELECT id FROM body))
      ORDER BY r.kind, above.name, below.name, r.id LIMIT ${most.relations}
    ) AS related),
  'grids', (
    SELECT coalesce(json_agg(laid.line), '[]') FROM (
      SELECT json_build_object('id', g.id, 'level', g.level, 'name', g.name,
        'parent', g.parent_id, 'responsibleName', g.responsible_name,
        'responsibleTelephone', g.responsible_telephone, 'responsibility', g.responsibility,
        'buildings', (SELECT count(*)::int FROM grid_building b
                      WHERE b.district_id = g.district_id AND b.grid_id = g.id)) AS line
      FROM grid g
      WHERE g.district_id = place.district_id AND g.community_id = place.id
      ORDER BY g.level, g.name, g.id LIMIT ${most.grids}
    ) AS laid),
  'duties', (
    SELECT coalesce(json_agg(held.line), '[]') FROM (
      SELECT json_build_object('id', d.id, 'origin', d.origin, 'title', d.title,
        'basis', d.basis, 'department', department.name) AS line
      FROM duty d
      LEFT JOIN organization department
        ON department.district_id = d.district_id AND department.id = d.department_id
      WHERE d.district_id = place.district_id
        AND d.community_id = ANY (place.ancestor_ids || place.id)
        AND d.since <= $2::date AND (d.until IS NULL OR d.until >= $2::date)
      ORDER BY d.origin, d.title, d.id LIMIT ${most.duties}
    ) AS held),
  'agreements', (
    SELECT coalesce(json_agg(kept.line), '[]') FROM (
      SELECT json_build_object('id', a.id, 'title', a.title, 'since', a.since, 'until', a.until,
        'sides', (
          SELECT coalesce(json_agg(o.name ORDER BY side.position), '[]')
          FROM agreement_party side
          JOIN organization o ON o.district_id = side.district_id AND o.id = side.organization_id
          WHERE side.district_id = a.district_id AND side.agreement_id = a.id)) AS line
      FROM agreement a
      WHERE a.district_id = place.district_id AND a.community_id = place.id
        AND a.state = 'IN_FORCE' AND a.until >= $2::date
      ORDER BY a.until, a.id LIMIT ${most.agreements}
    ) AS kept),
  'processes', (
    SELECT coalesce(json_agg(DISTINCT p.process), '[]') FROM community_process p
    WHERE p.district_id = place.district_id
      AND p.community_id = ANY (place.ancestor_ids || place.id))
) AS profile FROM place`;

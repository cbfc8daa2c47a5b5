import type { Transaction } from '../../database.ts';
import type { GovernanceStep } from './plan/steps.ts';

/** What may depend on an organization or a conference. */
export type HindranceKind =
  | 'MEMBERSHIP'
  | 'REGULATION'
  | 'OWNERS_FORMATION'
  | 'DUTY'
  | 'ADMISSION_REQUEST'
  | 'DEMAND_REFUSAL'
  | 'AGREEMENT'
  | 'WORK_ITEM'
  | 'CONFERENCE'
  | 'MEETING'
  | 'INCUBATION'
  | 'FILING'
  | 'CERTIFICATION'
  | 'TALENT'
  | 'POST'
  | 'REPORTING_IN'
  | 'DUTY_ROSTER'
  | 'TOPIC'
  | 'PUBLICATION'
  | 'RESOLUTION'
  | 'RELATION';

/** So many of a kind depend on this organization or conference. */
export interface Hindrance {
  kind: HindranceKind;
  /** The name of the organization or the conference that cannot go. */
  name: string;
  organizationId: string | null;
  count: number;
}

/** The relations of an organization's row, by what they mean to people. */
export const organizationHindrances = {
  memberships: 'MEMBERSHIP',
  regulations: 'REGULATION',
  formations: 'OWNERS_FORMATION',
  duties: 'DUTY',
  admissionRequests: 'ADMISSION_REQUEST',
  refusedDemands: 'DEMAND_REFUSAL',
  agreementParties: 'AGREEMENT',
  ratingsGiven: 'AGREEMENT',
  ratingsGot: 'AGREEMENT',
  breachesReported: 'AGREEMENT',
  obligations: 'AGREEMENT',
  obligationsConfirmed: 'AGREEMENT',
  workItems: 'WORK_ITEM',
  overseenWorkItems: 'WORK_ITEM',
  conferencesConvened: 'CONFERENCE',
  conferenceMemberships: 'CONFERENCE',
  agendaItems: 'MEETING',
  attendances: 'MEETING',
  incubation: 'INCUBATION',
  incubating: 'INCUBATION',
  filings: 'FILING',
  certifications: 'CERTIFICATION',
  talents: 'TALENT',
  posts: 'POST',
  reportingIns: 'REPORTING_IN',
  dutyRosters: 'DUTY_ROSTER',
  topicsProposed: 'TOPIC',
  topicsToAnswer: 'TOPIC',
  topicAnswers: 'TOPIC',
  topicReviews: 'TOPIC',
  topicDecisions: 'TOPIC',
  topicInvitations: 'TOPIC',
  publications: 'PUBLICATION',
  resolutions: 'RESOLUTION',
  resolutionTasks: 'RESOLUTION',
  resolutionTasksAnsweredFor: 'RESOLUTION',
  relationsFrom: 'RELATION',
  relationsTo: 'RELATION',
} as const satisfies Record<string, HindranceKind>;

/**
 * What depends on the organizations and conferences that these steps would remove. Relations and
 * conferences that go with them do not count.
 *
 * @param lock holds the rows, so that nothing comes to depend on them before they go
 */
export async function hindrancesOf(
  db: Transaction,
  districtId: string,
  steps: readonly GovernanceStep[],
  { lock }: { lock: boolean },
): Promise<Hindrance[]> {
  const removed = (subject: GovernanceStep['subject']) =>
    steps.flatMap((step) =>
      step.subject === subject && step.act === 'REMOVE' && step.ref !== null ? [step.ref] : [],
    );
  const [organizations, relations, conferences] = [
    removed('ORGANIZATION'),
    removed('RELATION'),
    removed('CONFERENCE'),
  ];
  if (lock) await holdRows(db, districtId, organizations, conferences);
  const rows = await db.organization.findMany({
    where: { districtId, id: { in: organizations } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      incubation: { select: { organizationId: true } },
      _count: {
        select: {
          memberships: true,
          regulations: true,
          formations: true,
          duties: true,
          admissionRequests: true,
          refusedDemands: true,
          agreementParties: true,
          ratingsGiven: true,
          ratingsGot: true,
          breachesReported: true,
          obligations: true,
          obligationsConfirmed: true,
          workItems: true,
          overseenWorkItems: true,
          conferencesConvened: { where: { id: { notIn: conferences } } },
          conferenceMemberships: { where: { conferenceId: { notIn: conferences } } },
          agendaItems: true,
          attendances: true,
          incubating: true,
          filings: true,
          certifications: true,
          talents: true,
          posts: true,
          reportingIns: true,
          dutyRosters: true,
          topicsProposed: true,
          topicsToAnswer: true,
          topicAnswers: true,
          topicReviews: true,
          topicDecisions: true,
          topicInvitations: true,
          publications: true,
          resolutions: true,
          resolutionTasks: true,
          resolutionTasksAnsweredFor: true,
          relationsFrom: { where: { id: { notIn: relations } } },
          relationsTo: { where: { id: { notIn: relations } } },
        },
      },
    },
  });
  const meetings = await db.meeting.groupBy({
    by: ['hostId'],
    where: { districtId, hostType: 'JointConference', hostId: { in: conferences } },
    _count: true,
  });
  return [
    ...rows.flatMap(({ id, name, incubation, _count }) => {
      const counts = { ..._count, incubation: incubation ? 1 : 0 };
      return perKind(counts).map(([kind, count]) => ({ kind, name, organizationId: id, count }));
    }),
    ...meetings.map(({ hostId, _count: count }) => ({
      kind: 'MEETING' as const,
      name: steps.find(({ ref }) => ref === hostId)?.name ?? '',
      organizationId: null,
      count,
    })),
  ];
}

function perKind(
  counts: Readonly<Record<keyof typeof organizationHindrances, number>>,
): [HindranceKind, number][] {
  const sums = new Map<HindranceKind, number>();
  for (const [relation, kind] of Object.entries(organizationHindrances)) {
    const count = counts[relation as keyof typeof organizationHindrances];
    if (count > 0) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return [...sums];
}

async function holdRows(
  db: Transaction,
  districtId: string,
  organizations: readonly string[],
  conferences: readonly string[],
): Promise<void> {
  await db.$queryRawUnsafe(
    `SELECT id FROM organization WHERE district_id = $1::uuid AND id = ANY($2::uuid[])
     ORDER BY id FOR UPDATE`,
    districtId,
    organizations,
  );
  await db.$queryRawUnsafe(
    `SELECT id FROM joint_conference WHERE district_id = $1::uuid AND id = ANY($2::uuid[])
     ORDER BY id FOR UPDATE`,
    districtId,
    conferences,
  );
}

import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { OwnersFormation } from '../../../generated/prisma/client.ts';
import { dayOf } from '../../../kernel/clock.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { actorKinds, factsOf } from '../owners/access.ts';
import { buttonLabels, stateLabels, stepLabels } from '../owners/labels.ts';
import { ownersFormationLifecycle } from '../owners/lifecycle.ts';
import { organizationType } from './organization.ts';

const formationState = builder.enumType('OwnersFormationState', {
  description: 'Where the forming of an owners’ committee stands.',
  values: {
    PREPARING: { description: 'The preparation group is at work.' },
    RULES_DRAFTED: { description: 'Rules of procedure and covenant are written.' },
    NOTICE: {
      description: 'The candidates are announced; the owners vote when the notice is over.',
    },
    ELECTED: { description: 'The committee is elected and is to be filed.' },
    FILED: { description: 'It is filed and is to take over.' },
    HANDED_OVER: { description: 'It has taken over.' },
    STOPPED: { description: 'It was stopped, with a reason.' },
  } as const,
});

const candidateType = builder.prismaNode('OwnersCandidate', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A candidate for an owners’ committee, as announced.',
  fields: (t) => ({
    publicName: t.exposeString('publicName', { description: 'The name that was announced.' }),
    statement: t.exposeString('statement', {
      description: 'Which building they live in and what they say of themselves.',
    }),
    elected: t.exposeBoolean('elected', { description: 'Whether they were elected.' }),
  }),
});

/** As `recordOwnersElection` wrote it. */
interface ElectionCounts {
  heldOn: string;
  eligible: Turnout;
  takingPart: Turnout;
  rulesInFavour: Turnout;
}
interface Turnout {
  heads: number;
  area: number;
}

const turnoutType = builder.objectRef<Turnout>('OwnersTurnout').implement({
  description: 'A number of owners, and of the floor area that they own.',
  fields: (t) => ({
    heads: t.exposeInt('heads', {
      description: 'Owners: one of several units counts once, co-owners of one unit count once.',
    }),
    area: t.exposeInt('area', {
      description: 'Their exclusive area, in hundredths of a square metre.',
    }),
  }),
});

const electionType = builder.objectRef<ElectionCounts>('OwnersElection').implement({
  description: 'What the owners’ vote counted (Civil Code art. 278).',
  fields: (t) => ({
    heldOn: t.field({
      type: 'Date',
      description: 'The last day of the vote.',
      resolve: ({ heldOn }) => heldOn,
    }),
    eligible: t.expose('eligible', { type: turnoutType, description: 'All owners.' }),
    takingPart: t.expose('takingPart', { type: turnoutType, description: 'Who took part.' }),
    rulesInFavour: t.expose('rulesInFavour', {
      type: turnoutType,
      description: 'Who agreed to the rules of procedure and the covenant.',
    }),
  }),
});

export const formationType = builder.prismaNode('OwnersFormation', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'The way from a preparation group to an owners’ committee that is elected, filed and has taken over.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The owners’ assembly.' }),
    state: t.expose('state', { type: formationState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    procedureText: t.exposeString('procedureText', {
      nullable: true,
      description:
        'The rules of procedure that are put to the owners; null before they are drafted.',
    }),
    covenantText: t.exposeString('covenantText', {
      nullable: true,
      description: 'The management covenant that is put to them; null before it is drafted.',
    }),
    seats: t.exposeInt('seats', {
      nullable: true,
      description: 'How many seats the committee has; null before the notice.',
    }),
    noticeSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the candidates were announced.',
      resolve: ({ noticeSince }) => noticeSince && dayOf(noticeSince),
    }),
    noticeUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day of the notice; the owners vote after it.',
      resolve: ({ noticeUntil }) => noticeUntil && dayOf(noticeUntil),
    }),
    candidates: t.relation('candidates', {
      type: candidateType,
      description: 'In the order in which they were announced.',
      query: { orderBy: { position: 'asc' } },
    }),
    contested: t.boolean({
      nullable: true,
      description:
        'Whether there are more candidates than seats (差额), as is recommended; null before the notice.',
      resolve: async ({ districtId, id: formationId, seats }, _, { db }) =>
        seats === null
          ? null
          : (await db.ownersCandidate.count({ where: { districtId, formationId } })) > seats,
    }),
    election: t.field({
      type: electionType,
      nullable: true,
      description: 'What the vote counted; null before it.',
      resolve: ({ result }) => result as unknown as ElectionCounts | null,
    }),
    committee: t.prismaField({
      type: organizationType,
      nullable: true,
      description: 'The committee that was elected; null before.',
      resolve: (query, { districtId, committeeId: id }, _, { db }) =>
        id === null
          ? null
          : db.organization.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
    }),
    filingAuthority: t.exposeString('filingAuthority', {
      nullable: true,
      description: 'With whom the committee was filed.',
    }),
    filingNumber: t.exposeString('filingNumber', {
      nullable: true,
      description: 'Under which number.',
    }),
    filedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'On which day.',
      resolve: ({ filedOn }) => filedOn && dayOf(filedOn),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (formation, _, context) => timelineOf(context, formation, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'DRAFT_RULES (draftOwnersRules), PUBLISH_CANDIDATES (publishOwnersCandidates), RECORD_ELECTION (recordOwnersElection), RECORD_FILING (recordOwnersFiling), HAND_OVER (handOver), STOP (stopOwnersFormation).',
      resolve: (formation, _, context) => offeredActions(context, formation),
    }),
  }),
});

async function offeredActions(
  context: Context,
  formation: OwnersFormation,
): Promise<OfferedAction[]> {
  const { districtId, organizationId: id, state } = formation;
  const organization = await context.db.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
  const kinds = await actorKinds(context, organization);
  const facts = factsOf(formation, context.clock.now());
  return availableActions(ownersFormationLifecycle, state, kinds, facts).map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

builder.prismaObjectField(organizationType, 'ownersFormations', (t) =>
  t.relation('formations', {
    type: formationType,
    description: 'How this owners’ assembly formed its committees, the newest first.',
    query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
  }),
);

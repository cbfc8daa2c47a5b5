import { arePossibleFacts, DECISION_PRESETS, decide } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Organization } from '../../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import type { Writing } from '../../../platform/write.ts';
import { day, identityFields } from '../forms.ts';
import { layDownMemberships } from '../lay-down-membership.ts';
import { layDownOrganization } from '../lay-down-organization.ts';
import { layDownRegulation } from '../lay-down-regulation.ts';
import { lockActive } from '../lock.ts';
import { type Formation, findFormation, moveFormation } from '../owners/access.ts';
import { layDownRelation } from './relate-organizations.ts';

const count = z.object({
  heads: z.int().min(0).max(1_000_000),
  area: z.int().min(0).max(2_000_000_000),
});

const form = z.object({
  formation: z.string(),
  heldOn: day,
  eligible: count,
  takingPart: count,
  rulesInFavour: count,
  elected: z
    .array(
      z.object({
        candidate: z.string(),
        inFavour: count,
        role: z.enum(['CHAIR', 'VICE_CHAIR', 'MEMBER']).default('MEMBER'),
      }),
    )
    .min(1)
    .max(50),
  committeeName: identityFields.name,
  termUntil: day,
});

type Wanted = z.output<typeof form>;
type OwnersTurnout = z.output<typeof count>;
type OwnersVote = Readonly<Record<'eligible' | 'takingPart' | 'inFavour', OwnersTurnout>>;

/**
 * Records the owners' vote on their rules and their committee. Each is measured by the Civil Code,
 * art. 278, as an ordinary matter. The committee comes into being with the elected as members, or gets
 * them when an earlier formation of the assembly made it; both texts enter the assembly's register.
 *
 * Outcomes: the formation's key; InvalidInputError; NOT_FOUND, also for a candidate who was not
 * announced; OWNERS_NOTICE_RUNS; OWNERS_DATE_IN_FUTURE; OWNERS_VOTE_IMPOSSIBLE;
 * OWNERS_VOTE_NOT_QUORATE; OWNERS_VOTE_NOT_CARRIED; OWNERS_TOO_MANY_ELECTED; OWNERS_CANDIDATE_TWICE;
 * TERM_ENDS_BEFORE_IT_BEGINS; COMPOSITION_BROKEN; SEAT_TAKEN; WRONG_STATE; ORGANIZATION_DISSOLVED; at
 * the top level FORBIDDEN for whoever neither speaks for the assembly nor has `organization:edit`.
 */
export async function recordOwnersElection(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const formation = await findFormation(context, wanted.formation);
  const { eligible, takingPart, rulesInFavour, elected, heldOn } = wanted;
  const committeeId = await earlierCommittee(context, formation);
  await moveFormation(context, formation, {
    action: 'RECORD_ELECTION',
    mutation: 'recordOwnersElection',
    data: {
      result: { heldOn, eligible, takingPart, rulesInFavour },
      committeeId: committeeId ?? newId(),
    },
    // Within the step, so that whoever has no part in it, or comes too early, learns that first.
    async alongside(writing, assembly) {
      // Read again under the lock: others may have announced anew, which began another notice.
      const now = await writing.transaction.ownersFormation.findUniqueOrThrow({
        where: { districtId_id: { districtId: formation.districtId, id: formation.id } },
        include: { organization: true, candidates: { orderBy: { position: 'asc' } } },
      });
      const names = judge(context, now, wanted);
      const committee = { id: now.committeeId as string, isNew: committeeId === null };
      await writing.transaction.ownersCandidate.updateMany({
        where: { districtId: formation.districtId, id: { in: names.map(({ id: each }) => each) } },
        data: { elected: true },
      });
      await fillCommittee(context, writing, assembly, wanted, committee, names, elected);
      await adoptTexts(context, writing, now, assembly, wanted);
    },
  });
  return formation;
}

/** The committee that an earlier formation of the same assembly made, if it still exists. */
async function earlierCommittee({ db }: Context, formation: Formation): Promise<string | null> {
  const { districtId, organizationId } = formation;
  const earlier = await db.ownersFormation.findMany({
    where: { districtId, organizationId, committeeId: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { committeeId: true },
  });
  const committee = await db.organization.findFirst({
    where: {
      districtId,
      id: { in: earlier.flatMap(({ committeeId }) => committeeId ?? []) },
      dissolvedAt: null,
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return committee?.id ?? null;
}

/** The elected as they were announced, when everything was carried. */
function judge(context: Context, formation: Formation, wanted: Wanted) {
  const { eligible, takingPart, rulesInFavour, elected, heldOn, termUntil } = wanted;
  const { noticeUntil, seats, candidates } = formation;
  if (heldOn > civilDay(context.clock.now())) {
    throw new RuleRefusedError('OWNERS_DATE_IN_FUTURE', {}, ['heldOn']);
  }
  if (noticeUntil === null || heldOn <= dayOf(noticeUntil)) {
    throw new RuleRefusedError('OWNERS_NOTICE_RUNS', {}, ['heldOn']);
  }
  if (termUntil < heldOn) {
    throw new RuleRefusedError('TERM_ENDS_BEFORE_IT_BEGINS', {}, ['termUntil']);
  }
  if (seats !== null && elected.length > seats) {
    throw new RuleRefusedError('OWNERS_TOO_MANY_ELECTED', { seats }, ['elected']);
  }
  assertCarried({ eligible, takingPart, inFavour: rulesInFavour }, '议事规则和管理规约', [
    'rulesInFavour',
  ]);
  const names = elected.map(({ candidate, inFavour }, index) => {
    const announced = candidates.find((each) => globalId('OwnersCandidate', each) === candidate);
    const path = ['elected', String(index)];
    if (!announced) throw new RuleRefusedError('NOT_FOUND', {}, [...path, 'candidate']);
    assertCarried({ eligible, takingPart, inFavour }, announced.publicName, path);
    return announced;
  });
  if (new Set(names.map(({ id }) => id)).size < names.length) {
    throw new RuleRefusedError('OWNERS_CANDIDATE_TWICE', {}, ['elected']);
  }
  return names;
}

function assertCarried(vote: OwnersVote, matter: string, path: string[]): void {
  const cast = tally(vote.takingPart);
  const facts = {
    ...{ cast, valid: cast, expressed: cast },
    eligible: tally(vote.eligible),
    inFavour: tally(vote.inFavour),
  };
  if (!arePossibleFacts(facts)) throw new RuleRefusedError('OWNERS_VOTE_IMPOSSIBLE', {}, path);
  const { quorate, agreed } = decide(DECISION_PRESETS.OWNERS_ORDINARY, facts);
  if (!quorate) throw new RuleRefusedError('OWNERS_VOTE_NOT_QUORATE', {}, ['takingPart']);
  if (!agreed) throw new RuleRefusedError('OWNERS_VOTE_NOT_CARRIED', { matter }, path);
}

function tally({ heads, area }: OwnersTurnout) {
  return { heads, weight: area };
}

async function fillCommittee(
  context: Context,
  writing: Writing,
  assembly: Organization,
  { committeeName, heldOn, termUntil }: Wanted,
  { id, isNew }: { id: string; isNew: boolean },
  names: readonly { publicName: string }[],
  elected: Wanted['elected'],
): Promise<void> {
  const { districtId, communityId } = assembly;
  if (isNew) {
    await layDownOrganization(
      context,
      writing,
      {
        id,
        communityId,
        kind: 'OWNERS_COMMITTEE',
        name: committeeName,
        powers: ['EXECUTE'],
        establishedOn: heldOn,
      },
      'recordOwnersElection',
    );
    await layDownRelation(writing, {
      id: newId(),
      fromId: assembly.id,
      toId: id,
      kind: 'LEADS',
      basis: '《中华人民共和国民法典》第二百七十八条',
      since: heldOn,
    });
  }
  const committee = await lockActive(writing.transaction, { districtId, id });
  await layDownMemberships(
    context,
    writing,
    committee,
    names.map(({ publicName }, index) => {
      const role = elected[index]?.role ?? 'MEMBER';
      return {
        id: newId(),
        publicName,
        role,
        capacities: ['OWNER' as const],
        seat: role === 'CHAIR' ? '主任' : null,
        termSince: heldOn,
        termUntil,
      };
    }),
  );
}

/** The rules of procedure and the covenant hold from the vote on, in place of earlier versions. */
async function adoptTexts(
  context: Context,
  writing: Writing,
  { procedureText, covenantText }: Formation,
  assembly: Organization,
  { heldOn, termUntil }: Wanted,
): Promise<void> {
  const { districtId, id: organizationId, communityId } = assembly;
  const reviewOn = Temporal.PlainDate.from(heldOn).add({ days: 1 }).toString();
  for (const [title, body] of [
    ['业主大会议事规则', procedureText],
    ['管理规约', covenantText],
  ] as const) {
    if (body === null) continue;
    const last = await writing.transaction.regulation.findFirst({
      where: { districtId, organizationId, title, repealedAt: null },
      orderBy: { version: 'desc' },
    });
    if (last) {
      await writing.transaction.regulation.update({
        where: { districtId_id: { districtId, id: last.id } },
        data: { repealedAt: context.clock.now() },
      });
      writing.changed(globalId('Regulation', last));
    }
    await layDownRegulation(
      context,
      writing,
      {
        ...{ organizationId, communityId, title, body },
        id: newId(),
        basis: '《中华人民共和国民法典》第二百七十八条',
        keeper: '业主委员会',
        adoptedOn: heldOn,
        reviewOn: [termUntil, reviewOn].toSorted().at(-1) as string,
        version: (last?.version ?? 0) + 1,
        replacesId: last?.id ?? null,
      },
      'recordOwnersElection',
    );
  }
}

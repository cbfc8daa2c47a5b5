import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, phone, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { assertRuns, findBallot, holdBallot } from '../access.ts';
import { assertTakesVotes } from '../assert-open.ts';
import { chooseEntry } from '../roll/find-entry.ts';

const form = z.object({
  ballot: z.string(),
  entry: z.string().nullish(),
  /** The mobile number that the proxy signed in with. */
  proxyPhone: phone,
});

/**
 * Lets somebody else vote for one's entry of the roll: one is given to one proxy, and a proxy votes
 * for as many as the ballot says. The same again is the same mandate.
 *
 * Outcomes: the ballot's key; InvalidInputError; NOT_FOUND; BALLOT_UNLINKABLE; BALLOT_NOT_OPEN;
 * BALLOT_CLOSED; NOT_ON_ROLL; ENTRY_REQUIRED; PROXY_UNKNOWN; PROXY_LIMIT_REACHED, also where nobody
 * votes by proxy; MANDATE_GIVEN when another has it; ALREADY_VOTED; at the top level UNAUTHENTICATED,
 * FORBIDDEN for who is of another district, RATE_LIMITED.
 */
export async function grantMandate(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const { personId: principalId } = assertPerson(context.viewer);
  const ballot = await findBallot(context, wanted.ballot);
  assertDistrict(context.viewer, ballot.districtId);
  // A number that is known is told from one that is not: nobody tries many.
  await context.limits.consume('contribution', principalId);
  const { districtId } = ballot;
  const phoneIndex = context.encryption.blindIndex(wanted.proxyPhone, 'phone');
  const proxy = await context.db.person.findUnique({
    where: { districtId_phoneIndex: { districtId, phoneIndex } },
  });
  const proxyId = proxy?.id;
  if (!proxyId || proxyId === principalId) {
    throw new RuleRefusedError('PROXY_UNKNOWN', {}, ['proxyPhone']);
  }
  return keepMandate(context, ballot, { principalId, proxyId, entry: wanted.entry });
}

const recordForm = z.object({
  ballot: z.string(),
  entry: z.string().nullish(),
  principal: z.string(),
  proxy: z.string(),
  evidence: prose(500),
});

/**
 * Records a mandate that somebody gave on paper or at the counter, with what the staff saw.
 *
 * Outcomes: as `grantMandate`, and at the top level FORBIDDEN for whoever does not run the ballot.
 */
export async function recordMandate(
  context: Context,
  input: z.input<typeof recordForm>,
): Promise<RowKey> {
  const wanted = parseInput(recordForm, input);
  const ballot = await findBallot(context, wanted.ballot);
  await assertRuns(context, ballot);
  const principal = namedRow(wanted.principal, 'Person', ['principal']);
  const proxy = namedRow(wanted.proxy, 'Person', ['proxy']);
  const where = { districtId_id: { districtId: ballot.districtId, id: proxy.id } };
  const known = await context.db.person.findUnique({ where });
  if (!known || known.erasedAt || principal.id === proxy.id) {
    throw new RuleRefusedError('PROXY_UNKNOWN', {}, ['proxy']);
  }
  const { entry, evidence } = wanted;
  return keepMandate(context, ballot, {
    principalId: principal.id,
    proxyId: proxy.id,
    entry,
    evidence,
  });
}

interface Granted {
  principalId: string;
  proxyId: string;
  entry: string | null | undefined;
  evidence?: string;
}

async function keepMandate(
  context: Context,
  { districtId, id: ballotId }: Ballot,
  { principalId, proxyId, entry, evidence }: Granted,
): Promise<RowKey> {
  const key = { districtId, id: ballotId };
  const now = context.clock.now();
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, key, 'SHARE');
    assertTakesVotes(ballot, now);
    const rows = await transaction.ballotVoter.findMany({
      where: { districtId, ballotId, personId: principalId },
      select: { entryId: true },
    });
    const entryId = chooseEntry(
      districtId,
      rows.map((row) => row.entryId),
      entry,
    );
    await holdForMandates(writing, ballotId, entryId, proxyId);
    const current = { districtId_currentKey: { districtId, currentKey: entryId } };
    const present = await transaction.ballotMandate.findUnique({ where: current });
    writing.audit({
      action: evidence === undefined ? 'grantBallotMandate' : 'recordBallotMandate',
      subjectType: 'Ballot',
      subjectId: ballotId,
      communityId: ballot.communityId,
    });
    if (present?.proxyId === proxyId) return;
    if (present) throw new RuleRefusedError('MANDATE_GIVEN');
    if (await transaction.ballotVote.findUnique({ where: current })) {
      throw new RuleRefusedError('ALREADY_VOTED');
    }
    const held = { districtId, ballotId, proxyId, currentKey: { not: null } };
    if ((await transaction.ballotMandate.count({ where: held })) >= ballot.proxyLimit) {
      throw new RuleRefusedError('PROXY_LIMIT_REACHED', { limit: ballot.proxyLimit });
    }
    await transaction.ballotMandate.create({
      data: {
        ...{ districtId, id: newId(), ballotId, entryId, currentKey: entryId },
        ...{ principalId, proxyId },
        evidenceCipher:
          evidence === undefined
            ? null
            : context.encryption.encrypt(evidence, 'ballot_mandate.evidence_cipher'),
        recordedById: evidence === undefined ? null : actorId(context.viewer),
        state: 'GRANTED',
        createdAt: now,
        updatedAt: now,
      },
    });
    writing.changed(globalId('Ballot', ballot));
  });
  return key;
}

/** Lets nobody else give this entry, or this proxy another one, until the transaction ends. */
async function holdForMandates(
  { transaction }: Writing,
  ballotId: string,
  entryId: string,
  proxyId: string,
): Promise<void> {
  for (const name of [`mandate:${entryId}`, `mandates:${ballotId}:${proxyId}`]) {
    await transaction.$queryRawUnsafe(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text',
      name,
    );
  }
}

const revokeForm = z.object({ ballot: z.string(), entry: z.string().nullish() });

/**
 * Takes back a mandate that was not used.
 *
 * Outcomes: the ballot's key, also when there is none to take back; NOT_FOUND; NOT_ON_ROLL;
 * ENTRY_REQUIRED; ALREADY_VOTED when the proxy has voted; at the top level UNAUTHENTICATED, FORBIDDEN.
 */
export async function revokeMandate(
  context: Context,
  input: z.input<typeof revokeForm>,
): Promise<RowKey> {
  const wanted = parseInput(revokeForm, input);
  const { personId } = assertPerson(context.viewer);
  const ballot = await findBallot(context, wanted.ballot);
  assertDistrict(context.viewer, ballot.districtId);
  const { districtId, id: ballotId, communityId } = ballot;
  const rows = await context.db.ballotVoter.findMany({
    where: { districtId, ballotId, personId },
    select: { entryId: true },
  });
  const ids = rows.map(({ entryId }) => entryId);
  const entryId = chooseEntry(districtId, ids, wanted.entry);
  await write(context, districtId, async (writing) => {
    const current = { districtId, currentKey: entryId };
    const { count } = await writing.transaction.ballotMandate.updateMany({
      where: { ...current, state: 'GRANTED' },
      data: { state: 'REVOKED', currentKey: null, updatedAt: context.clock.now() },
    });
    if (count === 0 && (await writing.transaction.ballotMandate.findFirst({ where: current }))) {
      throw new RuleRefusedError('ALREADY_VOTED');
    }
    const subject = { subjectType: 'Ballot', subjectId: ballotId, communityId };
    writing.audit({ ...subject, action: 'revokeBallotMandate' });
    writing.changed(globalId('Ballot', ballot));
  });
  return { districtId, id: ballotId };
}

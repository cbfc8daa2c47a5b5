import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { assertMay, type Place } from '../../../platform/viewer.ts';
import { actorId, createOnce } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { findHost, type KnownHost } from '../access.ts';
import { electorateForm } from '../roll/electorate.ts';
import { assertSettings } from './ballot-settings.ts';
import { assertNotice, assertTimes } from './ballot-times.ts';
import { definitionForm, readDefinition } from './read-definition.ts';
import { readRule, ruleForm } from './read-rule.ts';

export const ballotForm = z.object({
  title: line(100, 2),
  question: prose(2_000),
  ...definitionForm,
  ...ruleForm,
  /** Without it SECRET, and OPEN where owners vote: by law they sign. */
  secrecy: z.enum(['OPEN', 'SECRET', 'UNLINKABLE']).nullish(),
  votingUnit: z.enum(['PERSON', 'HOUSEHOLD', 'OWNER']).default('PERSON'),
  rollMode: z.enum(['FROZEN', 'LIVE']).default('FROZEN'),
  electorate: electorateForm.prefault({}),
  changeable: z.boolean().default(false),
  hidden: z.boolean().default(true),
  paper: z.boolean().default(false),
  proxyLimit: z.int().min(0).max(100).default(0),
  opensAt: z.date(),
  closesAt: z.date(),
});

const form = ballotForm.extend({
  host: z.string().max(200),
  /** Whose people count, with everything below; the host's community without. */
  place: z.string().max(200).nullish(),
  idempotencyKey,
});

/**
 * Prepares a ballot of a host. The clock opens it at `opensAt`, or staff do by hand; until then it can
 * be cancelled and prepared anew.
 *
 * Outcomes: the ballot's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; BALLOT_NOT_POSSIBLE; BALLOT_TIME_INVALID; BALLOT_NOTICE_TOO_SHORT;
 * BALLOT_SETTINGS_INVALID; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for whoever does not
 * hold the host's permission in the place.
 */
export async function prepareBallot(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, secrecy: chosen, ...sent } = parseInput(form, input);
  const secrecy = chosen ?? (sent.votingUnit === 'OWNER' ? 'OPEN' : 'SECRET');
  const wanted = { ...sent, secrecy };
  const known = await findHost(context, wanted.host);
  const place = await placeOf(context, known, wanted.place);
  assertMay(context.viewer, known.describer.permission, place);
  if (!known.host.decides) throw new RuleRefusedError('BALLOT_NOT_POSSIBLE');
  const now = context.clock.now();
  assertTimes(wanted, now);
  assertNotice(wanted.opensAt, now, known.host.noticeDays);
  const { definition, optionBodies } = readDefinition(wanted);
  const rule = readRule(wanted, definition);
  assertSettings(wanted, rule);
  const { districtId } = known.key;
  const creation = { action: 'prepareBallot', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, ballotId) => {
    const decides = await known.describer.hold(writing.transaction, known.key);
    if (!decides) throw new RuleRefusedError('BALLOT_NOT_POSSIBLE');
    const { title, question, votingUnit, rollMode, electorate } = wanted;
    const { changeable, hidden, paper, proxyLimit, opensAt, closesAt } = wanted;
    const ballot = await writing.transaction.ballot.create({
      data: {
        ...{ districtId, id: ballotId, communityId: place.id },
        ...{ hostType: known.hostType, hostId: known.key.id },
        ...{ title, question, secrecy, votingUnit, rollMode, electorate },
        ...{ changeable, hidden, paper, proxyLimit, opensAt, closesAt },
        definition: definition as unknown as Prisma.InputJsonObject,
        optionBodies,
        rule: rule as unknown as Prisma.InputJsonObject,
        state: 'DRAFT',
        createdById: actorId(context.viewer),
        createdAt: now,
        updatedAt: now,
      },
    });
    const subject = { subjectType: 'Ballot', subjectId: ballotId };
    const step = { ...subject, action: 'PREPARE', from: null, to: 'DRAFT' };
    await recordStep(context, writing, districtId, step);
    writing.audit({ ...subject, action: 'prepareBallot', communityId: place.id });
    writing.changed(globalId('Ballot', ballot), wanted.host);
  });
  return { districtId, id };
}

/** The place whose people vote: the host's, or one below it. */
async function placeOf(
  context: Context,
  { host, key }: KnownHost,
  named: string | null | undefined,
): Promise<Place> {
  if (!named) return loadPlace(context, host.communityId);
  const place = await loadPlace(context, namedReference(named, 'Community', ['place']));
  // People of elsewhere do not decide, nor do their staff let them.
  const isWithin = place.id === host.communityId || place.ancestorIds.includes(host.communityId);
  if (place.districtId !== key.districtId || !isWithin) {
    throw new RuleRefusedError('NOT_FOUND', {}, ['place']);
  }
  return place;
}

import { type CompositionRule, isCompositionRule } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleForce } from '../../../generated/prisma/enums.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { day, memberCapacity, membershipRole, organizationKind } from '../forms.ts';

const number = z.int().min(0).max(1_000);
const roles = z.array(membershipRole).min(1).max(10).nullish();

const form = z.object({
  community: z.string(),
  kind: organizationKind,
  force: z.enum(RuleForce),
  source: line(500),
  since: day,
  count: z
    .object({
      roles,
      least: number.nullish(),
      most: number.nullish(),
      odd: z.boolean().default(false),
    })
    .nullish(),
  seat: z.object({ role: membershipRole, exactly: number }).nullish(),
  share: z.object({ roles, capacity: memberCapacity, least: z.int().min(1).max(100) }).nullish(),
  term: z.object({ roles, years: z.int().min(1).max(50) }).nullish(),
  notAlso: z.object({ roles, kinds: z.array(organizationKind).min(1).max(26) }).nullish(),
  idempotencyKey,
});

/**
 * Adds a rule of what bodies of a kind are made of in a district, with its source.
 *
 * Outcomes: the rule's key, also for a repeat of the same idempotency key; InvalidInputError, also
 * when not exactly one of the five forms of rule is given; NOT_FOUND; COMPOSITION_RULE_INVALID;
 * IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without `organization:edit` at the district.
 */
export async function defineCompositionRule(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const district = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'organization:edit', district);
  if (district.level !== 'DISTRICT') throw new RuleRefusedError('NOT_FOUND', {}, ['community']);
  const rule = ruleIn(wanted);
  if (!isCompositionRule(rule)) throw new RuleRefusedError('COMPOSITION_RULE_INVALID');
  const districtId = district.id;
  const { kind, force, source } = wanted;
  const creation = { action: 'defineCompositionRule', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    await writing.transaction.compositionRule.create({
      data: {
        ...{ districtId, id: newId, kind, force, source },
        rule: { ...rule },
        since: storedDay(wanted.since),
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'defineCompositionRule',
      subjectType: 'CompositionRule',
      subjectId: newId,
      communityId: districtId,
      changes: { kind, force, type: rule.type },
    });
    writing.changed(globalId('CompositionRule', { districtId, id: newId }));
  });
  return { districtId, id };
}

function ruleIn({
  count,
  seat,
  share,
  term,
  notAlso,
}: Omit<z.output<typeof form>, 'idempotencyKey'>): CompositionRule {
  const given: CompositionRule[] = [];
  if (count) {
    const { least = null, most = null, odd } = count;
    given.push({ type: 'COUNT', roles: count.roles ?? null, least, most, odd });
  }
  if (seat) given.push({ type: 'SEAT', ...seat });
  if (share) given.push({ type: 'SHARE', ...share, roles: share.roles ?? null });
  if (term) given.push({ type: 'TERM', ...term, roles: term.roles ?? null });
  if (notAlso) given.push({ type: 'NOT_ALSO', ...notAlso, roles: notAlso.roles ?? null });
  const [rule] = given;
  if (rule === undefined)
    throw new InvalidInputError([{ path: ['count'], code: 'VALUE_REQUIRED' }]);
  if (given.length > 1) throw new InvalidInputError([{ path: ['count'], code: 'VALUE_INVALID' }]);
  return rule;
}

import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { type ArgumentAct, argumentState } from './argument-lifecycle.ts';
import { assertArgumentAct } from './argument-policies.ts';

/** The argument of a global id with its topic's place and stage, or NOT_FOUND. */
export async function loadArgument(context: Context, text: string) {
  const argument = await context.db.argument.findUnique({
    where: { districtId_id: namedRow(text, 'Argument', ['argument']) },
    include: { topic: { select: { communityId: true, state: true } } },
  });
  if (argument) return argument;
  throw new RuleRefusedError('NOT_FOUND', {}, ['argument']);
}

/**
 * Reads an argument again and holds it until the transaction ends, so that nothing overtakes the
 * act; refuses what its state and the viewer's part in it do not allow.
 */
export async function holdArgument(
  context: Context,
  transaction: Transaction,
  key: RowKey,
  act: ArgumentAct,
) {
  await lockArgument(transaction, key);
  const argument = await transaction.argument.findUniqueOrThrow({
    where: { districtId_id: { districtId: key.districtId, id: key.id } },
    include: { topic: { select: { state: true } } },
  });
  const now = context.clock.now();
  assertArgumentAct(context.viewer, argument, act, argument.topic.state, now);
  return { ...argument, state: argumentState(argument) };
}

/** Keeps other acts on the argument out until the transaction ends. */
export async function lockArgument(
  transaction: Transaction,
  { districtId, id }: RowKey,
): Promise<void> {
  await transaction.$queryRawUnsafe(
    'SELECT id FROM argument WHERE district_id = $1::uuid AND id = $2::uuid FOR UPDATE',
    districtId,
    id,
  );
}

/** The nodes that show an argument: itself, its topic, and what it replies to. */
export function nodesShowing({
  districtId,
  id,
  topicId,
  parentId,
}: RowKey & { topicId: string; parentId: string | null }): string[] {
  return [
    globalId('Topic', { districtId, id: topicId }),
    globalId('Argument', { districtId, id }),
    ...(parentId === null ? [] : [globalId('Argument', { districtId, id: parentId })]),
  ];
}

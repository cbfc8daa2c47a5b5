import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { appendToLog } from '../../transparency-log/index.ts';
import { assertRuns, findBallot, holdBallot, hostOf } from '../access.ts';
import { fixDefinition } from '../definition.ts';
import { logKinds } from '../log.ts';
import { commitToLot } from '../lot.ts';
import { readRoll } from '../roll/read-roll.ts';
import { enlist, rollTotals } from '../roll/write-roll.ts';
import { layOutBox, shardsFor } from '../unlinkable/box.ts';
import {
  type CredentialKeys,
  generateCredentialKeys,
  keyPurpose,
} from '../unlinkable/credential-key.ts';
import { assertNotice } from './ballot-times.ts';
import { moveBallot } from './move-ballot.ts';

const form = z.object({ ballot: z.string() });

/**
 * Opens a ballot by hand. What it asks is fixed, its digest logged, and its roll written.
 *
 * Outcomes: the ballot's key; NOT_FOUND; BALLOT_ALREADY_OPEN; BALLOT_NOT_POSSIBLE where the host has
 * moved on; BALLOT_NOTICE_TOO_SHORT; BALLOT_CLOSED when its close has passed; ROLL_EMPTY; WRONG_STATE when it was cancelled; at the top level FORBIDDEN for whoever does not run
 * it.
 */
export async function openBallot(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const ballot = await findBallot(context, parseInput(form, input).ballot);
  await assertRuns(context, ballot);
  const { districtId, id } = ballot;
  const keys = await keysFor(ballot);
  await write(context, districtId, (writing) => openHeld(context, writing, ballot, keys));
  return { districtId, id };
}

/** Opens a ballot in the transaction, for the clock or for who was found to run it. */
export async function openHeld(
  context: Context,
  writing: Writing,
  key: RowKey,
  keys: CredentialKeys | null,
): Promise<Ballot> {
  const { transaction } = writing;
  const ballot = await holdBallot(transaction, key, 'UPDATE');
  const { districtId, id } = ballot;
  const now = context.clock.now();
  const facts = { over: ballot.closesAt <= now };
  const {
    describer,
    host,
    key: hostKey,
  } = await hostOf({ db: transaction as Context['db'] }, ballot);
  if (ballot.state === 'DRAFT') {
    assertNotice(now, ballot.createdAt, host.noticeDays);
    if (!(await describer.hold(transaction, hostKey))) {
      throw new RuleRefusedError('BALLOT_NOT_POSSIBLE');
    }
  }
  const lot = commitToLot(context, ballot);
  const data = { openedAt: now, ...lot };
  const opened = await moveBallot(context, writing, ballot, {
    action: 'OPEN',
    mutation: 'openBallot',
    facts,
    data,
  });
  const units = await readRoll(transaction, ballot, now);
  if (!units.some(({ personIds }) => personIds.length > 0)) {
    throw new RuleRefusedError('ROLL_EMPTY');
  }
  await enlist(transaction, ballot, units);
  const roll = await rollTotals(transaction, ballot);
  const publicKey = keys && (await keepKeys(context, transaction, ballot, keys, roll.entries));
  const fixed = fixDefinition(opened, roll, publicKey);
  await appendToLog(context, writing, {
    districtId,
    kind: logKinds.OPENED,
    subjectType: 'Ballot',
    subjectId: id,
    facts: { definition: fixed.definitionDigest, ...roll, lotCommitment: lot.lotCommitment },
  });
  const where = { districtId_id: { districtId, id } };
  return transaction.ballot.update({ where, data: fixed });
}

/** The keys that an UNLINKABLE ballot opens with: made before its transaction, since that takes time. */
export async function keysFor({ secrecy }: Ballot): Promise<CredentialKeys | null> {
  return secrecy === 'UNLINKABLE' ? generateCredentialKeys() : null;
}

async function keepKeys(
  { encryption }: Context,
  transaction: Transaction,
  ballot: Ballot,
  { publicKey, privateKey }: CredentialKeys,
  entries: number,
): Promise<string> {
  const shards = shardsFor(entries);
  const privateCipher = encryption.encrypt(privateKey, keyPurpose);
  const { districtId, id: ballotId } = ballot;
  await transaction.ballotKey.create({
    data: { districtId, ballotId, publicKey, privateCipher, shards },
  });
  await layOutBox(transaction, ballot, shards);
  return publicKey;
}

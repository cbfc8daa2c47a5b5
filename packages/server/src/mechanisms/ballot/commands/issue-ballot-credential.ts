import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { sha256 } from '../../../platform/encryption.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { paperMark } from '../paper/takes-paper.ts';
import { chooseEntry } from '../roll/find-entry.ts';
import { issuedTo, markIssued } from '../unlinkable/box.sql.ts';
import { keyPurpose, signBlinded } from '../unlinkable/credential-key.ts';
import { entryIdsOf, openBox } from '../unlinkable/open-ballot.sql.ts';

const form = z.object({
  ballot: z.string(),
  entry: z.string().nullish(),
  /** The blinded token, base64url. */
  blindedToken: z.string().regex(/^[\w-]{100,700}$/),
});

/**
 * Gives somebody on the roll of an UNLINKABLE ballot their credential: signs the blinded token, which
 * says nothing of the token (RFC 9474), and marks the roll. The same blinded token again is signed
 * again, so that a lost answer is no lost vote; another is refused. Leaves neither a time nor an
 * audit entry: that somebody took part is on the roll, and when is nobody's business.
 *
 * Outcomes: the ballot's key with the blind signature; InvalidInputError; NOT_FOUND;
 * BALLOT_NOT_UNLINKABLE; BALLOT_NOT_OPEN; BALLOT_CLOSED; NOT_ON_ROLL; ENTRY_REQUIRED;
 * CREDENTIAL_ISSUED; PAPER_GIVEN; CREDENTIAL_INVALID; at the top level UNAUTHENTICATED, FORBIDDEN for who is of
 * another district.
 */
export async function issueBallotCredential(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey & { blindSignature: string }> {
  const wanted = parseInput(form, input);
  const { personId } = assertPerson(context.viewer);
  const ballot = namedRow(wanted.ballot, 'Ballot', ['ballot']);
  const { districtId } = ballot;
  assertDistrict(context.viewer, districtId);
  const now = context.clock.now();
  const { privateCipher, shards } = await openBox(context.database, ballot, now);
  const entries = await entryIdsOf(context.database, ballot, personId);
  const entryId = chooseEntry(districtId, entries, wanted.entry);
  if (privateCipher === null) throw new RuleRefusedError('BALLOT_CLOSED');
  const blinded = Buffer.from(wanted.blindedToken, 'base64url');
  // Signed first: what cannot be signed leaves no mark, and what has none is not answered.
  const signature = signBlinded(context.encryption.decrypt(privateCipher, keyPurpose), blinded);
  const hash = sha256(blinded);
  const put = { ballot, shards, name: entryId, value: hash, now };
  if (!(await markIssued(context.database, put))) {
    const marked = await issuedTo(context.database, ballot, shards, entryId);
    if (marked === null) throw new RuleRefusedError('BALLOT_CLOSED');
    if (marked === paperMark) throw new RuleRefusedError('PAPER_GIVEN');
    if (marked !== hash) throw new RuleRefusedError('CREDENTIAL_ISSUED');
  }
  return { ...ballot, blindSignature: signature.toString('base64url') };
}

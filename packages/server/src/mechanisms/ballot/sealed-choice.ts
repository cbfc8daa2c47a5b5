import type { BallotChoice } from '@linli/methods';
import type { Context } from '../../context.ts';
import { type Ballot, type BallotVote, Prisma } from '../../generated/prisma/client.ts';

/** A choice with the random number under which its paper is published. */
export interface NumberedChoice {
  /** Null for a paper that says nothing that can be counted. */
  choice: BallotChoice | null;
  trackingNumber: string;
}

const purpose = 'ballot_vote.choice_cipher';

/** The columns that hold a vote: in clear with its name on it, or sealed for the count alone. */
export function keepChoice(
  { encryption }: Pick<Context, 'encryption'>,
  { secrecy }: Pick<Ballot, 'secrecy'>,
  numbered: NumberedChoice,
): Pick<Prisma.BallotVoteUncheckedCreateInput, 'choice' | 'choiceCipher' | 'trackingNumber'> {
  if (secrecy === 'SECRET') {
    return { choiceCipher: encryption.encrypt(JSON.stringify(numbered), purpose) };
  }
  const { choice, trackingNumber } = numbered;
  return {
    choice: choice === null ? Prisma.DbNull : (choice as unknown as Prisma.InputJsonObject),
    trackingNumber,
  };
}

/** Reads a vote: for the count, and for whoever cast it. */
export function readKeptChoice(
  { encryption }: Pick<Context, 'encryption'>,
  { choice, choiceCipher, trackingNumber }: BallotVote,
): NumberedChoice {
  if (choiceCipher !== null) {
    return JSON.parse(encryption.decrypt(choiceCipher, purpose)) as NumberedChoice;
  }
  return { choice: choice as unknown as BallotChoice | null, trackingNumber: trackingNumber ?? '' };
}

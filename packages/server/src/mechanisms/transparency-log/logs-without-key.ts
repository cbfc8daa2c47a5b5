import type { Services } from '../../context.ts';
import { LogKeyMissingError, signersOf } from './sign-head.ts';

/** The origins of the logs that this process cannot go on signing. */
export async function logsWithoutKey({ database, logSigners }: Services): Promise<string[]> {
  const trees = await database.prisma.logTree.findMany({
    select: { origin: true, verifierKey: true },
    orderBy: { origin: 'asc' },
  });
  return trees.filter((tree) => !canSign(tree, logSigners)).map(({ origin }) => origin);
}

function canSign(
  tree: { origin: string; verifierKey: string },
  signers: Services['logSigners'],
): boolean {
  try {
    signersOf(tree, signers);
    return true;
  } catch (error) {
    if (error instanceof LogKeyMissingError) return false;
    throw error;
  }
}

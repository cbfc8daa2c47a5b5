import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Argument } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { type RowKey, readRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';

/** What a resolution can rest on, and where such a thing says to which topic it belongs. */
interface Citable {
  /** Whether it belongs to the topic and everybody may know of it. */
  belongs(db: Context['db'], key: RowKey, topicId: string): Promise<boolean>;
  /** Whose contribution it is, beside who holds a receipt for it. */
  author?(transaction: Transaction, key: RowKey): Promise<string | null>;
  /** What everybody reads of it, in a few lines; null where it is between few. */
  excerpt(db: Context['db'], key: RowKey): Promise<string | null>;
}

const whereKey = ({ districtId, id }: RowKey) => ({
  where: { districtId_id: { districtId, id } },
});

/** Whether everybody reads an argument: neither hidden nor taken back. */
const isShown = ({ hiddenAt, withdrawnAt }: Pick<Argument, 'hiddenAt' | 'withdrawnAt'>) =>
  hiddenAt === null && withdrawnAt === null;

const citables: Readonly<Record<string, Citable>> = {
  Argument: {
    async belongs(db, key, topicId) {
      const argument = await db.argument.findUnique(whereKey(key));
      return argument?.topicId === topicId && isShown(argument);
    },
    async author(transaction, key) {
      return (await transaction.argument.findUnique(whereKey(key)))?.authorId ?? null;
    },
    async excerpt(db, key) {
      const argument = await db.argument.findUnique(whereKey(key));
      return argument && isShown(argument) ? argument.body : null;
    },
  },
  Statement: {
    async belongs(db, key, topicId) {
      const statement = await db.statement.findUnique(whereKey(key));
      return statement?.topicId === topicId && statement.moderation === 'ACCEPTED';
    },
    async author(transaction, key) {
      return (await transaction.statement.findUnique(whereKey(key)))?.authorId ?? null;
    },
    async excerpt(db, key) {
      const statement = await db.statement.findUnique(whereKey(key));
      return statement?.moderation === 'ACCEPTED' ? statement.body : null;
    },
  },
  Suggestion: {
    async belongs(db, key, topicId) {
      return (await db.suggestion.findUnique(whereKey(key)))?.topicId === topicId;
    },
    // Between the one who made it and the office: that it is cited is public, its words are not.
    excerpt: async () => null,
  },
  Ballot: {
    async belongs(db, key, topicId) {
      const ballot = await db.ballot.findUnique(whereKey(key));
      return (
        ballot?.hostType === 'Topic' && ballot.hostId === topicId && ballot.state === 'COUNTED'
      );
    },
    async excerpt(db, key) {
      return (await db.ballot.findUnique(whereKey(key)))?.title ?? null;
    },
  },
  Meeting: {
    async belongs(db, key, topicId) {
      const meeting = await db.meeting.findUnique(whereKey(key));
      return (
        meeting?.hostType === 'Topic' && meeting.hostId === topicId && meeting.state === 'HELD'
      );
    },
    async excerpt(db, key) {
      return (await db.meeting.findUnique(whereKey(key)))?.title ?? null;
    },
  },
};

/** A contribution that a resolution cites. */
export interface Cited {
  subjectType: string;
  subjectId: string;
}

/**
 * The contributions in an input, each checked to belong to the topic.
 *
 * @throws RuleRefusedError NOT_FOUND for what names nothing citable, CITATION_OF_ANOTHER_TOPIC
 */
export async function readCitations(
  { db }: Context,
  topic: RowKey,
  globalIds: readonly string[],
): Promise<Cited[]> {
  const cited: Cited[] = [];
  for (const [index, text] of [...new Set(globalIds)].entries()) {
    const path = ['citations', String(index)];
    const subjectType = splitGlobalId(text)?.typename ?? '';
    const citable = Object.hasOwn(citables, subjectType) ? citables[subjectType] : undefined;
    const key = readRowKey(text, subjectType);
    if (!citable || !key) throw new RuleRefusedError('NOT_FOUND', {}, path);
    const isOurs =
      key.districtId === topic.districtId && (await citable.belongs(db, key, topic.id));
    if (!isOurs) throw new RuleRefusedError('CITATION_OF_ANOTHER_TOPIC', {}, path);
    cited.push({ subjectType, subjectId: key.id });
  }
  return cited;
}

/** Whose contribution it is: by account, or by the number that was left with it. */
export async function contributorsOfCited(
  transaction: Transaction,
  districtId: string,
  { subjectType, subjectId: id }: Cited,
): Promise<string[]> {
  const key = { districtId, id };
  const author = await citables[subjectType]?.author?.(transaction, key);
  const holders = await receiptHolders(transaction, key);
  return [...new Set([...holders, ...(author ? [author] : [])])];
}

/** What everybody reads of something cited; null where its words are not public. */
export async function excerptOf(
  { db }: Pick<Context, 'db'>,
  districtId: string,
  { subjectType, subjectId: id }: Cited,
): Promise<string | null> {
  return (await citables[subjectType]?.excerpt(db, { districtId, id })) ?? null;
}

import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import {
  describeModerated,
  isShownTo,
  type ModeratedRow,
} from '../../mechanisms/moderation/index.ts';
import { requestRegrouping } from './regrouping.ts';
import { listsOf, placeFields } from './subjects.ts';

/** As much of a text as moderators need to judge it. */
const excerptOf = (...parts: string[]) => parts.filter(Boolean).join('\n').slice(0, 500);

const topicOf = { topic: { include: { community: { select: placeFields } } } } as const;

describeModerated('Topic', {
  label: { 'zh-CN': '议题', 'zh-TW': '議題', en: 'topic' },
  async load({ db }, key) {
    const topic = await db.topic.findUnique({
      where: { districtId_id: key },
      include: { community: { select: placeFields } },
    });
    return (
      topic && {
        communityId: topic.communityId,
        authorId: topic.proposerId,
        excerpt: excerptOf(topic.title, topic.body),
        moderation: topic.moderation,
        shownIn: listsOf(topic.community),
      }
    );
  },
  hide: (_, { transaction }, key) => moderateTopic(transaction, key, 'REJECTED'),
  restore: (_, { transaction }, key) => moderateTopic(transaction, key, 'ACCEPTED'),
});

async function moderateTopic(
  { topic }: Transaction,
  key: RowKey,
  moderation: 'ACCEPTED' | 'REJECTED',
): Promise<void> {
  await topic.update({ where: { districtId_id: key }, data: { moderation } });
}

describeModerated('Argument', {
  label: { 'zh-CN': '理由', 'zh-TW': '理由', en: 'argument' },
  async load({ db }, key) {
    const argument = await db.argument.findUnique({
      where: { districtId_id: key },
      include: topicOf,
    });
    return (
      argument && {
        communityId: argument.topic.communityId,
        authorId: argument.authorId,
        // What its author took back is shown to nobody.
        excerpt: argument.withdrawnAt ? '' : excerptOf(argument.body),
        moderation: argument.hiddenAt ? 'REJECTED' : 'ACCEPTED',
        shownIn: [globalId('Topic', argument.topic)],
      }
    );
  },
  async hide({ clock }, { transaction }, key) {
    const data = { hiddenAt: clock.now() };
    await transaction.argument.update({ where: { districtId_id: key }, data });
  },
  async restore(_, { transaction }, key) {
    const data = { hiddenAt: null };
    await transaction.argument.update({ where: { districtId_id: key }, data });
  },
});

describeModerated('Statement', {
  label: { 'zh-CN': '看法', 'zh-TW': '看法', en: 'statement' },
  async load({ db }, key) {
    const statement = await db.statement.findUnique({
      where: { districtId_id: key },
      include: topicOf,
    });
    return (
      statement && {
        communityId: statement.topic.communityId,
        // An imported author is no person of ours, who could be told or appeal.
        authorId: statement.authorName === null ? null : statement.authorId,
        excerpt: excerptOf(statement.body),
        moderation: statement.moderation,
        shownIn: [globalId('Topic', statement.topic)],
      }
    );
  },
  hide: (_, { transaction }, key) => moderateStatement(transaction, key, 'REJECTED'),
  restore: (_, { transaction }, key) => moderateStatement(transaction, key, 'ACCEPTED'),
  /** Votes on what is hidden are kept, and group nobody. */
  async afterwards(context, key) {
    const where = { districtId_id: key };
    const statement = await context.db.statement.findUniqueOrThrow({ where });
    requestRegrouping(context, { districtId: key.districtId, id: statement.topicId });
  },
});

async function moderateStatement(
  { statement }: Transaction,
  key: RowKey,
  moderation: 'ACCEPTED' | 'REJECTED',
): Promise<void> {
  const data = { moderation, reviewed: true };
  await statement.update({ where: { districtId_id: key }, data });
}

/** Whether the viewer may read a topic: a hidden one only its author and who judges it. */
export function showsTopic(
  context: Context,
  topic: Omit<ModeratedRow, 'authorId'> & { proposerId: string | null; communityId: string },
): boolean | Promise<boolean> {
  return isShownTo(context, { ...topic, authorId: topic.proposerId }, () =>
    context.db.community.findUnique({ where: { id: topic.communityId }, select: placeFields }),
  );
}

/** The same for an argument or a statement, which are of their topic's place. */
export function showsContribution(
  context: Context,
  row: ModeratedRow & { topicId: string },
): boolean | Promise<boolean> {
  return isShownTo(context, row, async () => {
    const where = { districtId_id: { districtId: row.districtId, id: row.topicId } };
    const select = { community: { select: placeFields } };
    return (await context.db.topic.findUnique({ where, select }))?.community;
  });
}

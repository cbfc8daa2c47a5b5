import type { Context } from '../../context.ts';
import type { LifecycleStep } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { TimelineEntry } from '../../mechanisms/lifecycle/index.ts';
import { describeReceiptSteps } from '../../mechanisms/receipt/index.ts';

/** What contributors read of the steps of what they contributed to: each act with its entry. */
type Telling = Readonly<Record<string, readonly [entry: string, label: Localised]>>;

const ofTopic: Telling = {
  DECIDE: ['DECIDED', { 'zh-CN': '有了决定', 'zh-TW': '有了決定', en: 'It was decided' }],
  RECONSIDER: [
    'RECONSIDERED',
    { 'zh-CN': '退回重新商议', 'zh-TW': '退回重新商議', en: 'Sent back to be looked at anew' },
  ],
};

const ofBallot: Telling = {
  OPEN: ['BALLOT_OPENED', { 'zh-CN': '开始投票', 'zh-TW': '開始投票', en: 'A ballot was opened' }],
  COUNT: [
    'COUNTED',
    { 'zh-CN': '投票已计票', 'zh-TW': '投票已計票', en: 'The ballot was counted' },
  ],
};

const ofResolution: Telling = {
  PUBLISH: [
    'PUBLISHED',
    { 'zh-CN': '决议开始公示', 'zh-TW': '決議開始公告', en: 'The resolution is on public notice' },
  ],
  SEND_BACK: [
    'SENT_BACK',
    { 'zh-CN': '决议退回修改', 'zh-TW': '決議退回修改', en: 'The resolution is to be amended' },
  ],
  TAKE_EFFECT: [
    'IN_FORCE',
    {
      'zh-CN': '决议生效，开始落实',
      'zh-TW': '決議生效，開始落實',
      en: 'The resolution is in force',
    },
  ],
  DELIVER: [
    'DELIVERED',
    {
      'zh-CN': '事项全部办完，请您评价',
      'zh-TW': '事項全部辦完，請您評價',
      en: 'All its work is verified; please rate it',
    },
  ],
  REOPEN: [
    'REOPENED',
    {
      'zh-CN': '居民说没做到，重新落实',
      'zh-TW': '居民說沒做到，重新落實',
      en: 'Residents say it was not done; it is carried out again',
    },
  ],
  WITHDRAW: [
    'WITHDRAWN',
    { 'zh-CN': '决议撤回', 'zh-TW': '決議撤回', en: 'The resolution was withdrawn' },
  ],
};

const ofPublication: Telling = {
  END: ['NOTICE_ENDED', { 'zh-CN': '公示期满', 'zh-TW': '公告期滿', en: 'The notice has ended' }],
  WITHDRAW: [
    'NOTICE_WITHDRAWN',
    { 'zh-CN': '公示撤下', 'zh-TW': '公告撤下', en: 'The notice was withdrawn' },
  ],
};

/** The steps of some subjects that are told, under the names that receipts have for them. */
async function stepsTold(
  { db }: Context,
  districtId: string,
  subjectIds: readonly string[],
  telling: Telling,
): Promise<TimelineEntry[]> {
  const steps = await db.lifecycleStep.findMany({
    where: {
      districtId,
      subjectId: { in: [...subjectIds] },
      action: { in: Object.keys(telling) },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return steps.flatMap((step) => {
    const [action, label] = telling[step.action] ?? [];
    return action && label ? [{ step: { ...step, action }, label }] : [];
  });
}

describeReceiptSteps('Topic', async (context, { districtId, id }) => {
  const { db } = context;
  const [topic, ballots, resolutions] = await Promise.all([
    db.topic.findUnique({
      where: { districtId_id: { districtId, id } },
      select: { mergedIntoId: true },
    }),
    db.ballot.findMany({
      where: { districtId, hostType: 'Topic', hostId: id },
      select: { id: true },
    }),
    db.resolution.findMany({
      where: { districtId, topicId: id, publishedVersion: { not: null } },
      select: { districtId: true, id: true },
    }),
  ]);
  const ballotIds = ballots.map((ballot) => ballot.id);
  return {
    entries: [
      ...(await stepsTold(context, districtId, [id], ofTopic)),
      ...(await stepsTold(context, districtId, ballotIds, ofBallot)),
    ],
    onward: [
      ...resolutions.map((key) => ({ subjectType: 'Resolution', key })),
      ...inTopic(districtId, topic?.mergedIntoId),
    ],
    // The resolution tells them, with what they mean and where to read it.
    instead: [
      ...Object.keys(ofTopic),
      ...(resolutions.length > 0 ? ['PUBLISH', 'IMPLEMENT', 'COMPLETE', 'REOPEN'] : []),
    ],
  };
});

describeReceiptSteps('Resolution', async (context, { districtId, id }) => ({
  entries: await stepsTold(context, districtId, [id], ofResolution),
}));

describeReceiptSteps('Objection', async (context, { districtId, id }) => {
  const { publication } = await context.db.objection.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: { publication: true },
  });
  const { hostType, hostId } = publication;
  return {
    entries: await stepsTold(context, districtId, [publication.id], ofPublication),
    onward: [{ subjectType: hostType, key: { districtId, id: hostId } }],
  };
});

const citedLabel: Localised = {
  'zh-CN': '决议引用了您的意见',
  'zh-TW': '決議引用了您的意見',
  en: 'A resolution cites it',
};

/** That a published resolution rests on a contribution: told once a resolution. */
async function citations({ db }: Context, { districtId, id }: RowKey): Promise<TimelineEntry[]> {
  const cited = await db.resolutionCitation.findMany({
    where: { districtId, subjectId: id, resolutionVersion: { publishedAt: { not: null } } },
    include: { resolutionVersion: { select: { publishedAt: true } } },
    orderBy: [{ version: 'asc' }],
  });
  const told = new Map<string, TimelineEntry>();
  for (const { resolutionId, resolutionVersion } of cited) {
    if (resolutionVersion.publishedAt === null || told.has(resolutionId)) continue;
    const step: LifecycleStep = {
      districtId,
      // Before the resolution's own step of the same moment.
      id: `${id}:${resolutionId}`,
      subjectType: 'Resolution',
      subjectId: resolutionId,
      action: 'CITED',
      fromState: null,
      toState: 'PUBLISHED',
      reason: null,
      actorId: null,
      at: resolutionVersion.publishedAt,
    };
    told.set(resolutionId, { step, label: citedLabel });
  }
  return [...told.values()];
}

const inTopic = (districtId: string, topicId: string | null | undefined) =>
  topicId ? [{ subjectType: 'Topic', key: { districtId, id: topicId } }] : [];

const byKey = ({ districtId, id }: RowKey) => ({
  where: { districtId_id: { districtId, id } },
  select: { topicId: true },
});

describeReceiptSteps('Argument', async (context, key) => ({
  entries: await citations(context, key),
  onward: inTopic(key.districtId, (await context.db.argument.findUnique(byKey(key)))?.topicId),
}));

describeReceiptSteps('Statement', async (context, key) => ({
  entries: await citations(context, key),
  onward: inTopic(key.districtId, (await context.db.statement.findUnique(byKey(key)))?.topicId),
}));

describeReceiptSteps('Suggestion', async (context, key) => ({
  entries: await citations(context, key),
  onward: inTopic(key.districtId, (await context.db.suggestion.findUnique(byKey(key)))?.topicId),
}));

import type { Context } from '../../context.ts';
import type {
  ModerationAct,
  ModerationAppeal,
  ModerationCase,
} from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { nearestHolders } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { receiptHolders } from '../receipt/index.ts';
import { appealStateLabels, categoryLabels, hiddenTitle } from './labels.ts';
import type { ModerationAction } from './lifecycle.ts';
import { appealableUntil } from './policies.ts';
import { termsIn } from './rules.ts';
import { type FoundSubject, moderatedDescriber } from './subjects.ts';

const contentHidden = defineNotification('CONTENT_HIDDEN', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您的{kind}被隐藏了：{category}',
    'zh-TW': '您的{kind}被隱藏了：{category}',
    en: 'Your contribution ({kind}) was hidden: {category}',
  },
  body: {
    'zh-CN':
      '原因：{words}。现在只有您和工作人员能看到。如果您不同意，可以在{until}之前申诉一次，由另外的人裁定。',
    'zh-TW':
      '原因：{words}。現在只有您和工作人員能看到。如果您不同意，可以在{until}之前申訴一次，由另外的人裁定。',
    en: 'The reason: {words}. Only you and the staff see it now. If you disagree, appeal once until {until}; other people decide.',
  },
});

const contentRestored = defineNotification('CONTENT_RESTORED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您的{kind}恢复显示了',
    'zh-TW': '您的{kind}恢復顯示了',
    en: 'Your contribution ({kind}) is shown again',
  },
  body: {
    'zh-CN': '大家又能看到它了。给您带来不便，请谅解。',
    'zh-TW': '大家又能看到它了。造成您的不便，請見諒。',
    en: 'Everybody sees it again. We are sorry for the trouble.',
  },
});

const appealDecided = defineNotification('APPEAL_DECIDED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您的申诉有结果了：{outcome}',
    'zh-TW': '您的申訴有結果了：{outcome}',
    en: 'Your appeal is decided: {outcome}',
  },
  body: {
    'zh-CN': '关于您的{kind}。{words}',
    'zh-TW': '關於您的{kind}。{words}',
    en: 'About your contribution ({kind}). {words}',
  },
});

const appealFiled = defineNotification('APPEAL_FILED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '有一份申诉等您裁定',
    'zh-TW': '有一份申訴等您裁定',
    en: 'An appeal waits for your decision',
  },
  body: {
    'zh-CN': '一条{kind}的作者不同意隐藏。请在{until}之前裁定。',
    'zh-TW': '一則{kind}的作者不同意隱藏。請在{until}之前裁定。',
    en: 'The author of a hidden contribution ({kind}) disagrees. Please decide until {until}.',
  },
});

const reportSettled = {
  HIDE: defineNotification('REPORT_LED_TO_HIDING', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您举报的内容已隐藏',
      'zh-TW': '您檢舉的內容已隱藏',
      en: 'What you reported is hidden now',
    },
    body: {
      'zh-CN': '您举报的一条{kind}已经隐藏。谢谢您的提醒。',
      'zh-TW': '您檢舉的一則{kind}已經隱藏。謝謝您的提醒。',
      en: 'The contribution ({kind}) that you reported is hidden. Thank you for telling us.',
    },
  }),
  KEEP: defineNotification('REPORT_DISMISSED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您举报的内容看过了，予以保留',
      'zh-TW': '您檢舉的內容看過了，予以保留',
      en: 'What you reported was looked at and stays',
    },
    body: {
      'zh-CN': '工作人员看过您举报的一条{kind}，认为可以保留。谢谢您的提醒。',
      'zh-TW': '工作人員看過您檢舉的一則{kind}，認為可以保留。謝謝您的提醒。',
      en: 'Staff looked at the contribution ({kind}) that you reported and let it stand. Thank you for telling us.',
    },
  }),
} as const;

const about = ({ type, key, subject }: FoundSubject) => ({
  subjectType: type,
  subjectId: key.id,
  communityId: subject.communityId,
});

const noWords = { 'zh-CN': '', 'zh-TW': '', en: '' } as const;

/** Tells the author that it was hidden, why and how to appeal, or that it is shown again. */
export async function tellAuthor(
  context: Context,
  writing: Writing,
  found: FoundSubject,
  action: ModerationAction,
  act: ModerationAct,
): Promise<void> {
  // Whose appeal was upheld is told so; what is kept changed nothing for its author.
  if (action !== 'HIDE' && action !== 'RESTORE') return;
  const persons = await authorsOf(writing, found);
  const telling = {
    ...about(found),
    personIds: persons.filter((id) => id !== actorId(context.viewer)),
    onceKey: `moderation:${act.id}`,
  };
  const kind = moderatedDescriber(found.type).label;
  if (action === 'RESTORE') {
    await notify(context, writing, { ...telling, kind: contentRestored, values: { kind } });
    return;
  }
  const terms = await termsIn(writing.transaction, found.place);
  const values = {
    kind,
    category: categoryLabels[act.category ?? 'OTHER'],
    words: act.words ?? '',
    until: civilDay(appealableUntil(act.at, terms)),
  };
  await notify(context, writing, { ...telling, kind: contentHidden, values });
}

/** The author, and who holds a receipt of it: staff may have entered it for them. */
async function authorsOf({ transaction }: Writing, { key, subject }: FoundSubject) {
  const holders = await receiptHolders(transaction, key);
  return [...new Set([...(subject.authorId === null ? [] : [subject.authorId]), ...holders])];
}

/** Settles the open reports of a case, and tells those who made them what came of it. */
export async function tellReporters(
  context: Context,
  writing: Writing,
  found: FoundSubject,
  { districtId, id: caseId }: ModerationCase,
  act: ModerationAct,
): Promise<void> {
  const settled = await writing.transaction.contentReport.updateManyAndReturn({
    where: { districtId, caseId, settledById: null },
    data: { settledById: act.id },
    select: { reporterId: true },
  });
  if (act.kind === 'RESTORE') return;
  await notify(context, writing, {
    ...about(found),
    kind: reportSettled[act.kind],
    personIds: settled.flatMap(({ reporterId }) => reporterId ?? []),
    values: { kind: moderatedDescriber(found.type).label },
    onceKey: `moderation:${act.id}:report`,
  });
}

/**
 * Tells who may decide on an appeal: of the nearest level of the tree at which somebody else than
 * who hid it, and than the author, may.
 */
export async function tellDeciders(
  context: Context,
  writing: Writing,
  found: FoundSubject,
  { id: caseId }: ModerationCase,
  appeal: ModerationAppeal,
): Promise<void> {
  const now = context.clock.now();
  const passedOver = [appeal.hiddenById, appeal.appellantId];
  const personIds = await nearestHolders(
    writing.transaction,
    'appeal:decide',
    found.place,
    now,
    passedOver.flatMap((id) => id ?? []),
  );
  await notify(context, writing, {
    kind: appealFiled,
    personIds,
    subjectType: 'ModerationCase',
    subjectId: caseId,
    communityId: found.subject.communityId,
    values: { kind: moderatedDescriber(found.type).label, until: civilDay(appeal.dueAt) },
    onceKey: `moderation:appeal:${appeal.id}`,
  });
}

export async function tellAppellant(
  context: Context,
  writing: Writing,
  found: FoundSubject,
  appeal: ModerationAppeal,
): Promise<void> {
  await notify(context, writing, {
    ...about(found),
    kind: appealDecided,
    personIds: await authorsOf(writing, found),
    values: {
      kind: moderatedDescriber(found.type).label,
      outcome: appealStateLabels[appeal.state],
      words: appeal.decisionWords ?? noWords,
    },
    onceKey: `moderation:appeal:${appeal.id}:decided`,
  });
}

/** Takes the title of what is hidden out of what others than its author were told of it. */
export async function withholdTitle(
  { transaction }: Writing,
  { districtId, id }: RowKey,
  authorId: string | null,
): Promise<void> {
  await transaction.$executeRawUnsafe(
    `UPDATE notification SET values = jsonb_set(values, '{title}', $4::jsonb)
     WHERE district_id = $1::uuid AND subject_id = $2::uuid
       AND person_id IS DISTINCT FROM $3::uuid AND jsonb_exists(values, 'title')`,
    districtId,
    id,
    authorId,
    JSON.stringify(hiddenTitle),
  );
}

import type { Context } from '../../context.ts';
import type { Resolution } from '../../generated/prisma/client.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { actorId, type Writing } from '../../platform/write.ts';

const texts = {
  CITED: defineNotification('CONTRIBUTION_CITED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '决议用到了您说的话：{title}',
      'zh-TW': '決議用到了您說的話：{title}',
      en: 'A resolution rests on what you said: {title}',
    },
    body: {
      'zh-CN': '决议“{title}”引用了您在议题里提的意见，正在公示。打开可以看到全文。',
      'zh-TW': '決議「{title}」引用了您在議題裡提的意見，正在公告。打開可以看到全文。',
      en: 'The resolution “{title}” cites what you contributed, and is on public notice. Open it to read it.',
    },
  }),
  TO_RATE: defineNotification('RESOLUTION_TO_RATE', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '请您评一评：{title}',
      'zh-TW': '請您評一評：{title}',
      en: 'Was it done? {title}',
    },
    body: {
      'zh-CN':
        '决议“{title}”里的事都办完了。请到 {day} 为止说说做到了没有；说没做到的人多，就重新落实。',
      'zh-TW':
        '決議「{title}」裡的事都辦完了。請到 {day} 為止說說做到了沒有；說沒做到的人多，就重新落實。',
      en: 'All work of the resolution “{title}” is verified. Say until {day} whether it was done; it is reopened when most say that it was not.',
    },
  }),
  REOPENED: defineNotification('RESOLUTION_REOPENED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '居民说没做到，重新落实：{title}',
      'zh-TW': '居民說沒做到，重新落實：{title}',
      en: 'Reopened: {title}',
    },
    body: {
      'zh-CN': '决议“{title}”：{answers} 个居民评价，{no} 个说没有做到。事项已经重新交办。',
      'zh-TW': '決議「{title}」：{answers} 個居民評價，{no} 個說沒有做到。事項已經重新交辦。',
      en: 'Of {answers} residents who rated “{title}”, {no} say that it was not done. Its work was given out anew.',
    },
  }),
} as const;

export interface Telling {
  news: keyof typeof texts;
  personIds: readonly string[];
  values: Readonly<Record<string, string | number>>;
  /** What makes it the same telling. */
  onceKey: string;
}

/** Tells persons what concerns them of a resolution; never whoever acts. */
export async function tell(
  context: Context,
  writing: Writing,
  { id, communityId }: Pick<Resolution, 'id' | 'communityId'>,
  { news, personIds, values, onceKey }: Telling,
): Promise<void> {
  await notify(context, writing, {
    kind: texts[news],
    personIds: [...new Set(personIds)].filter((person) => person !== actorId(context.viewer)),
    subjectType: 'Resolution',
    subjectId: id,
    communityId,
    values,
    onceKey: `resolution:${id}:${onceKey}`,
  });
}

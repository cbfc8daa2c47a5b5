import type { Context } from '../../context.ts';
import type { Post } from '../../generated/prisma/client.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf, speakersOf } from '../../platform/offices.ts';
import type { Place } from '../../platform/viewer.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import type { ReportingInAction } from './lifecycle.ts';

/** What those who reported in are told when the office acts. */
export const toldOf: Readonly<Record<ReportingInAction, string>> = {
  CONFIRM: defineNotification('REPORTING_IN_CONFIRMED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '{community}确认了您的报到',
      'zh-TW': '{community}確認了您的報到',
      en: '{community} confirmed that you reported in',
    },
    body: {
      'zh-CN': '谢谢您愿意出力。有合适的事，社区会和您联系。',
      'zh-TW': '謝謝您願意出力。有合適的事，社區會和您聯絡。',
      en: 'Thank you for what you offer. The office will come back to you when it is needed.',
    },
  }),
  END: defineNotification('REPORTING_IN_ENDED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您在{community}的报到已结束',
      'zh-TW': '您在{community}的報到已結束',
      en: 'Your reporting in to {community} has ended',
    },
    body: {
      'zh-CN': '社区结束了这次报到。想再报到，可以重新填写。',
      'zh-TW': '社區結束了這次報到。想再報到，可以重新填寫。',
      en: 'The office ended it. You can report in again.',
    },
  }),
};

/** What the offering side is told when a claimant acts. */
const offerersToldOf: Readonly<Record<'CLAIM' | 'RELEASE' | 'COMPLETE', string>> = {
  CLAIM: defineNotification('POST_CLAIMED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '有人认领了“{post}”',
      'zh-TW': '有人認領了「{post}」',
      en: 'Somebody claimed the post “{post}”',
    },
    body: {
      'zh-CN': '请看一看，接受或者说明为什么不接受。',
      'zh-TW': '請看一看，接受或者說明為什麼不接受。',
      en: 'Please accept the claim, or say why not.',
    },
  }),
  RELEASE: defineNotification('POST_RELEASED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '有人退出了“{post}”',
      'zh-TW': '有人退出了「{post}」',
      en: 'Somebody gave up the post “{post}”',
    },
    body: {
      'zh-CN': '这个岗位空出了一个名额。',
      'zh-TW': '這個崗位空出了一個名額。',
      en: 'One of its places is free again.',
    },
  }),
  COMPLETE: defineNotification('POST_WORK_COMPLETED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '“{post}”有人完成了',
      'zh-TW': '「{post}」有人完成了',
      en: 'Somebody completed the post “{post}”',
    },
    body: {
      'zh-CN': '做了什么、用了多少时间，都记在认领里。',
      'zh-TW': '做了什麼、用了多少時間，都記在認領裡。',
      en: 'The claim says what was done and how long it took.',
    },
  }),
};

/** What a claimant is told when the offering side acts. */
const claimantToldOf: Readonly<Record<'ACCEPT' | 'DECLINE' | 'COMPLETE', string>> = {
  ACCEPT: defineNotification('POST_CLAIM_ACCEPTED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您认领的“{post}”已被接受',
      'zh-TW': '您認領的「{post}」已被接受',
      en: 'Your claim of the post “{post}” was accepted',
    },
    body: {
      'zh-CN': '谢谢您出力。做了事，可以在认领里记下来。',
      'zh-TW': '謝謝您出力。做了事，可以在認領裡記下來。',
      en: 'Thank you. You can report on your work in the claim.',
    },
  }),
  DECLINE: defineNotification('POST_CLAIM_DECLINED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您认领的“{post}”没有被接受',
      'zh-TW': '您認領的「{post}」沒有被接受',
      en: 'Your claim of the post “{post}” was declined',
    },
    body: {
      'zh-CN': '原因写在认领里。您可以看看别的岗位。',
      'zh-TW': '原因寫在認領裡。您可以看看別的崗位。',
      en: 'The claim says why. You can look at other posts.',
    },
  }),
  COMPLETE: defineNotification('POST_CLAIM_COMPLETED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您在“{post}”的工作已完成',
      'zh-TW': '您在「{post}」的工作已完成',
      en: 'Your work on the post “{post}” is completed',
    },
    body: {
      'zh-CN': '谢谢您出力。您记下的服务都留着。',
      'zh-TW': '謝謝您出力。您記下的服務都留著。',
      en: 'Thank you. What you reported is kept.',
    },
  }),
};

type Offered = Pick<Post, 'districtId' | 'organizationId' | 'communityId' | 'title'>;

/** Tells who speaks for the organization of a post; the workers of the place when nobody does. */
export async function tellOfferers(
  context: Context,
  writing: Writing,
  action: keyof typeof offerersToldOf,
  { claimId, post, place }: { claimId: string; post: Offered; place: Place },
): Promise<void> {
  const kind = offerersToldOf[action];
  const now = context.clock.now();
  const speakers = await speakersOf(writing.transaction, post, now);
  const concerned =
    speakers.length > 0 ? speakers : await holdersOf(writing.transaction, 'post:edit', place, now);
  const actor = actorId(context.viewer);
  const personIds = concerned.filter((each) => each !== actor);
  await tell(context, writing, { kind, claimId, post, personIds, action });
}

/** Tells who claimed a post what the offering side did. */
export async function tellClaimant(
  context: Context,
  writing: Writing,
  action: keyof typeof claimantToldOf,
  { claimId, personId, post }: { claimId: string; personId: string; post: Offered },
): Promise<void> {
  const kind = claimantToldOf[action];
  await tell(context, writing, { kind, claimId, post, personIds: [personId], action });
}

function tell(
  context: Context,
  writing: Writing,
  {
    kind,
    claimId,
    post,
    personIds,
    action,
  }: { kind: string; claimId: string; post: Offered; personIds: string[]; action: string },
): Promise<void> {
  return notify(context, writing, {
    kind,
    personIds,
    subjectType: 'PostClaim',
    subjectId: claimId,
    communityId: post.communityId,
    values: { post: post.title },
    onceKey: `${claimId}:${action}`,
  });
}

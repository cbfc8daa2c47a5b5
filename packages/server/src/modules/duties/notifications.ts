import type { Context } from '../../context.ts';
import type {
  AdmissionRequest,
  DemandRefusal,
  ReliefRound,
} from '../../generated/prisma/client.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf, holdersWithin, speakersOf } from '../../platform/offices.ts';
import type { Place } from '../../platform/viewer.ts';
import { actorId, type Writing } from '../../platform/write.ts';

const requested = defineNotification('ADMISSION_REQUESTED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '有一项准入申请等您审核：{title}',
    'zh-TW': '有一項准入申請等您審核：{title}',
    en: 'A request for admission waits: {title}',
  },
  body: {
    'zh-CN': '{department}想请社区做“{title}”（第 {number} 号）。请看依据、标准和经费，再决定。',
    'zh-TW': '{department}想請社區做「{title}」（第 {number} 號）。請看依據、標準和經費，再決定。',
    en: '{department} wants communities to do “{title}” (no. {number}). Look at its basis, standard and funds, then decide.',
  },
});

const decided = {
  APPROVE: defineNotification('ADMISSION_APPROVED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '已准入：{title}',
      'zh-TW': '已准入：{title}',
      en: 'Admitted: {title}',
    },
    body: {
      'zh-CN': '第 {number} 号申请“{title}”已准入，列入社区的协助事项。请把经费一起拨付。',
      'zh-TW': '第 {number} 號申請「{title}」已准入，列入社區的協助事項。請把經費一併撥付。',
      en: 'Request no. {number}, “{title}”, was admitted and is now on the list of communities. Please let the money go with it.',
    },
  }),
  RETURN: defineNotification('ADMISSION_RETURNED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '请补充准入申请：{title}',
      'zh-TW': '請補充准入申請：{title}',
      en: 'Please complete your request: {title}',
    },
    body: {
      'zh-CN': '第 {number} 号申请“{title}”退回补充。请看审核意见，改好后再提交。',
      'zh-TW': '第 {number} 號申請「{title}」退回補件。請看審核意見，改好後再送出。',
      en: 'Request no. {number}, “{title}”, was returned. Read why, complete it and submit it again.',
    },
  }),
  REJECT: defineNotification('ADMISSION_REJECTED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '未准入：{title}',
      'zh-TW': '未准入：{title}',
      en: 'Not admitted: {title}',
    },
    body: {
      'zh-CN': '第 {number} 号申请“{title}”没有准入，请不要交给社区去做。原因写在申请里。',
      'zh-TW': '第 {number} 號申請「{title}」沒有准入，請不要交給社區去做。原因寫在申請裡。',
      en: 'Request no. {number}, “{title}”, was not admitted; please do not ask communities for it. The reason stands with the request.',
    },
  }),
} as const;

const dutyAdmitted = defineNotification('DUTY_ADMITTED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '协助事项清单新增：{title}',
    'zh-TW': '協助事項清單新增：{title}',
    en: 'New on your list: {title}',
  },
  body: {
    'zh-CN':
      '{department}的“{title}”已准入（第 {number} 号）。依据、标准、经费和期限可以在清单里看到。',
    'zh-TW':
      '{department}的「{title}」已准入（第 {number} 號）。依據、標準、經費和期限可在清單裡看到。',
    en: '“{title}” of {department} was admitted (no. {number}). Its basis, standard, funds and term are on the list.',
  },
});

const refused = defineNotification('DEMAND_REFUSED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '{community}拒绝了未准入的事项：{title}',
    'zh-TW': '{community}拒絕了未准入的事項：{title}',
    en: '{community} refused what was not admitted: {title}',
  },
  body: {
    'zh-CN':
      '{department}请{community}做“{title}”，没有经过准入，社区没有接受。不得因此考核社区。确有需要的，请部门申请准入。',
    'zh-TW':
      '{department}請{community}做「{title}」，沒有經過准入，社區沒有接受。不得因此考核社區。確有需要時，請部門申請准入。',
    en: '{department} asked {community} for “{title}” without an admission, and the community refused. It may not be assessed for that. If it is needed, the department asks for admission.',
  },
});

const reliefClosed = defineNotification('RELIEF_ROUND_CLOSED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '减负清理已完成：{title}',
    'zh-TW': '減負清理已完成：{title}',
    en: 'A relief round was closed: {title}',
  },
  body: {
    'zh-CN': '“{title}”已完成，决定从今天起生效。哪些取消、合并、减少或保留，请看清单。',
    'zh-TW': '「{title}」已完成，決定自今天起生效。哪些取消、合併、減少或保留，請看清單。',
    en: '“{title}” is closed, and its decisions hold from today. The list says what was deleted, merged, reduced or kept.',
  },
});

/** Tells the admission body that a request waits, also when it came back. */
export async function tellDeciders(
  context: Context,
  writing: Writing,
  request: Pick<AdmissionRequest, 'id' | 'number' | 'title' | 'departmentId' | 'submittedAt'>,
): Promise<void> {
  const { transaction, districtId } = writing;
  const district = await placeIn(writing, districtId);
  const now = context.clock.now();
  await tell(context, writing, {
    kind: requested,
    personIds: await holdersOf(transaction, 'admission:decide', district, now),
    subjectType: 'AdmissionRequest',
    subjectId: request.id,
    communityId: null,
    values: await wordsOf(writing, request),
    onceKey: `${requested}:${request.id}:${request.submittedAt.getTime()}`,
  });
}

/** Tells the department what was decided, and for an approval the communities what they now do. */
export async function tellDecision(
  context: Context,
  writing: Writing,
  request: AdmissionRequest & { targets: readonly { communityId: string }[] },
  decision: keyof typeof decided,
): Promise<void> {
  const { transaction, districtId } = writing;
  const now = context.clock.now();
  const values = await wordsOf(writing, request);
  const subject = { subjectType: 'AdmissionRequest', subjectId: request.id, values };
  const onceKey = `${request.id}:${request.submittedAt.getTime()}`;
  const department = { districtId, organizationId: request.departmentId };
  await tell(context, writing, {
    ...subject,
    kind: decided[decision],
    personIds: await speakersOf(transaction, department, now),
    communityId: null,
    onceKey: `${decided[decision]}:${onceKey}`,
  });
  if (decision !== 'APPROVE') return;
  for (const { communityId } of request.targets) {
    const place = await placeIn(writing, communityId);
    await tell(context, writing, {
      ...subject,
      kind: dutyAdmitted,
      personIds: await holdersWithin(transaction, 'demand:refuse', place, now),
      communityId,
      onceKey: `${dutyAdmitted}:${onceKey}`,
    });
  }
}

/** Tells the department and the admission body that a community refused. */
export async function tellRefusal(
  context: Context,
  writing: Writing,
  refusal: Pick<DemandRefusal, 'id' | 'title' | 'departmentId' | 'communityId'>,
  names: { department: string; community: string },
): Promise<void> {
  const { transaction, districtId } = writing;
  const now = context.clock.now();
  const department = { districtId, organizationId: refusal.departmentId };
  const district = await placeIn(writing, districtId);
  await tell(context, writing, {
    kind: refused,
    personIds: [
      ...(await speakersOf(transaction, department, now)),
      ...(await holdersOf(transaction, 'admission:decide', district, now)),
    ],
    subjectType: 'DemandRefusal',
    subjectId: refusal.id,
    communityId: refusal.communityId,
    values: { ...names, title: refusal.title },
    onceKey: `${refused}:${refusal.id}`,
  });
}

/** Tells every community's workers, and the departments whose duties were decided on. */
export async function tellReliefClosed(
  context: Context,
  writing: Writing,
  round: ReliefRound,
  departmentIds: readonly string[],
): Promise<void> {
  const { transaction, districtId } = writing;
  const now = context.clock.now();
  const district = await placeIn(writing, districtId);
  const personIds = await holdersWithin(transaction, 'demand:refuse', district, now);
  for (const organizationId of departmentIds) {
    personIds.push(...(await speakersOf(transaction, { districtId, organizationId }, now)));
  }
  await tell(context, writing, {
    kind: reliefClosed,
    personIds,
    subjectType: 'ReliefRound',
    subjectId: round.id,
    communityId: districtId,
    values: { title: round.title },
    onceKey: `${reliefClosed}:${round.id}`,
  });
}

/** Whoever acts knows already. */
function tell(
  context: Context,
  writing: Writing,
  telling: Parameters<typeof notify>[2],
): Promise<void> {
  const actor = actorId(context.viewer);
  const personIds = telling.personIds.filter((id) => id !== actor);
  return notify(context, writing, { ...telling, personIds });
}

async function wordsOf(
  { transaction, districtId }: Writing,
  { number, title, departmentId }: Pick<AdmissionRequest, 'number' | 'title' | 'departmentId'>,
) {
  const { name } = await transaction.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: departmentId } },
    select: { name: true },
  });
  return { number, title, department: name };
}

function placeIn({ transaction }: Writing, communityId: string): Promise<Place> {
  return transaction.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}

import type { Context } from '../../context.ts';
import type { ReliefDecision, ReliefRound } from '../../generated/prisma/client.ts';
import { appendToLog, defineLogKind } from '../../mechanisms/transparency-log/index.ts';
import type { Writing } from '../../platform/write.ts';
import type { RequestWithTargets } from './find.ts';

const admissionDecided = defineLogKind('ADMISSION_DECIDED', {
  label: { 'zh-CN': '准入决定', 'zh-TW': '准入決定', en: 'Admission decided' },
  description: {
    'zh-CN':
      '部门下派事项是否准入：decision 是决定，number 是申请编号。准入的还写明 department 申请部门，communities 涉及的社区，timesPerYear 每年次数，minutesEach 每次分钟数，fundsMinor 每个社区每年经费（分）。不含理由原文。',
    'zh-TW':
      '部門下派事項是否准入：decision 是決定，number 是申請編號。准入的還寫明 department 申請部門，communities 涉及的社區，timesPerYear 每年次數，minutesEach 每次分鐘數，fundsMinor 每個社區每年經費（分）。不含理由原文。',
    en: 'Whether a department may give communities a task. decision; number: the request’s. Of one that was approved also department, communities, timesPerYear, minutesEach and fundsMinor (in fen, for each community and year). The words of the reason stay out.',
  },
});

const reliefRoundClosed = defineLogKind('RELIEF_ROUND_CLOSED', {
  label: { 'zh-CN': '减负清理结束', 'zh-TW': '減負清理結束', en: 'Relief round closed' },
  description: {
    'zh-CN':
      '一轮减负清理的结果：decisions 是每种处理的项数，minutesBefore、minutesAfter 是清理前后全区社区每年要用的分钟数。',
    'zh-TW':
      '一輪減負清理的結果：decisions 是每種處理的項數，minutesBefore、minutesAfter 是清理前後全區社區每年要用的分鐘數。',
    en: 'What a round of relief came to. decisions: how many of each outcome; minutesBefore, minutesAfter: minutes a year over all communities of the district.',
  },
});

const outcomes = { APPROVE: 'APPROVED', REJECT: 'REJECTED', RETURN: 'RETURNED' } as const;

/** Logs what the admission body decided: of a request that was not approved, the number alone is public. */
export async function logAdmission(
  context: Context,
  writing: Writing,
  request: RequestWithTargets,
  decision: keyof typeof outcomes,
): Promise<void> {
  const { districtId, id, number, departmentId, targets } = request;
  await appendToLog(context, writing, {
    districtId,
    kind: admissionDecided,
    subjectType: 'AdmissionRequest',
    subjectId: id,
    facts: {
      decision: outcomes[decision],
      number,
      ...(decision === 'APPROVE'
        ? {
            department: departmentId,
            communities: targets.map(({ communityId }) => communityId).sort(),
            timesPerYear: request.timesPerYear,
            minutesEach: request.minutesEach,
            fundsMinor: String(request.fundsMinor),
          }
        : {}),
    },
  });
}

export async function logReliefRound(
  context: Context,
  writing: Writing,
  { districtId, id }: ReliefRound,
  applied: readonly ReliefDecision[],
  minutes: { minutesBefore: bigint; minutesAfter: bigint },
): Promise<void> {
  const decisions: Record<string, number> = {};
  for (const { outcome } of applied) decisions[outcome] = (decisions[outcome] ?? 0) + 1;
  await appendToLog(context, writing, {
    districtId,
    kind: reliefRoundClosed,
    subjectType: 'ReliefRound',
    subjectId: id,
    facts: {
      decisions,
      minutesBefore: String(minutes.minutesBefore),
      minutesAfter: String(minutes.minutesAfter),
    },
  });
}

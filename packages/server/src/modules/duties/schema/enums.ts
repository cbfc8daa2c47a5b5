import { builder } from '../../../builder.ts';
import type { DutyState, ReliefState } from '../lifecycle.ts';

export const dutyOriginEnum = builder.enumType('DutyOrigin', {
  description: 'On which of the two lists (两份清单) a duty stands.',
  values: {
    BY_LAW: { description: '依法履行：what the committee does by law.' },
    ASSISTANCE: {
      description: '协助政府：what it does for a department, by an approved admission alone.',
    },
  } as const,
});

export const demandKindEnum = builder.enumType('DemandKind', {
  description: 'What communities are asked for: the eight kinds that admission (社区准入) covers.',
  values: {
    TASK: { description: '工作任务' },
    FORM: { description: '报表' },
    LEDGER: { description: '台账' },
    CONTEST: { description: '评比达标' },
    ORGAN: { description: '组织机构、牌子' },
    NETWORK: { description: '信息系统、网络平台' },
    INSPECTION: { description: '检查考核' },
    CERTIFICATE: { description: '开具证明' },
  } as const,
});

export const dutyStateEnum = builder.enumType('DutyState', {
  description: 'Where a duty stands, by its days.',
  values: {
    UPCOMING: { description: 'It has not begun.' },
    CURRENT: { description: 'It holds today.' },
    ENDED: { description: 'Its term is over, or it was ended before.' },
  } as const satisfies Record<DutyState, object>,
});

export const admissionStateEnum = builder.enumType('AdmissionState', {
  description: 'Where a department’s request stands.',
  values: {
    SUBMITTED: { description: 'Waits for the admission body.' },
    RETURNED: { description: 'Waits for the department, which completes and resubmits it.' },
    APPROVED: { description: 'Admitted: it became duties of the places asked for.' },
    REJECTED: { description: 'Not admitted; communities may refuse it.' },
    WITHDRAWN: { description: 'Taken back by the department.' },
  } as const,
});

export const admissionDecisionEnum = builder.enumType('AdmissionDecision', {
  description: 'What the admission body decides.',
  values: {
    APPROVE: { description: 'Needs basis, standard, funds and a term that is still to run.' },
    REJECT: { description: 'Needs a reason.' },
    RETURN: { description: 'To be completed by the department. Needs a reason.' },
  } as const,
});

export const reliefStateEnum = builder.enumType('ReliefState', {
  description: 'Where a relief round stands.',
  values: {
    OPEN: { description: 'Duties are decided on; nothing has changed yet.' },
    CLOSED: { description: 'What was decided holds.' },
  } as const satisfies Record<ReliefState, object>,
});

export const reliefOutcomeEnum = builder.enumType('ReliefOutcome', {
  description: 'What a round does with a duty.',
  values: {
    DELETED: { description: '取消：it ends.' },
    ADJUSTED: { description: '调整：it goes on with another load.' },
    MERGED: { description: '合并：it ends and goes into another duty.' },
    REDUCED: { description: '减少：it goes on with a smaller load.' },
    KEPT: { description: '保留：it stays as it is.' },
  } as const,
});

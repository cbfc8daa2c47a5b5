import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of duties, admission, refusals and relief rounds. */
export const dutyErrors = defineErrors({
  DUTY_PLACE_INVALID: {
    message: {
      'zh-CN': '职责清单写到区县、街道或社区为止，请另选一个地方。',
      'zh-TW': '職責清單只列到區縣、街道或社區，請另選一個地方。',
      en: 'A duty belongs to a district, a subdistrict or a community. Please choose one of these.',
    },
    description: 'A duty, or a target of a request, is of a city, an estate or a building.',
  },
  DUTY_PERIOD_INVALID: {
    message: {
      'zh-CN': '结束日期要在开始日期当天或之后，请改一下。',
      'zh-TW': '結束日期須在開始日期當天或之後，請修改。',
      en: 'The last day lies before the first. Please change one of them.',
    },
    description: '`until` is before `since`.',
  },
  LOAD_ABOVE_ADMITTED: {
    message: {
      'zh-CN':
        '准入时批准的工作量是每年 {minutes} 分钟，不能超过。需要增加的，请部门另行申请准入。',
      'zh-TW':
        '准入時核准的工作量是每年 {minutes} 分鐘，不能超過。需要增加時，請部門另行申請准入。',
      en: 'Admitted were {minutes} minutes a year, and it may not become more. For more, the department asks for admission again.',
    },
    description: 'A changed or adjusted load is more than the admission request had.',
  },
  NOT_A_DEPARTMENT: {
    message: {
      'zh-CN': '只有政府部门、议事协调机构、群团组织和党委可以申请准入。',
      'zh-TW': '只有政府部門、議事協調機構、群團組織和黨委可以申請准入。',
      en: 'Only departments, coordinating bodies, mass organizations and party committees ask for admission.',
    },
    description: 'requestAdmission for, or refuseDemand of, an organization of another kind.',
  },
  CONFLICT_OF_INTEREST: {
    message: {
      'zh-CN': '这项申请来自您任职的部门，请由其他同事审核。',
      'zh-TW': '這項申請來自您任職的部門，請由其他同事審核。',
      en: 'This request comes from a department that you speak for. Somebody else must decide it.',
    },
    description: 'Who decides on a request also acts for the department that asks.',
  },
  BASIS_MISSING: {
    message: {
      'zh-CN': '没有写明依据，不能准入。可以退回部门补充。',
      'zh-TW': '沒有寫明依據，不能准入。可以退回部門補件。',
      en: 'It names no law or document that it rests on, so it cannot be admitted. It can be returned.',
    },
    description: 'Approval needs `basis`.',
  },
  STANDARD_MISSING: {
    message: {
      'zh-CN': '没有写明工作标准，不能准入。可以退回部门补充。',
      'zh-TW': '沒有寫明工作標準，不能准入。可以退回部門補件。',
      en: 'It does not say what doing it well means, so it cannot be admitted. It can be returned.',
    },
    description: 'Approval needs `standard`.',
  },
  FUNDS_MISSING: {
    message: {
      'zh-CN': '费随事转：没有经费的事项不能准入。可以退回部门补充。',
      'zh-TW': '費隨事轉：沒有經費的事項不能准入。可以退回部門補件。',
      en: 'Money goes with the task: without funds it cannot be admitted. It can be returned.',
    },
    description: 'Approval needs `funds` above zero. There is no exception.',
  },
  TERM_OVER: {
    message: {
      'zh-CN': '申请的期限已经过了，不能准入。可以退回部门改期。',
      'zh-TW': '申請的期限已經過了，不能准入。可以退回部門改期。',
      en: 'The term asked for is over, so it cannot be admitted. It can be returned.',
    },
    description: 'The last day of the term is before today.',
  },
  NOT_REFUSABLE: {
    message: {
      'zh-CN':
        '这件事已经准入（第 {number} 号），依据是“{basis}”，不能拒绝。觉得不合理，可以在减负清理时提出。',
      'zh-TW':
        '這件事已經准入（第 {number} 號），依據是「{basis}」，不能拒絕。覺得不合理，可以在減負清理時提出。',
      en: 'This is admitted (no. {number}, on the basis of “{basis}”) and cannot be refused. Raise it in the next relief round.',
    },
    description:
      'An approved admission that still runs covers the demand: the request named, or a duty of the same department and kind with the same title.',
  },
  DEMAND_BY_LAW: {
    message: {
      'zh-CN': '这件事是依法应当做的，依据是“{basis}”，不能拒绝。',
      'zh-TW': '這件事是依法應當做的，依據是「{basis}」，不能拒絕。',
      en: 'This is a duty by law (“{basis}”) and cannot be refused.',
    },
    description: 'A duty by law of the same kind and title covers the demand.',
  },
  REQUEST_OF_OTHERS: {
    message: {
      'zh-CN': '这份准入申请不是这个部门提的，或者与本社区无关，请核对。',
      'zh-TW': '這份准入申請不是這個部門提出的，或與本社區無關，請核對。',
      en: 'This request is of another department or does not concern this community. Please check.',
    },
    description: 'refuseDemand names a request of another department or for other communities.',
  },
  RELIEF_ROUND_OPEN: {
    message: {
      'zh-CN': '还有一轮减负清理没有完成，请先完成那一轮。',
      'zh-TW': '還有一輪減負清理沒有完成，請先完成那一輪。',
      en: 'Another relief round is open. Close it first.',
    },
    description: 'A district has one open round at a time.',
  },
  DUTY_NOT_CURRENT: {
    message: {
      'zh-CN': '“{title}”现在不在履行，不用清理。',
      'zh-TW': '「{title}」目前未在履行，不用清理。',
      en: '“{title}” is not current, so there is nothing to decide.',
    },
    description:
      'A relief decision, or the duty that another is merged into, has ended or not begun.',
  },
  DUTY_BY_LAW: {
    message: {
      'zh-CN': '依法履行的事项不能在减负清理中取消或合并，可以调整工作量。',
      'zh-TW': '依法履行的事項不能在減負清理中取消或合併，可以調整工作量。',
      en: 'What the law asks is not deleted or merged by a round. Its load may be adjusted.',
    },
    description: 'DELETED or MERGED for a duty whose origin is BY_LAW.',
  },
  MERGE_TARGET_INVALID: {
    message: {
      'zh-CN': '“{title}”不能作为合并后的事项：它也要结束，或者不包括同样的社区。',
      'zh-TW': '「{title}」不能作為合併後的事項：它也要結束，或不包括同樣的社區。',
      en: '“{title}” cannot take the other in: it ends itself, is the same, or is not asked of the same communities.',
    },
    description:
      'The duty merged into is the duty itself, ends in the same round, or has other communities.',
  },
  MERGE_TARGET_NEEDED: {
    message: {
      'zh-CN': '本轮有事项要合并到“{title}”，它不能同时结束。请先改那一项的决定。',
      'zh-TW': '本輪有事項要併入「{title}」，它不能同時結束。請先改那一項的決定。',
      en: 'Another duty is merged into “{title}” in this round, so it cannot end. Change that decision first.',
    },
    description: 'A duty that others are merged into is decided DELETED or MERGED.',
  },
  RELIEF_NOT_LESS: {
    message: {
      'zh-CN': '“{title}”的工作量要比现在少，才算减少。',
      'zh-TW': '「{title}」的工作量要比現在少，才算減少。',
      en: 'The new load of “{title}” must be less than the present one.',
    },
    description: 'REDUCED with as many or more minutes a year.',
  },
  RELIEF_UNDECIDED: {
    message: {
      'zh-CN': '还有 {count} 项协助事项没有决定。请逐项决定，或选择保留其余各项。',
      'zh-TW': '還有 {count} 項協助事項沒有決定。請逐項決定，或選擇保留其餘各項。',
      en: '{count} {count:duty of assistance is/duties of assistance are} undecided. Decide on each, or leave the rest as it is.',
    },
    description:
      'closeReliefRound without `leaveRest` while current duties of ASSISTANCE are undecided.',
  },
});

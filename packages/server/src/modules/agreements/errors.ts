import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of agreements. */
export const agreementErrors = defineErrors({
  AGREEMENT_CHANGED: {
    message: {
      'zh-CN': '协议有了新文本，刚才的操作没有保存。请刷新，看过新文本后再决定。',
      'zh-TW': '協議有了新文本，剛才的操作沒有儲存。請重新整理，看過新文本後再決定。',
      en: 'The agreement has a newer text, so nothing was saved. Reload and read it first.',
    },
    description: 'A counter or a signature names a version that is no longer the newest.',
  },
  ALREADY_SIGNED: {
    message: {
      'zh-CN': '您这一方已经签过这个文本，不用再签。',
      'zh-TW': '您這一方已經簽過這個文本，不用再簽。',
      en: 'Your side has signed this text already; nothing more is needed.',
    },
    description: 'A second signature of the same side for the same version. Nothing changes.',
  },
  SIDES_INVALID: {
    message: {
      'zh-CN': '协议要有 2 到 10 个不同的组织，都在同一个区县。请检查各方。',
      'zh-TW': '協議要有 2 到 10 個不同的組織，都在同一個區縣。請檢查各方。',
      en: 'An agreement has 2 to 10 different organizations of one district. Check the sides.',
    },
    description: 'Too few or too many sides, one named twice, or sides of several districts.',
  },
  NOT_A_SIDE: {
    message: {
      'zh-CN': '这个组织不是协议的一方，请从各方中选。',
      'zh-TW': '這個組織不是協議的一方，請從各方中選。',
      en: 'This organization is not a side of the agreement. Choose one of the sides.',
    },
    description: 'An obligor, a rated organization or an acting side that is not among the sides.',
  },
  AGREEMENT_PLACE_UNFIT: {
    message: {
      'zh-CN': '这些组织都不属于所选的地方。请选其中一方所在的社区，或它的上级。',
      'zh-TW': '這些組織都不屬於所選的地方。請選其中一方所在的社區，或它的上級。',
      en: 'No side belongs to this place. Choose the place of one of the sides, or one above it.',
    },
    description: 'None of the sides is of the place of the agreement, of one below or above it.',
  },
  AGREEMENT_PERIOD_INVALID: {
    message: {
      'zh-CN': '结束日期要不早于开始日期和今天，最长十年。请检查日期。',
      'zh-TW': '結束日期要不早於開始日期和今天，最長十年。請檢查日期。',
      en: 'The last day must not be before the first day or today, within ten years.',
    },
    description: 'A period that is empty, past, or longer than ten years.',
  },
  DUE_OUTSIDE_PERIOD: {
    message: {
      'zh-CN': '这一项的期限要在协议的起止日期之内。',
      'zh-TW': '這一項的期限要在協議的起迄日期之內。',
      en: 'The due day must lie within the period of the agreement.',
    },
    description: 'An obligation is due before the first or after the last day.',
  },
  AGREEMENT_PERIOD_OVER: {
    message: {
      'zh-CN': '文本里的期限已经过了，不能再签。请提出新的期限。',
      'zh-TW': '文本裡的期限已經過了，不能再簽。請提出新的期限。',
      en: 'The period in this text is over, so it cannot be signed. Propose a new period.',
    },
    description: 'A signature after the last day of the period.',
  },
  DUTY_NOT_IN_FORCE: {
    message: {
      'zh-CN': '清单里没有这项职责，或已失效。请重新选择，或不选。',
      'zh-TW': '清單裡沒有這項職責，或已失效。請重新選擇，或不選。',
      en: 'This duty is not on the list, or no longer. Choose another or leave it out.',
    },
    description: 'The duty that an obligation is tied to does not exist here or has ended.',
  },
  OWN_OBLIGATION: {
    message: {
      'zh-CN': '自己承担的约定，由其他方来确认或反映。',
      'zh-TW': '自己承擔的約定，由其他方來確認或反映。',
      en: 'What your side owes is confirmed or questioned by another side.',
    },
    description: 'The obligor tried to confirm, or to report, its own obligation.',
  },
  AGREEMENT_NOT_IN_FORCE: {
    message: {
      'zh-CN': '协议还没有生效，这一步要等各方签齐。',
      'zh-TW': '協議還沒有生效，這一步要等各方簽齊。',
      en: 'The agreement is not in force yet; all sides have to sign first.',
    },
    description: 'An act on an obligation of an agreement that was never signed by all.',
  },
  RATING_NOT_OPEN: {
    message: {
      'zh-CN': '还没到互评的时候。协议期满前 60 天起可以评价。',
      'zh-TW': '還沒到互評的時候。協議期滿前 60 天起可以評價。',
      en: 'It is too early to rate. Rating opens 60 days before the end of the period.',
    },
    description: 'A rating before the last 60 days of the period; also of a refused action.',
  },
  ALREADY_RATED: {
    message: {
      'zh-CN': '您这一方已经评价过了，每方评一次。谢谢您。',
      'zh-TW': '您這一方已經評價過了，每方評一次。謝謝您。',
      en: 'Your side has rated already; each side does so once. Thank you.',
    },
    description: 'A second rating of the same side by the same side with other answers.',
  },
  NOTICE_GIVEN: {
    message: {
      'zh-CN': '您这一方已经通知过提前结束，不用再通知。',
      'zh-TW': '您這一方已經通知過提前結束，不用再通知。',
      en: 'Your side has given notice already; nothing more is needed.',
    },
    description: 'A second notice of the same side.',
  },
  RENEWED_ALREADY: {
    message: {
      'zh-CN': '续签的文本已经有了，请到那份协议里继续协商。',
      'zh-TW': '續簽的文本已經有了，請到那份協議裡繼續協商。',
      en: 'A renewal has been drafted already. Please go on in that agreement.',
    },
    description: 'The agreement has a successor that was not abandoned; it has one at most.',
  },
});

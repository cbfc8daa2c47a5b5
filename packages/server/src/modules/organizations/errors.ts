import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of organizations, their members and their rules. */
defineErrors({
  ORGANIZATION_DISSOLVED: {
    message: {
      'zh-CN': '{name}已经撤销，不能再参与新的事情。请换一个组织。',
      'zh-TW': '{name}已經撤銷，不能再參與新的事情。請換一個組織。',
      en: '{name} has been dissolved and takes part in nothing new. Please choose another.',
    },
    description:
      'The organization that an act names has been dissolved. What it did before stays as it was.',
  },
  ORGANIZATION_STILL_BOUND: {
    message: {
      'zh-CN':
        '现在还不能撤销：有 {agreements} 份履行中的协议、{workItems} 件没有办结的事项（{what}）。请先了结或移交。',
      'zh-TW':
        '現在還不能撤銷：有 {agreements} 份履行中的協議、{workItems} 件尚未辦結的事項（{what}）。請先了結或移交。',
      en: 'It cannot be dissolved yet: {agreements} {agreements:agreement/agreements} in force, {workItems} open work {workItems:item/items} ({what}). End them or hand them over first.',
    },
    description:
      'Dissolving: the organization is party to agreements in force or owns open work items. `what` names up to ten.',
  },
  CREDIT_CODE_INVALID: {
    message: {
      'zh-CN': '统一社会信用代码不对，请核对证照上的 18 位代码。',
      'zh-TW': '統一社會信用代碼不對，請核對證照上的 18 位代碼。',
      en: 'This is no unified social credit code. Check the 18 characters on the certificate.',
    },
    description:
      'The code has another length, a character that is not used, or a wrong check digit (GB 32100).',
  },
  RELATION_TO_ITSELF: {
    message: {
      'zh-CN': '一个组织不能和自己建立关系，请换一个。',
      'zh-TW': '一個組織不能和自己建立關係，請換一個。',
      en: 'An organization has no relation to itself. Please choose another.',
    },
    description: 'Both sides of a relation are the same organization.',
  },
  RELATION_EXISTS: {
    message: {
      'zh-CN': '这两个组织之间已经有这种关系了，不用再加。',
      'zh-TW': '這兩個組織之間已經有這種關係，不用再加。',
      en: 'The two already have this relation. Nothing needs to be added.',
    },
    description: 'A relation of this kind between the two holds already.',
  },
  RELATION_ENDED: {
    message: {
      'zh-CN': '这个关系已经结束了。',
      'zh-TW': '這個關係已經結束了。',
      en: 'This relation has ended already.',
    },
    description: 'The relation was ended before, by somebody else.',
  },
  LEADS_IN_A_CIRCLE: {
    message: {
      'zh-CN': '这样会绕成一圈：{path}。请先结束其中一个领导关系。',
      'zh-TW': '這樣會繞成一圈：{path}。請先結束其中一個領導關係。',
      en: 'This would close a circle: {path}. End one of these relations first.',
    },
    description:
      'A chain of LEADS would return to where it began. `path` names the organizations on the way.',
  },
  TERM_ENDS_BEFORE_IT_BEGINS: {
    message: {
      'zh-CN': '任期的最后一天不能早于第一天。',
      'zh-TW': '任期的最後一天不能早於第一天。',
      en: 'The last day of a term is not before its first.',
    },
    description: 'The days of a term are in the wrong order.',
  },
  SEAT_TAKEN: {
    message: {
      'zh-CN': '“{seat}”在这段时间已经由{name}担任。请先结束原来的任期，或者改一下日期。',
      'zh-TW': '「{seat}」在這段時間已經由{name}擔任。請先結束原來的任期，或者修改日期。',
      en: '“{seat}” is held by {name} in this time. End that term first, or change the days.',
    },
    description:
      'The terms of one seat of a body may not overlap. `name` is as the body publishes it.',
  },
  MEMBERSHIP_ENDED: {
    message: {
      'zh-CN': '这个任职已经结束了。需要的话请重新任命。',
      'zh-TW': '這個任職已經結束了。需要的話請重新任命。',
      en: 'This membership has ended. Appoint the person anew if needed.',
    },
    description: 'The membership was ended before its time, or by another request.',
  },
  MEMBERSHIP_RENEWED: {
    message: {
      'zh-CN': '已经续任过了，新任期从 {since} 开始，不用再续。',
      'zh-TW': '已經續任過了，新任期從 {since} 開始，不用再續。',
      en: 'This office has been renewed already, from {since}. Nothing needs to be done.',
    },
    description: 'Renewing: the next term of the same office is there already.',
  },
  TERM_IS_OPEN: {
    message: {
      'zh-CN': '这个任职没有到期日，不需要续任。',
      'zh-TW': '這個任職沒有到期日，不需要續任。',
      en: 'This term has no last day and needs no renewal.',
    },
    description: 'Renewing: the membership’s term is open.',
  },
  COMPOSITION_BROKEN: {
    message: {
      'zh-CN': '这样做不合规定：{ruleCN}。请调整后再试。',
      'zh-TW': '這樣做不合規定：{ruleTW}。請調整後再試。',
      en: 'This would break a rule: {ruleEN} Change what you entered and try again.',
    },
    description:
      'A REQUIRED rule of what a body is made of would be broken in a way that no further member mends: too many, too long a term, or a seat in a body that excludes it. The rule comes as a sentence in three languages.',
  },
  COMPOSITION_INCOMPLETE: {
    message: {
      'zh-CN': '人员还不齐：{ruleCN}。请补齐后再确认。',
      'zh-TW': '人員還不齊：{ruleTW}。請補齊後再確認。',
      en: 'The body is not complete: {ruleEN} Fill it, then confirm again.',
    },
    description: 'Confirming a body: REQUIRED rules are not kept yet. The rules come as sentences.',
  },
  COMPOSITION_RULE_INVALID: {
    message: {
      'zh-CN': '这条规则没法遵守，请检查人数、比例和年限。',
      'zh-TW': '這條規則沒辦法遵守，請檢查人數、比例和年限。',
      en: 'Nobody could keep this rule. Check its numbers.',
    },
    description:
      'A rule says nothing or contradicts itself: a minimum above the maximum, no roles, an even number that must be odd.',
  },
  COMPOSITION_RULE_ENDED: {
    message: {
      'zh-CN': '这条规则已经停用了。',
      'zh-TW': '這條規則已經停用了。',
      en: 'This rule has ended already.',
    },
    description: 'The rule was ended before.',
  },
  REVIEW_NOT_AFTER_ADOPTION: {
    message: {
      'zh-CN': '复审日期要晚于通过日期。',
      'zh-TW': '複審日期要晚於通過日期。',
      en: 'The day of review comes after the day of adoption.',
    },
    description: 'A rule is to be reviewed on or before the day it is adopted.',
  },
  REGULATION_NOT_IN_FORCE: {
    message: {
      'zh-CN': '这一版制度已经废止，或者已有新版本。请刷新后再看。',
      'zh-TW': '這一版制度已經廢止，或者已有新版本。請重新整理後再看。',
      en: 'This version was repealed or replaced. Please reload.',
    },
    description: 'Replacing or repealing a version that no longer holds.',
  },
  ORGANIZATION_UNKNOWN: {
    message: {
      'zh-CN': '这个社区没有叫“{name}”的组织。请先登记组织，或写成与系统里完全相同的名称。',
      'zh-TW': '這個社區沒有名為「{name}」的組織。請先登記組織，或寫成與系統裡完全相同的名稱。',
      en: 'This community has no organization called “{name}”. Register it first, or write its exact name.',
    },
    description: 'A row of a table names an organization that is not known in its place.',
  },
});

import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of duty rosters, appraisals, training, certificates and the reserve list. */
export const staffErrors = defineErrors({
  SHIFTS_OVERLAP: {
    message: {
      'zh-CN': '{name}在 {day} 有两班时间重叠。请改一下其中一班。',
      'zh-TW': '{name}在 {day} 有兩班時間重疊。請改一下其中一班。',
      en: '{name} has two shifts at the same time on {day}. Please change one of them.',
    },
    description: 'One member is on duty twice at the same time in a roster. Shifts may touch.',
  },
  SHIFT_OUTSIDE_MONTH: {
    message: {
      'zh-CN': '{day} 不在 {month} 这个月里。请核对日期。',
      'zh-TW': '{day} 不在 {month} 這個月裡。請核對日期。',
      en: '{day} is not a day of {month}. Please check it.',
    },
    description: 'A shift lies outside the month of its roster.',
  },
  NOT_A_MEMBER_THEN: {
    message: {
      'zh-CN': '有人在 {day} 不是这个组织的成员。请换一位，或先核对任期。',
      'zh-TW': '有人在 {day} 不是這個組織的成員。請換一位，或先核對任期。',
      en: 'Somebody is no member of this body on {day}. Choose another, or check the term first.',
    },
    description:
      'A shift is for a membership of another body, or whose term does not run that day.',
  },
  DUTY_MONTH_OVER: {
    message: {
      'zh-CN': '{month} 已经过去，那个月的值班表不再改。',
      'zh-TW': '{month} 已經過去，那個月的值班表不再改。',
      en: '{month} is over; its roster stays as it was.',
    },
    description: 'Rosters are written for this month and those to come.',
  },
  DUTY_DRAFT_MISSING: {
    message: {
      'zh-CN': '这个月还没有草稿。请填好值班安排再公布。',
      'zh-TW': '這個月還沒有草稿。請填好值班安排再公布。',
      en: 'There is no draft for this month. Enter the shifts to publish them.',
    },
    description: 'publishDutyRoster without shifts publishes the draft, and there is none.',
  },
  APPRAISES_ONESELF: {
    message: {
      'zh-CN': '不能考核自己。请由上一级的其他人来记。',
      'zh-TW': '不能考核自己。請由上一級的其他人來記。',
      en: 'Nobody appraises themselves. Somebody else of the place above records it.',
    },
    description: 'The membership is the viewer’s own.',
  },
  APPRAISED_ALREADY: {
    message: {
      'zh-CN': '这个人 {year} 年已经考核过。要改结果，请更正原来的记录。',
      'zh-TW': '這個人 {year} 年已經考核過。要改結果，請更正原來的紀錄。',
      en: 'This member has an appraisal for {year}. To change it, correct that one.',
    },
    description: 'A member is appraised once a year; use correctAppraisal.',
  },
  APPRAISALS_CLOSED: {
    message: {
      'zh-CN': '{year} 年的考核已经结束，不能再记，也不能再改。',
      'zh-TW': '{year} 年的考核已經結束，不能再記，也不能再改。',
      en: 'The appraisals of {year} are closed. Nothing is added or changed.',
    },
    description: 'The body’s appraisals of that year were closed.',
  },
  APPRAISALS_MISSING: {
    message: {
      'zh-CN': '{year} 年还没有考核记录，没有可以结束的。',
      'zh-TW': '{year} 年還沒有考核紀錄，沒有可以結束的。',
      en: 'There are no appraisals of {year} to close.',
    },
    description: 'The body has no appraisal of that year.',
  },
  NOT_A_MEMBER_THAT_YEAR: {
    message: {
      'zh-CN': '这个人 {year} 年不在任。请核对年份和任期。',
      'zh-TW': '這個人 {year} 年不在任。請核對年份和任期。',
      en: 'The member’s term does not touch {year}. Please check the year and the term.',
    },
    description: 'The term does not touch the year of the appraisal, or the year is to come.',
  },
  STAFF_DAY_TO_COME: {
    message: {
      'zh-CN': '这个日期还没有到。请填今天或以前的日期。',
      'zh-TW': '這個日期還沒有到。請填今天或以前的日期。',
      en: 'This day has not come yet. Give today or an earlier one.',
    },
    description: 'Training or a certificate with a day to come.',
  },
  STAFF_CERTIFICATE_DAYS: {
    message: {
      'zh-CN': '证书的到期日要晚于取得日。请核对证书。',
      'zh-TW': '證書的到期日要晚於取得日。請核對證書。',
      en: 'The certificate must expire after it was given. Please check the document.',
    },
    description: 'The last day is not after the first.',
  },
  STAFF_CERTIFICATE_TAKEN: {
    message: {
      'zh-CN': '这个人的这张证书已经记过了，不用再记。',
      'zh-TW': '這個人的這張證書已經記過了，不用再記。',
      en: 'This certificate of theirs has been entered already. Nothing more is needed.',
    },
    description: 'The member has a certificate of this name and number.',
  },
  RESERVED_ALREADY: {
    message: {
      'zh-CN': '这个人已经在这个岗位的后备名单里了。',
      'zh-TW': '這個人已經在這個職位的後備名單裡了。',
      en: 'They are on the reserve list for this role already.',
    },
    description: 'One entry a person and role stands at a time.',
  },
});

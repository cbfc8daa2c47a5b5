import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of public notices and objections. */
defineErrors({
  PUBLICATION_TOO_SHORT: {
    message: {
      'zh-CN': '公示至少要 {minimum} 天，请多选几天。',
      'zh-TW': '公告至少要 {minimum} 天，請多選幾天。',
      en: 'A public notice is up for {minimum} {minimum:day/days} at least.',
    },
    description: 'Publishing for fewer civil days than the rule of what is published asks for.',
  },
  PUBLICATION_TOO_LONG: {
    message: {
      'zh-CN': '公示最长 {maximum} 天，请少选几天。',
      'zh-TW': '公告最長 {maximum} 天，請少選幾天。',
      en: 'A public notice is up for {maximum} {maximum:day/days} at most.',
    },
    description: 'Publishing or extending beyond the most that the rule allows.',
  },
  PUBLICATION_ONLY_LONGER: {
    message: {
      'zh-CN': '公示只能延长，不能缩短。现在是 {days} 天，请填更多的天数。',
      'zh-TW': '公告只能延長，不能縮短。現在是 {days} 天，請填更多的天數。',
      en: 'A notice is extended, never cut short: more than {days} {days:day/days}.',
    },
    description: 'Extending a publication to as many days as it has, or fewer.',
  },
  PUBLICATION_UP_ALREADY: {
    message: {
      'zh-CN': '这件事正在公示，请等这次公示结束，或者先撤下。',
      'zh-TW': '這件事正在公告，請等這次公告結束，或者先撤下。',
      en: 'This is on public notice already. Let that end, or withdraw it first.',
    },
    description: 'Publishing what has a notice that has neither ended nor been withdrawn.',
  },
  OWN_OBJECTION: {
    message: {
      'zh-CN': '这是您自己提的异议，请由其他人答复。',
      'zh-TW': '這是您自己提的異議，請由其他人答覆。',
      en: 'This objection is your own. Let somebody else answer it.',
    },
    description: 'Answering an objection that one has raised oneself.',
  },
  PUBLICATION_PERIOD_OVER: {
    message: {
      'zh-CN': '公示期已经过了，不能再提异议。有意见可以直接向社区反映。',
      'zh-TW': '公告期已經過了，不能再提異議。有意見可以直接向社區反映。',
      en: 'The period is over and takes no more objections. You can still write to the office.',
    },
    description: 'Objecting after the last civil day of a publication, or after it was withdrawn.',
  },
});

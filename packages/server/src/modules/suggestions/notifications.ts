import { defineNotification } from '../../platform/notifications/index.ts';
import type { SuggestionAction } from './lifecycle.ts';

const answered = defineNotification('SUGGESTION_ANSWERED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您提的建议有答复了',
    'zh-TW': '您提的建議有答覆了',
    en: 'Your suggestion was answered',
  },
  body: {
    'zh-CN': '{community}答复了您的建议。看过以后，请您说说问题解决了没有。',
    'zh-TW': '{community}答覆了您的建議。看過以後，請您說說問題解決了沒有。',
    en: '{community} answered your suggestion. Please read it and say whether that settles it.',
  },
});

/** What the one who made a suggestion is told after an act of the office. */
export const toldOf: Partial<Readonly<Record<SuggestionAction, string>>> = {
  ANSWER: answered,
  TELL_OUTCOME: answered,
  RAISE_TOPIC: defineNotification('SUGGESTION_RAISED_TOPIC', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您提的建议转成了议题',
      'zh-TW': '您提的建議轉成了議題',
      en: 'Your suggestion became a topic',
    },
    body: {
      'zh-CN': '{community}请邻居们一起来商量这件事。没有人会知道是您提的。',
      'zh-TW': '{community}請鄰居們一起來商量這件事。沒有人會知道是您提的。',
      en: '{community} asks all neighbours to deliberate on it. Nobody is told that you raised it.',
    },
  }),
  RECORD_NEED: defineNotification('SUGGESTION_NEED_RECORDED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您提的建议列入了需求清单',
      'zh-TW': '您提的建議列入了需求清單',
      en: 'Your suggestion is on the list of needs',
    },
    body: {
      'zh-CN': '{community}会想办法满足，有了结果会告诉您。',
      'zh-TW': '{community}會想辦法滿足，有了結果會告訴您。',
      en: '{community} looks for what meets it, and will tell you the outcome.',
    },
  }),
  REPORT_INCIDENT: defineNotification('SUGGESTION_INCIDENT_REPORTED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您提的建议已作为事件上报',
      'zh-TW': '您提的建議已作為事件通報',
      en: 'Your suggestion was reported as an incident',
    },
    body: {
      'zh-CN': '{community}会派人处理。处理完了，请您看看解决了没有。',
      'zh-TW': '{community}會派人處理。處理完了，請您看看解決了沒有。',
      en: '{community} sends somebody. Afterwards you are asked whether it is settled.',
    },
  }),
};

/** To those who answer, once the set time has passed. */
export const answerOverdue = defineNotification('SUGGESTION_OVERDUE', {
  topic: 'WORK',
  subject: {
    'zh-CN': '有一条建议超期没有答复',
    'zh-TW': '有一則建議逾期沒有答覆',
    en: 'A suggestion is overdue',
  },
  body: {
    'zh-CN': '{community}有一条建议应在 {day} 前答复，现在还没有。请看一看，先给个答复。',
    'zh-TW': '{community}有一則建議應在 {day} 前答覆，現在還沒有。請看一看，先給個答覆。',
    en: 'A suggestion in {community} was due to be answered by {day} and still waits.',
  },
});

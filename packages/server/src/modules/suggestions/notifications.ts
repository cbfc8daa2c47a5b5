import { defineNotification } from '../../platform/notifications/index.ts';
import type { SuggestionAction } from './lifecycle.ts';

/** What the one who made a suggestion is told after an act of the office. */
export const toldOf: Partial<Readonly<Record<SuggestionAction, string>>> = {
  ANSWER: defineNotification('SUGGESTION_ANSWERED', {
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
  }),
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
};

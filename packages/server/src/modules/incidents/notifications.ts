import { defineNotification } from '../../platform/notifications/index.ts';

/** What the one who raised an incident is told. */
export const incidentNews = {
  DISPATCHED: defineNotification('INCIDENT_DISPATCHED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您反映的事派人处理了',
      'zh-TW': '您反映的事派人處理了',
      en: 'What you raised is being handled',
    },
    body: {
      'zh-CN': '“{title}”已经派单，{day} 前处理完。处理完了会请您看看。',
      'zh-TW': '「{title}」已經派工，{day} 前處理完。處理完了會請您看看。',
      en: '“{title}” was dispatched and is due by {day}. You will be asked to look at the result.',
    },
  }),
  HANDLED: defineNotification('INCIDENT_HANDLED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '处理完了，请您看看',
      'zh-TW': '處理完了，請您看看',
      en: 'Handled: please have a look',
    },
    body: {
      'zh-CN': '“{title}”处理完了。请您说说解决了没有，打个分。没有解决，会重新派人。',
      'zh-TW': '「{title}」處理完了。請您說說解決了沒有，打個分數。沒有解決，會重新派人。',
      en: '“{title}” was handled. Please say whether it is settled and rate it; if not, it is taken up again.',
    },
  }),
  /** To those who dispatch. */
  REOPENED: defineNotification('INCIDENT_REOPENED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '没有解决，请重新派单：{title}',
      'zh-TW': '沒有解決，請重新派工：{title}',
      en: 'Not settled, dispatch again: {title}',
    },
    body: {
      'zh-CN': '反映的人看过了，说还没有解决。原因在经过里。',
      'zh-TW': '反映的人看過了，說還沒有解決。原因在經過裡。',
      en: 'The one who raised it says that it is not settled. The timeline says why.',
    },
  }),
} as const;

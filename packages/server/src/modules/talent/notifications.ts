import { defineNotification } from '../../platform/notifications/index.ts';
import type { ReportingInAction } from './lifecycle.ts';

/** What those who reported in are told when the office acts. */
export const toldOf: Readonly<Record<ReportingInAction, string>> = {
  CONFIRM: defineNotification('REPORTING_IN_CONFIRMED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '{community}确认了您的报到',
      'zh-TW': '{community}確認了您的報到',
      en: '{community} confirmed that you reported in',
    },
    body: {
      'zh-CN': '谢谢您愿意出力。有合适的事，社区会和您联系。',
      'zh-TW': '謝謝您願意出力。有合適的事，社區會和您聯絡。',
      en: 'Thank you for what you offer. The office will come back to you when it is needed.',
    },
  }),
  END: defineNotification('REPORTING_IN_ENDED', {
    topic: 'MY_AFFAIRS',
    subject: {
      'zh-CN': '您在{community}的报到已结束',
      'zh-TW': '您在{community}的報到已結束',
      en: 'Your reporting in to {community} has ended',
    },
    body: {
      'zh-CN': '社区结束了这次报到。想再报到，可以重新填写。',
      'zh-TW': '社區結束了這次報到。想再報到，可以重新填寫。',
      en: 'The office ended it. You can report in again.',
    },
  }),
};

import { defineNotification } from '../../platform/notifications/index.ts';

/** For the applicant: the office took a step with their application. */
export const serviceRequestAdvanced = defineNotification('SERVICE_REQUEST_ADVANCED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您申请的“{service}”有进展：{state}',
    'zh-TW': '您申請的「{service}」有進展：{state}',
    en: 'Your application for “{service}”: {state}',
  },
  body: {
    'zh-CN': '您申请的“{service}”现在是“{state}”。打开可以看进度，和接下来要做什么。',
    'zh-TW': '您申請的「{service}」目前是「{state}」。打開可以看進度，和接下來要做什麼。',
    en: 'Your application for “{service}” is now: {state}. Open it to see what comes next.',
  },
});

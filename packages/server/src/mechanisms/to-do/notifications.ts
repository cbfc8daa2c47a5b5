import { defineNotification } from '../../platform/notifications/index.ts';

/** To those for whom something waits. */
export const urged = defineNotification('URGED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '督办：{title}',
    'zh-TW': '督辦：{title}',
    en: 'Please attend to: {title}',
  },
  body: {
    'zh-CN': '上级请您尽快办理这件事。办完或有进展，请在待办里更新。',
    'zh-TW': '上級請您盡快辦理這件事。辦完或有進展，請在待辦裡更新。',
    en: 'An official asks for this to be done soon. Please report in your to-do list.',
  },
});

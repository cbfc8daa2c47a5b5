import type { MessagesStrings } from '../messages.strings.ts';

export const strings: MessagesStrings = {
  title: '訊息',
  none: '還沒有訊息。有事等您辦、有人督辦，這裡會告訴您。',
  unread: '未讀',
  read: '已讀',
  markRead: '標為已讀',
  markAll: '全部標為已讀',
  open: '前往處理',
  preferences: '如何通知您',
  preferencesHint: '這裡的訊息一直都有。下面可以選擇要不要另外寄電子郵件或簡訊。',
  topics: { WORK: '工作上的事', MY_AFFAIRS: '我的事', COMMUNITY: '社區的事' },
  channels: { EMAIL: '電子郵件', SMS: '簡訊' },
  paces: { AT_ONCE: '馬上', DAILY: '每天一次', WEEKLY: '每週一次', NEVER: '不寄' },
  pace: (topic, channel) => `${topic}，${channel}`,
  noChannels: '目前還不能寄電子郵件或簡訊。',
  saved: '已儲存。',
};

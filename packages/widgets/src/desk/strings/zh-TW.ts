import type { DeskStrings } from '../desk.strings.ts';

export const strings: DeskStrings = {
  title: '工作檯',
  forWorkers: '這裡是社區工作人員處理事務的地方。',
  signInOffer: '如果您是工作人員，請先登入。居民辦事，請回社區首頁。',
  notForYou: '您的帳號沒有工作人員權限。要提意見或辦事，請回社區首頁，或撥打社區電話。',
  elsewhere: '您在這個社區沒有工作人員權限。如有需要，請洽區裡的管理員開通。',
  noPlace: '找不到這個社區，請檢查網頁上填寫的社區編號。',
  sections: '工作檯分頁',
  todo: '待辦',
  matters: '需求和事件',
  outreach: '訪視和接待',
  surveys: '問卷',
  messages: (unread) => (unread ? `訊息（${unread}）` : '訊息'),
  burden: '負擔',
  imports: '匯入',
  overseen: '督辦',
};

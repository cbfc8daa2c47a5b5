import type { AssignStrings } from '../assign.strings.ts';

export const strings: AssignStrings = {
  open: '交辦一件事',
  title: '交辦事項',
  what: '要辦什麼',
  whatHint: '2到100個字，一看就知道要辦什麼。',
  whatWrong: '請寫2到100個字。',
  more: '具體要求',
  owner: '交給誰',
  choose: '請選擇',
  person: '由誰來辦',
  wholeOrganization: '由這個單位安排',
  ownerMissing: '請選一個單位。',
  due: '什麼時候前辦好',
  dueMissing: '請選今天或以後的日期。',
  send: '交辦',
  sending: '正在交辦…',
  done: (title) => `已交辦：${title}。對方會收到提醒。`,
};

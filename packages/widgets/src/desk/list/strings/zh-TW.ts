import type { ListStrings } from '../list.strings.ts';

export const strings: ListStrings = {
  filter: '只看哪一類',
  all: '全部',
  overdue: '已逾期',
  nothing: '都處理完了，目前沒有待辦。鄰居有新的事，會自動出現在這裡。',
  nothingHere: '這裡目前沒有待辦。',
  overdueBy: (days) => (days < 1 ? '今天逾期' : `逾期${days}天`),
  dueIn: (days) => (days < 1 ? '今天到期' : days === 1 ? '明天到期' : `還有${days}天`),
  dueOn: (day) => `${day}前辦好`,
  waiting: (day) => `${day}開始`,
  urged: (times) => `已督辦${times}次`,
  dealtWithElsewhere: '這一項請到它自己的頁面處理。',
  acted: (label) => `${label}，已記錄。`,
  answered: '答覆已送出，鄰居會收到。',
};

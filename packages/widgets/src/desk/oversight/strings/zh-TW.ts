import type { OversightStrings } from '../oversight.strings.ts';

export const strings: OversightStrings = {
  department: '負責部門',
  community: '社區',
  all: '全部',
  ofDepartment: (name, total, overdue) =>
    overdue ? `${name}（${total}件，逾期${overdue}件）` : `${name}（${total}件）`,
  urge: '督辦',
  dialog: '督辦這一件',
  explain: '負責的人會馬上收到提醒。同一件事一天只能督辦一次。',
  words: '想說的話',
  wordsHint: '最多200個字，負責的人會看到。',
  send: '確認督辦',
  sending: '正在送出…',
  done: '最近一次：今天',
};

export const strings = {
  department: '负责部门',
  community: '社区',
  all: '全部',
  ofDepartment: (name: string, total: number, overdue: number) =>
    overdue ? `${name}（${total}件，逾期${overdue}件）` : `${name}（${total}件）`,
  urge: '督办',
  dialog: '督办这一件',
  explain: '负责的人会马上收到提醒。同一件事一天只能督办一次。',
  words: '想说的话',
  wordsHint: '最多200个字，负责的人会看到。',
  send: '确认督办',
  sending: '正在发送…',
  done: '最近一次：今天',
};

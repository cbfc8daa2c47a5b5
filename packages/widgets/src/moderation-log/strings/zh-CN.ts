export const strings = {
  title: '内容处理公开',
  lead: '邻居写的内容被隐藏，或者恢复显示，每一次都记在这里。原文、作者和处理人的姓名不公开。',
  rule: (appeal: number, decision: number) =>
    `作者可以在${appeal}天内申诉，由另外的人在${decision}天内再看一次。`,
  empty: '这里还没有内容被隐藏过。',
  missing: '没有找到这个社区，请检查网页上填写的社区编号。',
  list: '每一次处理',
  because: '原因',
  said: '说明',
  office: '处理的地方',
  appeal: '申诉',
  appeals: {
    PENDING: '作者申诉了，正由另外的人再看一次',
    UPHELD: '申诉成立，已经恢复显示',
    DISMISSED: '申诉不成立，仍然隐藏',
  },
  onAppeal: '作者申诉成立，所以恢复显示',
  noAppeal: '作者没有申诉',
  shown: (count: number) => `已经显示${count}条。`,
  stale: '没有能读到最新的记录，下面是刚才的。',
};

export const strings = {
  list: '哪一张清单',
  needs: '需求清单',
  incidents: '事件',
  which: '看哪些',
  open: '还没办完的',
  over: '已经办完的',
  none: {
    needs: '没有待满足的需求。把建议列入需求清单，就会出现在这里。',
    incidents: '没有待处理的事件。把建议作为事件派人处理，就会出现在这里。',
  },
  noneOver: '还没有办完的。',
  since: (day: string) => `${day}起`,
  by: (day: string) => `${day}前派单`,
  done: (label: string) => `${label}，已记录。`,
};

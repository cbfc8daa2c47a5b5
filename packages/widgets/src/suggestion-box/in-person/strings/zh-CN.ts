export const strings = {
  title: '也可以当面说，或者投进意见箱',
  reception: '开门接访',
  box: '意见箱',
  when: '时间',
  who: '接待的人',
  where: '地点',
  boxWhere: '挂在哪里',
  boxWhen: '开箱',
  days: (first: string, last: string) => (first === last ? first : `${first}到${last}`),
  hours: (from: string, until: string) => `${from}到${until}`,
  from: (from: string) => `${from}起`,
  until: (until: string) => `到${until}`,
};

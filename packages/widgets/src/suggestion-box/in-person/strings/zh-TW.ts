import type { InPersonStrings } from '../in-person.strings.ts';

export const strings: InPersonStrings = {
  title: '也可以當面說，或者投進意見箱',
  reception: '接待日',
  box: '意見箱',
  when: '時間',
  who: '接待的人',
  where: '地點',
  boxWhere: '掛在哪裡',
  boxWhen: '開箱',
  days: (first, last) => (first === last ? first : `${first}到${last}`),
  hours: (from, until) => `${from}到${until}`,
  from: (from) => `${from}起`,
  until: (until) => `到${until}`,
};

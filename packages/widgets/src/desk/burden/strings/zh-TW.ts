import type { BurdenStrings } from '../burden.strings.ts';

export const strings: BurdenStrings = {
  title: '負擔',
  none: '這裡還沒有登記要做的事，算不出負擔。',
  ofMonth: (hours) => `這個月要花${hours}做上面交辦的事`,
  explain: '按一個人做事的時間算，各部門交辦的事加在一起。',
  hours: (hours) => `${hours}小時`,
  month: (year, month) => `${year}年${month}月`,
  byLaw: '法律規定的事',
  rest: '其他部門',
  table: { period: '月份', total: '合計' },
  reliefTable: { option: '什麼時候', count: '分鐘', share: '小時' },
  relief: '最近一次減負',
  before: '減負前，每年',
  after: '減負後，每年',
  reliefOf: (title) => `${title}：減負前後`,
};

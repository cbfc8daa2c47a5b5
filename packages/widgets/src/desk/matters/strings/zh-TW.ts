import type { MattersStrings } from '../matters.strings.ts';

export const strings: MattersStrings = {
  list: '哪一張清單',
  needs: '需求清單',
  incidents: '事件',
  which: '看哪些',
  open: '還沒辦完的',
  over: '已經辦完的',
  none: {
    needs: '沒有待滿足的需求。把建議列入需求清單，就會出現在這裡。',
    incidents: '沒有待處理的事件。把建議作為事件派人處理，就會出現在這裡。',
  },
  noneOver: '還沒有辦完的。',
  since: (day) => `${day}起`,
  by: (day) => `${day}前派工`,
  done: (label) => `${label}，已記錄。`,
};

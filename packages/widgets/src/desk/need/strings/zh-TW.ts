import type { NeedStrings } from '../need.strings.ts';

export const strings: NeedStrings = {
  gone: '看不到這一件需求了。',
  category: '類別',
  recorded: '列入清單',
  outcome: '結果',
  steps: '經過',
  texts: { MEET: '怎麼滿足的', CLOSE: '為什麼關閉' },
  textHint: '這句話就是給提出人的答覆，最多500個字。',
  textWrong: '請寫清楚，最多500個字。',
  busy: '送出中…',
};

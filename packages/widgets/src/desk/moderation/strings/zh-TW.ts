import type { DeskModerationStrings } from '../moderation.strings.ts';

export const strings: DeskModerationStrings = {
  gone: '這則檢舉已經處理完了。',
  urgent: '多人檢舉',
  reports: (count) => `檢舉（${count}）`,
  acts: '以前的決定',
  appeal: '作者的申訴',
  dueBy: (day) => `${day}以前裁定`,
  category: '隱藏是因為',
  categories: {
    INSULT: '罵人或攻擊他人',
    PERSONAL_DATA: '洩漏個人資料',
    FALSE: '內容不實',
    SPAM: '廣告或洗版',
    OFF_TOPIC: '與議題無關',
    ILLEGAL: '涉嫌違法',
    OTHER: '其他原因',
  },
  words: '說明',
  wordsHint: '大家都看得到。隱藏和駁回申訴必須寫，最多500個字。',
  wordsMissing: '請寫明原因，最多500個字。',
};

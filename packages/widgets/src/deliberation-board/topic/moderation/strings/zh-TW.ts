import type { ModerationStrings } from '../moderation.strings.ts';

export const strings: ModerationStrings = {
  category: '主要是因為',
  categories: {
    INSULT: '罵人或攻擊他人',
    PERSONAL_DATA: '洩漏個人資料',
    FALSE: '內容不實',
    SPAM: '廣告或洗版',
    OFF_TOPIC: '與議題無關',
    ILLEGAL: '涉嫌違法',
    OTHER: '其他原因',
  },
  acts: {
    report: {
      title: '檢舉這則內容',
      introduction: '社區工作人員會看。誰檢舉的，不會告訴別人。',
      label: '補充說明',
      hint: '只有工作人員看得到，最多500個字。',
      submit: '送出檢舉',
      done: '檢舉已收到。有結果會通知您。',
    },
    hide: {
      title: '隱藏這則內容',
      introduction: '作者會收到通知，可以申訴。表態和回應都會留著。',
      label: '說明原因',
      hint: '會代替原文顯示，大家都看得到，最多500個字。',
      submit: '確定隱藏',
      done: '已隱藏。',
    },
    restore: {
      title: '恢復顯示',
      introduction: '恢復以後，大家又看得到原文。',
      label: '說明原因',
      hint: '會記在公開的處理紀錄裡，最多500個字。',
      submit: '確定恢復',
      done: '已恢復顯示。',
    },
    appeal: {
      title: '提出申訴',
      introduction: '由沒有參與隱藏的人再看一次。每次隱藏可以申訴一次。',
      label: '您的理由',
      hint: '為什麼應該留著，只有裁定的人看得到，最多1000個字。',
      submit: '送出申訴',
      done: '申訴已送出，結果會通知您。',
    },
  },
  missing: '請寫明原因。',
  tooLong: (over, most) => `多了${over}個字，請寫在${most}個字以內。`,
  hiddenBecause: (category) => `隱藏原因：${category}`,
  appealUntil: (day) => `${day}以前可以申訴。`,
  appealDue: (day) => `會在${day}以前裁定。`,
};

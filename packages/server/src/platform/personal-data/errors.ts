import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of exporting and erasing personal data. */
export const personalDataErrors = defineErrors({
  PERSON_HOLDS_ROLE: {
    message: {
      'zh-CN': '这位用户还担任职务，请先结束职务，再为其注销。没有改动。',
      'zh-TW': '這位使用者還擔任職務，請先結束職務，再為其註銷。沒有變更。',
      en: 'This person holds a role. End it first, then erase their data. Nothing was changed.',
    },
    description: 'Staff erase nobody who works here; whoever does may erase themselves.',
  },
});

import type { FormStrings } from '../form.strings.ts';

export const strings: FormStrings = {
  optional: '（可以不填）',
  choose: (min, max) => `請選${min}到${max}項`,
  atMost: (max) => `最多選${max}項`,
  rating: (value, max) => `${value}分（滿分${max}分）`,
  faults: {
    ANSWER_REQUIRED: '請回答這個問題。',
    ANSWER_UNREADABLE: '請重新填寫。',
    NOT_AN_OPTION: '請從列出的選項裡選。',
    TOO_FEW_CHOICES: (min) => `請至少選${min}項。`,
    TOO_MANY_CHOICES: (max) => `最多選${max}項，請去掉幾項。`,
    ROWS_MISSING: '請把每一列都選上。',
    TEXT_TOO_LONG: (max, length) => `最多${max}個字，目前有${length}個字。`,
    NOT_A_WHOLE_NUMBER: '請填整數。',
    OUT_OF_RANGE: (min, max) => `請填${min}到${max}之間的數。`,
    NOT_A_DATE: '請選一個日期。',
    DATE_OUT_OF_RANGE: '這個日期不在可選範圍內。',
    NOT_A_PHONE_NUMBER: '請填能接通的電話號碼，例如13800138000。',
    TOO_MANY_FILES: (max) => `最多上傳${max}個檔案。`,
  },
};

import type { SatisfactionSurveyStrings } from '../satisfaction-survey.strings.ts';

export const strings: SatisfactionSurveyStrings = {
  title: '居民問卷',
  open: '正在進行',
  others: '以前的和以後的',
  empty: '目前沒有問卷。有話想說，可以提意見建議，或打社區電話。',
  gone: '沒有找到這份問卷。',
  back: '回問卷清單',
  closes: '截止時間',
  opens: (day) => `${day}開始，到時再來填。`,
  length: '要多久',
  about: (questions, minutes) => `共${questions}題，大約${minutes}分鐘`,
  privacy: '會不會具名',
  anonymous: '不具名。答案和您是誰分開存放，誰也查不到是您填的。',
  named: '具名。社區工作人員看得到您的答案。',
  answeredSoFar: '已有多少人填',
  filled: (people) => `${people}已填`,
  start: '開始填寫',
  signInFirst: '填寫要先登入，用手機號碼就可以。',
  noSignIn: '不用登入，直接就能填。',
  done: '這份問卷您已經填過了，謝謝您。',
  resultsOn: (moment) => `${moment}截止，截止後在這裡公布結果。`,
};

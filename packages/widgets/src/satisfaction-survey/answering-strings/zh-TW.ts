import type { SurveyAnsweringStrings } from '../survey-answering.strings.ts';

export const strings: SurveyAnsweringStrings = {
  leave: '先不填了',
  progress: (number, total) => `第${number}題，共${total}題`,
  answered: (count) => `已答${count}題`,
  previous: '上一題',
  next: '下一題',
  skip: '跳過這題',
  toEnd: '看一遍再交',
  kept: '您的回答會自動儲存，交了以後草稿就刪掉。',
  endTitle: '都答完了，請看一遍',
  change: '修改',
  changeWhat: (question) => `修改「${question}」`,
  notAnswered: '沒有回答',
  submit: '送出問卷',
  submitting: '正在送出…',
  done: '已收到，謝謝您',
  whatNext: '接下來',
  counted: '您的回答會和大家的一起統計。人數太少的部分不公布，免得猜出是誰。',
  resultsOn: (moment) => `${moment}截止，截止後就在這裡公布結果。`,
  close: '返回',
};

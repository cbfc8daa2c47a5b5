import type { SurveyResultsStrings } from '../survey-results.strings.ts';

export const strings: SurveyResultsStrings = {
  title: '結果',
  respondents: (people) => `${people}填了這份問卷`,
  tooFew: '填的人太少，不公布結果，免得猜出是誰。',
  channels: { ONLINE: '網路', PAPER: '紙本', ASSISTED: '工作人員代填', PROXY: '家人代填' },
  channel: (name, people) => `${name}${people}`,
  notYet: '結果還沒有公布。',
  suppressed: '人數太少，不公布',
  most: (label, share) => `${share}的人選「${label}」`,
  mostOften: (label, share) => `選得最多的是「${label}」，占${share}`,
  rated: (mean, max) => `平均${mean}分（滿分${max}分）`,
  mostInRow: (row, label, share) => `「${row}」：${share}的人選「${label}」`,
  written: (people) => `${people}寫了回答`,
  nobody: '沒有人回答這題',
  points: (step) => `${step}分`,
  caption: (share, people) => `${share}（${people}）`,
  answered: (people) => `${people}回答`,
  skipped: (people) => `，${people}沒有回答`,
  interval: (low, high) => `按95%的把握推算，占比最高的一項在${low}到${high}之間。`,
  stop: '。',
  row: '項目',
};

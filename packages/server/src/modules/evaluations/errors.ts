import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of surveys. */
export const evaluationErrors = defineErrors({
  SURVEY_NOT_OPEN: {
    message: {
      'zh-CN': '问卷还没有开始，请在开始后再来填写。',
      'zh-TW': '問卷還沒有開始，請在開始後再來填寫。',
      en: 'This survey has not opened yet. Please come back when it has.',
    },
    description: 'An answer before the survey’s period; also a reason of a refused action.',
  },
  SURVEY_CLOSED: {
    message: {
      'zh-CN': '问卷已经结束，没有提交。您可以查看结果。',
      'zh-TW': '問卷已經結束，沒有送出。您可以查看結果。',
      en: 'This survey has closed, so nothing was sent. You can read its results.',
    },
    description: 'An answer after the survey’s period.',
  },
  SURVEY_ALREADY_ANSWERED: {
    message: {
      'zh-CN': '您已经填过这份问卷，每人填一次。谢谢您。',
      'zh-TW': '您已經填過這份問卷，每人填一次。謝謝您。',
      en: 'You have answered this survey; everybody answers once. Thank you.',
    },
    description: 'A second answer of the same person or device; also a reason of a refused action.',
  },
  SURVEY_PERIOD_INVALID: {
    message: {
      'zh-CN': '结束时间要晚于开始时间，也要晚于现在，最长一年。',
      'zh-TW': '結束時間要晚於開始時間，也要晚於現在，最長一年。',
      en: 'The end must be after the beginning and after now, within a year.',
    },
    description: 'A survey’s period is empty, past, or longer than 366 days.',
  },
  GUESTS_ONLY_ANONYMOUS: {
    message: {
      'zh-CN': '不登录也能填的问卷必须是匿名的。请改为匿名，或要求登录。',
      'zh-TW': '不登入也能填的問卷必須是匿名的。請改為匿名，或要求登入。',
      en: 'A survey that guests may answer must be anonymous. Make it so, or require an account.',
    },
    description: 'leastLevel is GUEST in a survey that is not anonymous, or VISITOR in any.',
  },
  BREAKDOWN_NOT_POSSIBLE: {
    message: {
      'zh-CN': '只能按单选题或评分题分组查看。',
      'zh-TW': '只能按單選題或評分題分組查看。',
      en: 'Results can be broken down by single-choice and rating questions only.',
    },
    description:
      'Everybody must be in exactly one group, so other kinds of questions cannot make groups.',
  },
});

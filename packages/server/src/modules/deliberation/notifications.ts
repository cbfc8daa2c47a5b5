import { defineNotification } from '../../platform/notifications/index.ts';

/** For its proposer: the office took a topic to another stage. */
export const topicAdvanced = defineNotification('TOPIC_ADVANCED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您提的议题有进展：{stage}',
    'zh-TW': '您提的議題有進展：{stage}',
    en: 'Your topic has moved on: {stage}',
  },
  body: {
    'zh-CN': '议题“{title}”现在是“{stage}”。打开可以看到经过和原因。',
    'zh-TW': '議題「{title}」目前是「{stage}」。打開可以看到經過和原因。',
    en: 'The topic “{title}” is now: {stage}. Open it to see what happened and why.',
  },
});

/** For whoever contributed to a topic of another: it has come to another stage. */
export const topicFollowed = defineNotification('TOPIC_FOLLOWED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您参与的议题有进展：{stage}',
    'zh-TW': '您參與的議題有進展：{stage}',
    en: 'A topic you took part in has moved on: {stage}',
  },
  body: {
    'zh-CN': '议题“{title}”现在是“{stage}”。打开可以看到经过和原因。',
    'zh-TW': '議題「{title}」目前是「{stage}」。打開可以看到經過和原因。',
    en: 'The topic “{title}” is now: {stage}. Open it to see what happened and why.',
  },
});

/** For its proposer: the office sorted a topic. */
export const topicSorted = defineNotification('TOPIC_SORTED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您提的议题已分流：{class}',
    'zh-TW': '您提的議題已分流：{class}',
    en: 'Your topic was sorted: {class}',
  },
  body: {
    'zh-CN': '议题“{title}”归为“{class}”。打开可以看到由谁答复、什么时候答复。如有异议，可以提出。',
    'zh-TW':
      '議題「{title}」歸為「{class}」。打開可以看到由誰答覆、什麼時候答覆。如有異議，可以提出。',
    en: 'The topic “{title}” is now: {class}. Open it to see who answers and when. You may contest it.',
  },
});

/** For who must answer a topic. */
export const answerAsked = defineNotification('TOPIC_ANSWER_ASKED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '有一个议题请您答复：{title}',
    'zh-TW': '有一個議題請您答覆：{title}',
    en: 'A topic waits for your answer: {title}',
  },
  body: {
    'zh-CN': '这个议题归为“{class}”，由您的单位答复。期限写在议题里。',
    'zh-TW': '這個議題歸為「{class}」，由您的單位答覆。期限寫在議題裡。',
    en: 'It was sorted as: {class}. Your organization answers it; the topic says until when.',
  },
});

/** For who must answer a topic, when the time has passed. */
export const answerOverdue = defineNotification('TOPIC_ANSWER_OVERDUE', {
  topic: 'WORK',
  subject: {
    'zh-CN': '议题答复已到期：{title}',
    'zh-TW': '議題答覆已到期：{title}',
    en: 'The answer to a topic is due: {title}',
  },
  body: {
    'zh-CN': '答复期限已到，居民看得到“逾期未答复”。请尽快答复。',
    'zh-TW': '答覆期限已到，居民看得到「逾期未答覆」。請盡快答覆。',
    en: 'The time for the answer has come, and everybody can see that. Please answer soon.',
  },
});

/** For whoever contributed: whoever must answer has answered. */
export const topicAnswered = defineNotification('TOPIC_ANSWERED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '议题有答复了：{title}',
    'zh-TW': '議題有答覆了：{title}',
    en: 'A topic was answered: {title}',
  },
  body: {
    'zh-CN': '责任单位答复了您参与的议题。打开可以看到答复。',
    'zh-TW': '責任單位答覆了您參與的議題。打開可以看到答覆。',
    en: 'Whoever must answer has answered a topic you took part in. Open it to read the answer.',
  },
});

/** For those who sort topics: a resident contests a sorting. */
export const triageContested = defineNotification('TOPIC_TRIAGE_CONTESTED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '有居民对分流提出异议：{title}',
    'zh-TW': '有居民對分流提出異議：{title}',
    en: 'A resident contests how a topic was sorted: {title}',
  },
  body: {
    'zh-CN': '请由没有做过这次分流的人处理，写明理由。',
    'zh-TW': '請由沒有做過這次分流的人處理，寫明理由。',
    en: 'Somebody other than who sorted it settles this, with reasons.',
  },
});

/** For the resident whose contest was settled. */
export const contestSettled = defineNotification('TOPIC_CONTEST_SETTLED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您的异议有结果了：{title}',
    'zh-TW': '您的異議有結果了：{title}',
    en: 'Your objection was settled: {title}',
  },
  body: {
    'zh-CN': '打开议题可以看到结果和理由。',
    'zh-TW': '打開議題可以看到結果和理由。',
    en: 'Open the topic to see the result and the reasons.',
  },
});

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

import { defineLogKind } from '../transparency-log/index.ts';

/** What the transparency log says of public notices. */
export const publicationStarted = defineLogKind('PUBLICATION_STARTED', {
  label: { 'zh-CN': '开始公示', 'zh-TW': '開始公告', en: 'Put on public notice' },
  description: {
    'zh-CN':
      'digest 是公示标题、正文和地点的 SHA-256，days 是天数，endsAt 是期满的时间，host 是公示的事项。',
    'zh-TW':
      'digest 是公告標題、內文和地點的 SHA-256，days 是天數，endsAt 是期滿的時間，host 是公告的事項。',
    en: 'digest is the SHA-256 of title, text and place, days the length of the period, endsAt its end, host what is published.',
  },
});

export const publicationEnded = defineLogKind('PUBLICATION_ENDED', {
  label: { 'zh-CN': '公示期满', 'zh-TW': '公告期滿', en: 'Public notice ended' },
  description: {
    'zh-CN':
      'upheld、partlyUpheld、dismissed 是采纳、部分采纳和不采纳的异议各有几条，digest 是公示内容的 SHA-256。',
    'zh-TW':
      'upheld、partlyUpheld、dismissed 是採納、部分採納和不採納的異議各有幾則，digest 是公告內容的 SHA-256。',
    en: 'upheld, partlyUpheld and dismissed count what became of the objections; digest is the SHA-256 of what was published.',
  },
});

export const publicationWithdrawn = defineLogKind('PUBLICATION_WITHDRAWN', {
  label: { 'zh-CN': '撤下公示', 'zh-TW': '撤下公告', en: 'Public notice withdrawn' },
  description: {
    'zh-CN': 'digest 是公示内容的 SHA-256，objections 是当时收到的异议数。',
    'zh-TW': 'digest 是公告內容的 SHA-256，objections 是當時收到的異議數。',
    en: 'digest is the SHA-256 of what was published, objections how many had come in.',
  },
});

export const objectionAnswered = defineLogKind('OBJECTION_ANSWERED', {
  label: { 'zh-CN': '答复异议', 'zh-TW': '答覆異議', en: 'Objection answered' },
  description: {
    'zh-CN':
      'publication 是哪次公示，number 是第几条异议，outcome 是结果。没有异议的内容和提出人。',
    'zh-TW':
      'publication 是哪次公告，number 是第幾則異議，outcome 是結果。沒有異議的內容和提出人。',
    en: 'publication is the notice, number the objection’s number in it, outcome what became of it. Neither its words nor whose it is.',
  },
});

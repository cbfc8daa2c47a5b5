import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of joint conferences. */
defineErrors({
  CONFERENCE_MEETING_PLANNED: {
    message: {
      'zh-CN': '还有一次会议没有开。请先开完或取消它，再结束联席会议。',
      'zh-TW': '還有一次會議沒有開。請先開完或取消它，再結束聯席會議。',
      en: 'A meeting is still to come. Hold it or cancel it first.',
    },
    description: 'Ending a joint conference whose next meeting is planned.',
  },
  CONFERENCE_TOO_SMALL: {
    message: {
      'zh-CN': '联席会议至少要有两家成员单位。',
      'zh-TW': '聯席會議至少要有兩家成員單位。',
      en: 'A joint conference has two members at least.',
    },
    description: 'Founding or editing a joint conference with fewer than two different members.',
  },
});

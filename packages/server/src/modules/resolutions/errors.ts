import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of resolutions. */
defineErrors({
  TOPIC_NOT_TO_RESOLVE: {
    message: {
      'zh-CN': '这个议题现在还不能形成决议：要先有讨论的结果，或者投票、会议的决定。',
      'zh-TW': '這個議題目前還不能形成決議：要先有討論的結果，或者投票、會議的決定。',
      en: 'Nothing can be resolved in this topic now: it takes a decision first, or common ground.',
    },
    description: 'Drafting or publishing a resolution of a topic that is not at a stage to decide.',
  },
  RESOLUTION_THERE_ALREADY: {
    message: {
      'zh-CN': '这个议题已经有决议了。请修改那一份，或者先撤回。',
      'zh-TW': '這個議題已經有決議了。請修改那一份，或者先撤回。',
      en: 'This topic has a resolution. Edit that one, or withdraw it first.',
    },
    description: 'Drafting a second resolution of a topic.',
  },
  CITATION_OF_ANOTHER_TOPIC: {
    message: {
      'zh-CN': '引用的这一条不属于这个议题，或者没有公开。请从本议题里选。',
      'zh-TW': '引用的這一則不屬於這個議題，或者沒有公開。請從本議題裡選。',
      en: 'This does not belong to the topic, or is not public. Choose from the topic’s own.',
    },
    description:
      'A resolution cites a contribution of another topic, one that moderation hides, or a meeting that was not held.',
  },
  BASIS_NOT_CITED: {
    message: {
      'zh-CN': '请引用作出决定的那次投票或会议。',
      'zh-TW': '請引用作出決定的那次投票或會議。',
      en: 'Cite the ballot or the meeting that decided.',
    },
    description: 'A resolution rests on a ballot or a meeting and cites none.',
  },
  BASIS_NOT_CARRIED: {
    message: {
      'zh-CN': '这个议题没有决定同意，不能公示这份决议。可以重新讨论，再投票或开会。',
      'zh-TW': '這個議題沒有決定同意，不能公告這份決議。可以重新討論，再投票或開會。',
      en: 'The topic was not decided in favour. Take it up again, and vote or meet once more.',
    },
    description:
      'Publishing a resolution that rests on a ballot that did not carry, on a meeting without enough residents or without more hands for than against, or on a topic that was decided against.',
  },
  RATING_OVER: {
    message: {
      'zh-CN': '评价的时间已经过了。还有问题的话，可以向社区提建议。',
      'zh-TW': '評價的時間已經過了。還有問題的話，可以向社區提建議。',
      en: 'The days for rating are over. You can still make a suggestion to the office.',
    },
    description: 'Rating a resolution after the last day for it.',
  },
});

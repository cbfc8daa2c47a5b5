import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of reporting in, the talent pool and posts. */
export const talentErrors = defineErrors({
  ALREADY_REPORTED_IN: {
    message: {
      'zh-CN': '已经在这个社区报到过了，不用再报一次。想改内容，请先结束原来的。',
      'zh-TW': '已經在這個社區報到過了，不用再報一次。想改內容，請先結束原來的。',
      en: 'This community has been reported to already. To change what is offered, end it first.',
    },
    description: 'A person or an organization reports in to one community once at a time.',
  },
  REPORT_TO_COMMUNITY: {
    message: {
      'zh-CN': '请到社区报到，不能选区县、街道或楼栋。',
      'zh-TW': '請到社區報到，不能選區縣、街道或樓棟。',
      en: 'Report in to a community, not to a district, a street or a building.',
    },
    description: 'The place is of another level than COMMUNITY.',
  },
  TALENT_ALREADY_OFFERED: {
    message: {
      'zh-CN': '您已经在人才库里了。想改内容，请在原来的上面改。',
      'zh-TW': '您已經在人才庫裡了。想改內容，請在原來的上面改。',
      en: 'You are in the talent pool already. Edit what you entered there.',
    },
    description: 'A person has one profile in the talent pool.',
  },
  TALENT_NEEDS_COMMUNITY: {
    message: {
      'zh-CN': '请选一个社区，不能选区县、街道或楼栋。',
      'zh-TW': '請選一個社區，不能選區縣、街道或樓棟。',
      en: 'Choose a community, not a district, a street or a building.',
    },
    description: 'A profile is offered to a place of the level COMMUNITY.',
  },
  TALENT_PAUSED: {
    message: {
      'zh-CN': '这位邻居暂时不接受联系，请过些时候再看。',
      'zh-TW': '這位鄰居暫時不接受聯絡，請過些時候再看。',
      en: 'This neighbour does not wish to be contacted now. Please look again later.',
    },
    description: 'The contact of a paused profile is not opened.',
  },
  POST_CLOSED: {
    message: {
      'zh-CN': '这个岗位不再认领了。可以看看别的岗位。',
      'zh-TW': '這個崗位不再認領了。可以看看別的崗位。',
      en: 'This post takes no more claims. Please look at others.',
    },
    description: 'Who offers the post has closed it. Claims that stand go on.',
  },
  POST_NOT_CURRENT: {
    message: {
      'zh-CN': '这个岗位的时间已经过了。可以看看别的岗位。',
      'zh-TW': '這個崗位的時間已經過了。可以看看別的崗位。',
      en: 'The time of this post is over. Please look at others.',
    },
    description: 'The last day of the post has passed. One may claim a post before its first day.',
  },
  POST_FULL: {
    message: {
      'zh-CN': '这个岗位已经满员了。有人退出时会再空出来，也可以看看别的岗位。',
      'zh-TW': '這個崗位已經滿員了。有人退出時會再空出來，也可以看看別的崗位。',
      en: 'All places of this post are taken. One may become free again; or look at others.',
    },
    description: 'As many claims stand (CLAIMED or ACCEPTED) as the post has places.',
  },
  POST_ALREADY_CLAIMED: {
    message: {
      'zh-CN': '您已经认领了这个岗位，不用再认领一次。',
      'zh-TW': '您已經認領了這個崗位，不用再認領一次。',
      en: 'You have claimed this post already. Nothing more is needed.',
    },
    description: 'A person has one claim of a post that stands.',
  },
  POST_DAYS_INVALID: {
    message: {
      'zh-CN': '最后一天不能早于第一天，也不能早于今天，最长三年。',
      'zh-TW': '最後一天不能早於第一天，也不能早於今天，最長三年。',
      en: 'The last day is neither before the first nor before today, and at most three years later.',
    },
    description: 'The days of a post are in the wrong order, over already, or too far apart.',
  },
  WORKED_OUTSIDE_POST: {
    message: {
      'zh-CN': '服务的日期要在 {since} 到 {until} 之间，不能晚于今天。',
      'zh-TW': '服務的日期要在 {since} 到 {until} 之間，不能晚於今天。',
      en: 'The day of work lies between {since} and {until}, and not in the future.',
    },
    description: 'Work on a post is reported for a day of the post that has come.',
  },
  DAY_TOO_LONG: {
    message: {
      'zh-CN': '这一天已经记了 {minutes} 分钟，加起来超过了 24 小时。请核对一下。',
      'zh-TW': '這一天已經記了 {minutes} 分鐘，加起來超過了 24 小時。請核對一下。',
      en: 'That day has {minutes} {minutes:minute/minutes} already; together it would pass 24 hours. Please check.',
    },
    description: 'The minutes that one claim reports for one day add up to more than 1,440.',
  },
});

import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of suggestions and of going to where people are. */
export const suggestionErrors = defineErrors({
  DISCARD_TIME_OVER: {
    message: {
      'zh-CN': '登记已经超过两分钟，不能撤销了。登记错了的，请在答复里说明。',
      'zh-TW': '登記已經超過兩分鐘，不能撤銷了。登記錯了的，請在答覆裡說明。',
      en: 'This was entered more than two minutes ago and stays. If it is wrong, say so in the answer.',
    },
    description: 'Discarding a suggestion later than two minutes after it was entered.',
  },
  OUTREACH_NOT_RUNNING: {
    message: {
      'zh-CN': '“{title}”现在没有在进行，不能记到它名下。请先开始，或者换一个。',
      'zh-TW': '「{title}」目前沒有在進行，不能記到它名下。請先開始，或者換一個。',
      en: '“{title}” is not under way, so nothing is entered for it. Start it first, or choose another.',
    },
    description: 'Something is entered for an outreach that is planned, closed or cancelled.',
  },
  OUTREACH_ROUTE_NEEDED: {
    message: {
      'zh-CN': '上门走访要有路线，请选一个网格，或者按顺序选几栋楼。',
      'zh-TW': '到府訪視要有路線，請選一個網格，或者依順序選幾棟樓。',
      en: 'Visits need a way to go: choose a grid, or buildings in their order.',
    },
    description: 'A campaign of visits without buildings, or by a grid that has none.',
  },
  OUTREACH_PLACE_OUTSIDE: {
    message: {
      'zh-CN': '“{name}”不在这个社区里，请重新选。',
      'zh-TW': '「{name}」不在這個社區裡，請重新選。',
      en: '“{name}” does not lie in this community. Choose again.',
    },
    description:
      'A building, grid or household lies outside the community of what it is given for.',
  },
});

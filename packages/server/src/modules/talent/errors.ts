import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of reporting in. */
defineErrors({
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
});

import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of incubation, filings and certifications. */
export const incubationErrors = defineErrors({
  INCUBATION_UNFIT: {
    message: {
      'zh-CN': '这类组织不能孵化。可以孵化社会组织、微组织、社会企业、志愿队、互助中心和基金会。',
      'zh-TW': '這類組織不能孵化。可以孵化社會組織、微組織、社會企業、志願隊、互助中心和基金會。',
      en: 'Organizations of this kind are not incubated. Choose a social or micro organization, a social enterprise, a team of volunteers, a mutual-aid centre or a foundation.',
    },
    description: 'Incubation is for organizations of society, not for committees or departments.',
  },
  INCUBATED_ALREADY: {
    message: {
      'zh-CN': '这个组织已经有孵化记录，请在那里接着办。',
      'zh-TW': '這個組織已經有孵化紀錄，請在那裡接著辦。',
      en: 'This organization has an incubation already. Please go on there.',
    },
    description: 'An organization is incubated once; one that has left can return.',
  },
  INCUBATION_OVER: {
    message: {
      'zh-CN': '孵化已经结束，不能再记扶持。',
      'zh-TW': '孵化已經結束，不能再記扶持。',
      en: 'The incubation is over, so nothing more is granted.',
    },
    description: 'A grant to an organization that has graduated or left.',
  },
  GRANT_AMOUNT_INVALID: {
    message: {
      'zh-CN': '给资金要写大于 0 的金额；给场地或培训不写金额。',
      'zh-TW': '給資金要寫大於 0 的金額；給場地或培訓不寫金額。',
      en: 'Money needs an amount above 0; space and training have none.',
    },
    description: 'MONEY without an amount, or SPACE or TRAINING with one.',
  },
  NOT_HAPPENED_YET: {
    message: {
      'zh-CN': '这个日期还没有到，请填今天或以前的日期。',
      'zh-TW': '這個日期還沒有到，請填今天或以前的日期。',
      en: 'This day has not come yet. Give today or an earlier one.',
    },
    description: 'Something that happened is entered with a day to come.',
  },
  DOCUMENT_EXPIRY_INVALID: {
    message: {
      'zh-CN': '到期日要晚于取得日和今天，最长二十年。',
      'zh-TW': '到期日要晚於取得日和今天，最長二十年。',
      en: 'It must expire after it was given and not before today, within twenty years.',
    },
    description: 'An expiry before the beginning, before today, or after more than twenty years.',
  },
  FILING_NUMBER_TAKEN: {
    message: {
      'zh-CN': '这个编号已经登记过了，请核对证书。',
      'zh-TW': '這個編號已經登記過了，請核對證書。',
      en: 'This number has been entered already. Please check the document.',
    },
    description: 'Another filing of the same kind in the district has this number.',
  },
  CERTIFICATE_NUMBER_TAKEN: {
    message: {
      'zh-CN': '这类认定里已经有这个编号，请核对证书。',
      'zh-TW': '這類認定裡已經有這個編號，請核對證書。',
      en: 'This scheme has a certificate of this number already. Please check the document.',
    },
    description: 'Another certification of the same scheme in the district has this number.',
  },
});

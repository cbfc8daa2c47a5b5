import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of households, units, ownership and residency. */
export const residentErrors = defineErrors({
  DOOR_NEEDS_COMMUNITY: {
    message: {
      'zh-CN': '门牌要登记在社区、小区、院落或楼栋里，请选得具体一些。',
      'zh-TW': '門牌要登記在社區、小區、院落或樓棟裡，請選得具體一些。',
      en: 'A door is in a community, an estate, a courtyard or a building. Choose a closer place.',
    },
    description: 'A household or unit was given a place above a community.',
  },
  RESIDENCY_EXISTS: {
    message: {
      'zh-CN': '这里已经登记过了，不用再登记一次。',
      'zh-TW': '這裡已經登記過了，不用再登記一次。',
      en: 'This person is registered here already; nothing more is needed.',
    },
    description: 'A person lives in a household once, claimed or verified.',
  },
  PHONE_OF_ANOTHER: {
    message: {
      'zh-CN':
        '这个手机号登记在另一个姓名下。请核对；家里共用一个号码时，请不填号码登记。没有保存。',
      'zh-TW':
        '這個手機號碼登記在另一個姓名下。請核對；家裡共用一個號碼時，請不填號碼登記。沒有儲存。',
      en: 'This number belongs to somebody of another name. Check it, or leave it out if the family shares it. Nothing was saved.',
    },
    description: 'A person is found by phone, and the number is somebody’s of another name.',
  },
  NAME_OR_PERSON_REQUIRED: {
    message: {
      'zh-CN': '请填写姓名，或者选一位已经登记的人。',
      'zh-TW': '請填寫姓名，或者選一位已經登記的人。',
      en: 'Give a name, or choose somebody who is registered.',
    },
    description: 'Neither a person nor a name was given.',
  },
  DAY_IN_FUTURE: {
    message: {
      'zh-CN': '日期还没有到，请填今天或更早的日期。',
      'zh-TW': '日期還沒有到，請填今天或更早的日期。',
      en: 'This day has not come yet. Give today or an earlier day.',
    },
    description: 'A fact of the past was given a day after today.',
  },
  OWNERSHIP_EXISTS: {
    message: {
      'zh-CN': '这位业主已经登记在这一户，不用再登记一次。',
      'zh-TW': '這位業主已經登記在這一戶，不用再登記一次。',
      en: 'This person is recorded as an owner of the unit already.',
    },
    description: 'A person owns a unit once at a time.',
  },
  OWNERSHIP_ENDS_BEFORE: {
    message: {
      'zh-CN': '结束的日期早于开始的日期，请核对。没有保存。',
      'zh-TW': '結束的日期早於開始的日期，請核對。沒有儲存。',
      en: 'The ownership would end before it began. Check the days. Nothing was saved.',
    },
    description: 'An ownership was to end on a day before it began.',
  },
  RESIDENCY_WAS_REVOKED: {
    message: {
      'zh-CN': '这个人在这一户的居住核实已被撤销，没有导入。要恢复，请在居民页面重新核实。',
      'zh-TW': '這個人在這一戶的居住核實已被撤銷，沒有匯入。要恢復，請在居民頁面重新核實。',
      en: 'Staff revoked this person’s residency here, so the row was not imported. Verify it again by hand.',
    },
    description: 'A table brings in a residency that staff have revoked.',
  },
  RESIDENT_ERASED: {
    message: {
      'zh-CN': '这个人已注销并要求删除资料，没有导入。',
      'zh-TW': '這個人已註銷並要求刪除資料，沒有匯入。',
      en: 'This person has asked to be erased, so the row was not imported.',
    },
    description: 'A table brings in somebody who has erased their data.',
  },
  FLOOR_AREA_INVALID: {
    message: {
      'zh-CN': '面积请按产权证填写，单位平方米，最多两位小数，例如 89.55。',
      'zh-TW': '面積請按產權證填寫，單位平方公尺，最多兩位小數，例如 89.55。',
      en: 'Give the area in square metres as in the certificate, at most two decimals: 89.55.',
    },
    description: 'A floor area is a decimal from 0.01 to 999999.99 with at most two decimals.',
  },
});

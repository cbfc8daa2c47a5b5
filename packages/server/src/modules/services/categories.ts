/**
 * The categories that a new district starts with. A category is a text that people read, not a code:
 * districts add their own.
 */
export const serviceCategories = [
  '养老助残',
  '托育助幼',
  '便民维修',
  '健康医疗',
  '就业帮扶',
  '法律援助',
  '证明办理',
  '文体活动',
  '环境整治',
] as const;

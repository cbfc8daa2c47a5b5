import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of incidents. */
export const incidentErrors = defineErrors({
  INCIDENT_HANDLER_NEEDED: {
    message: {
      'zh-CN': '请选一个网格，或者选一个单位来处理，两者选一个。',
      'zh-TW': '請選一個網格，或者選一個單位來處理，兩者選一個。',
      en: 'Choose who handles it: a grid or an organization, not both.',
    },
    description: 'Exactly one of `grid` and `ownerOrganization` is given.',
  },
  INCIDENT_GRID_UNATTENDED: {
    message: {
      'zh-CN': '“{name}”还没有绑定负责人的账号，派不到人。请先在网格里补上，或者派给一个单位。',
      'zh-TW': '「{name}」還沒有綁定負責人的帳號，派不到人。請先在網格裡補上，或者派給一個單位。',
      en: 'Nobody with an account answers for “{name}”. Name one for the grid, or choose an organization.',
    },
    description: 'An incident is dispatched to a grid whose responsible person has no account.',
  },
});

import type { ResidencyState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { ResidencyAction } from './lifecycle.ts';

/** The states as people read them. */
export const stateLabels: Readonly<Record<ResidencyState, Localised>> = {
  CLAIMED: { 'zh-CN': '待核实', 'zh-TW': '待核實', en: 'Waiting to be verified' },
  VERIFIED: { 'zh-CN': '已核实', 'zh-TW': '已核實', en: 'Verified' },
  REVOKED: { 'zh-CN': '核实未通过或已撤销', 'zh-TW': '核實未通過或已撤銷', en: 'Revoked' },
  ENDED: { 'zh-CN': '已搬离', 'zh-TW': '已搬離', en: 'Moved away' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<ResidencyAction, Localised>> = {
  VERIFY: { 'zh-CN': '核实', 'zh-TW': '核實', en: 'Verify' },
  CONFIRM: { 'zh-CN': '用门牌码核实', 'zh-TW': '用門牌碼核實', en: 'Confirm by door code' },
  REVOKE: { 'zh-CN': '撤销', 'zh-TW': '撤銷', en: 'Revoke' },
  END: { 'zh-CN': '已搬走', 'zh-TW': '已搬走', en: 'Moved away' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  REGISTER: { 'zh-CN': '社区已登记', 'zh-TW': '社區已登記', en: 'Registered by the office' },
  IMPORT: { 'zh-CN': '社区按名册登记', 'zh-TW': '社區依名冊登記', en: 'Registered from a table' },
  CLAIM: { 'zh-CN': '本人已申报', 'zh-TW': '本人已申報', en: 'Claimed' },
  VERIFY: { 'zh-CN': '社区已核实', 'zh-TW': '社區已核實', en: 'Verified by the office' },
  CONFIRM: { 'zh-CN': '已用门牌码核实', 'zh-TW': '已用門牌碼核實', en: 'Confirmed by door code' },
  VOUCH: { 'zh-CN': '网站已证明', 'zh-TW': '網站已證明', en: 'Vouched for by the website' },
  REVOKE: { 'zh-CN': '社区已撤销', 'zh-TW': '社區已撤銷', en: 'Revoked by the office' },
  EXPIRE: { 'zh-CN': '核实已到期', 'zh-TW': '核實已到期', en: 'The verification has expired' },
  END: { 'zh-CN': '已搬离', 'zh-TW': '已搬離', en: 'Moved away' },
};

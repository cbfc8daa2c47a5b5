import type { IncidentState, IncidentType } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { IncidentAction } from './lifecycle.ts';

/** The states as people read them. */
export const incidentStateLabels: Readonly<Record<IncidentState, Localised>> = {
  REPORTED: { 'zh-CN': '已上报，等待派单', 'zh-TW': '已通報，等待派工', en: 'Reported' },
  DISPATCHED: { 'zh-CN': '已派单，正在处理', 'zh-TW': '已派工，處理中', en: 'Being handled' },
  HANDLED: {
    'zh-CN': '已处理，请反映的人看看',
    'zh-TW': '已處理，請反映的人看看',
    en: 'Handled, to be looked at',
  },
  VERIFIED: { 'zh-CN': '已核实解决', 'zh-TW': '已確認解決', en: 'Found settled' },
  REOPENED: {
    'zh-CN': '没有解决，等待重新派单',
    'zh-TW': '沒有解決，等待重新派工',
    en: 'Not settled, taken up again',
  },
  CLOSED: { 'zh-CN': '已关闭', 'zh-TW': '已關閉', en: 'Closed' },
};

export const incidentTypeLabels: Readonly<Record<IncidentType, Localised>> = {
  FACILITY: { 'zh-CN': '设施损坏', 'zh-TW': '設施損壞', en: 'Broken facilities' },
  SANITATION: { 'zh-CN': '环境卫生', 'zh-TW': '環境衛生', en: 'Cleanliness' },
  GREENERY: { 'zh-CN': '绿化', 'zh-TW': '綠化', en: 'Greenery' },
  SAFETY: { 'zh-CN': '安全隐患', 'zh-TW': '安全隱患', en: 'Danger' },
  NOISE: { 'zh-CN': '噪音', 'zh-TW': '噪音', en: 'Noise' },
  PARKING: { 'zh-CN': '停车', 'zh-TW': '停車', en: 'Parking' },
  PROPERTY_SERVICE: { 'zh-CN': '物业服务', 'zh-TW': '物業服務', en: 'Property service' },
  BUILDING_WORK: { 'zh-CN': '装修搭建', 'zh-TW': '裝修搭建', en: 'Building work' },
  OTHER: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },
};

/** The words for buttons; what the work brings about has none. */
export const incidentButtonLabels: Readonly<Record<IncidentAction, Localised>> = {
  DISPATCH: { 'zh-CN': '派单', 'zh-TW': '派工', en: 'Dispatch' },
  HANDLE: { 'zh-CN': '处理完了', 'zh-TW': '處理完了', en: 'Handled' },
  TAKE_BACK: { 'zh-CN': '收回', 'zh-TW': '收回', en: 'Take back' },
  VERIFY: { 'zh-CN': '解决了', 'zh-TW': '解決了', en: 'It is settled' },
  REOPEN: { 'zh-CN': '没有解决', 'zh-TW': '沒有解決', en: 'It is not settled' },
  CLOSE: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
};

/** The words for what has happened, on timelines. */
export const incidentStepLabels: Readonly<Record<IncidentAction | 'REPORT', Localised>> = {
  REPORT: { 'zh-CN': '事件已上报', 'zh-TW': '事件已通報', en: 'Reported' },
  DISPATCH: { 'zh-CN': '已派人处理', 'zh-TW': '已派人處理', en: 'Dispatched' },
  HANDLE: { 'zh-CN': '处理完了', 'zh-TW': '處理完了', en: 'Handled' },
  TAKE_BACK: {
    'zh-CN': '派出的单子取消了，等待重新派单',
    'zh-TW': '派出的工單取消了，等待重新派工',
    en: 'Its work was cancelled; it waits again',
  },
  VERIFY: { 'zh-CN': '反映的人说解决了', 'zh-TW': '反映的人說解決了', en: 'Found settled' },
  REOPEN: { 'zh-CN': '反映的人说没有解决', 'zh-TW': '反映的人說沒有解決', en: 'Found not settled' },
  CLOSE: { 'zh-CN': '事件已关闭', 'zh-TW': '事件已關閉', en: 'Closed' },
};

import type { Localised } from '../../kernel/locale.ts';
import type { ConferenceAction } from './lifecycle.ts';

/** The words for buttons. */
export const buttonLabels: Readonly<Record<ConferenceAction, Localised>> = {
  EDIT: { 'zh-CN': '修改', 'zh-TW': '修改', en: 'Edit' },
  CALL_MEETING: { 'zh-CN': '召集会议', 'zh-TW': '召集會議', en: 'Call a meeting' },
  END: { 'zh-CN': '结束联席会议', 'zh-TW': '結束聯席會議', en: 'End the conference' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<'FOUND' | 'EDIT' | 'END', Localised>> = {
  FOUND: { 'zh-CN': '建立联席会议', 'zh-TW': '建立聯席會議', en: 'Founded' },
  EDIT: { 'zh-CN': '修改', 'zh-TW': '修改', en: 'Edited' },
  END: { 'zh-CN': '结束', 'zh-TW': '結束', en: 'Ended' },
};

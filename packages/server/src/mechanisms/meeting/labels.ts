import type { Attendance, MeetingState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { MeetingAction } from './lifecycle.ts';

/** The states as people read them. */
export const meetingStateLabels: Readonly<Record<MeetingState, Localised>> = {
  PLANNED: { 'zh-CN': '待召开', 'zh-TW': '待召開', en: 'Planned' },
  HELD: { 'zh-CN': '已召开', 'zh-TW': '已召開', en: 'Held' },
  CANCELLED: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
};

export const attendanceLabels: Readonly<Record<Attendance, Localised>> = {
  PRESENT: { 'zh-CN': '出席', 'zh-TW': '出席', en: 'Present' },
  EXCUSED: { 'zh-CN': '请假', 'zh-TW': '請假', en: 'Excused' },
  ABSENT: { 'zh-CN': '缺席', 'zh-TW': '缺席', en: 'Absent' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<MeetingAction, Localised>> = {
  RESCHEDULE: { 'zh-CN': '改时间或地点', 'zh-TW': '改時間或地點', en: 'Change time or place' },
  SET_AGENDA: { 'zh-CN': '排议程', 'zh-TW': '排議程', en: 'Set the agenda' },
  PROPOSE_AGENDA_ITEM: { 'zh-CN': '提一个议题', 'zh-TW': '提一個議題', en: 'Propose an item' },
  RECORD_ATTENDANCE: { 'zh-CN': '登记出席', 'zh-TW': '登記出席', en: 'Record attendance' },
  RECORD_MINUTES: { 'zh-CN': '记会议纪要', 'zh-TW': '記會議紀錄', en: 'Record the minutes' },
  CANCEL: { 'zh-CN': '取消会议', 'zh-TW': '取消會議', en: 'Cancel the meeting' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<MeetingAction | 'CALL', Localised>> = {
  CALL: { 'zh-CN': '发出会议通知', 'zh-TW': '發出會議通知', en: 'Called' },
  RESCHEDULE: { 'zh-CN': '更改时间或地点', 'zh-TW': '更改時間或地點', en: 'Rescheduled' },
  SET_AGENDA: { 'zh-CN': '排定议程', 'zh-TW': '排定議程', en: 'Agenda set' },
  PROPOSE_AGENDA_ITEM: {
    'zh-CN': '成员单位提出议题',
    'zh-TW': '成員單位提出議題',
    en: 'Item proposed',
  },
  RECORD_ATTENDANCE: { 'zh-CN': '登记出席', 'zh-TW': '登記出席', en: 'Attendance recorded' },
  RECORD_MINUTES: { 'zh-CN': '公布决议', 'zh-TW': '公布決議', en: 'Resolutions published' },
  CANCEL: { 'zh-CN': '会议取消', 'zh-TW': '會議取消', en: 'Cancelled' },
};

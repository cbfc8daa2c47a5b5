import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of meetings. */
defineErrors({
  NOTICE_TOO_SHORT: {
    message: {
      'zh-CN':
        '定期会议要提前 {days} 天通知，最早可以定在 {earliest}。事情紧急的，请选“紧急会议”并写明原因。',
      'zh-TW':
        '定期會議要提前 {days} 天通知，最早可以定在 {earliest}。事情緊急的，請選「緊急會議」並寫明原因。',
      en: 'A regular meeting takes {days} {days:day/days} of notice, so {earliest} at the earliest. Call an urgent one, with the reason, if it cannot wait.',
    },
    description:
      'Calling or moving a meeting that is not urgent: fewer civil days are left than the host’s notice.',
  },
  MEETING_TIME_INVALID: {
    message: {
      'zh-CN': '会议时间不对：开始要在现在之后，结束要在开始之后，一次不超过一天。',
      'zh-TW': '會議時間不對：開始要在現在之後，結束要在開始之後，一次不超過一天。',
      en: 'A meeting begins later than now, ends after it begins, and takes a day at most.',
    },
    description: 'The times of a meeting are in the past, out of order, or more than a day apart.',
  },
  MEETING_NOT_BEGUN: {
    message: {
      'zh-CN': '会议还没有开始，开始后再登记。',
      'zh-TW': '會議還沒有開始，開始後再登記。',
      en: 'The meeting has not begun yet. Record this once it has.',
    },
    description: 'Attendance and minutes are recorded from the time the meeting begins.',
  },
  MEETING_HOST_ENDED: {
    message: {
      'zh-CN': '这个联席会议已经结束，不能再召集会议。',
      'zh-TW': '這個聯席會議已經結束，不能再召集會議。',
      en: 'This has ended, and calls no more meetings.',
    },
    description: 'Calling a meeting of a host that has ended, for example a joint conference.',
  },
  NOT_A_MEMBER: {
    message: {
      'zh-CN': '这家单位不是成员单位，请从成员单位里选。',
      'zh-TW': '這家單位不是成員單位，請從成員單位裡選。',
      en: 'This organization is no member. Choose one of the members.',
    },
    description: 'Naming an organization that is not among the host’s members.',
  },
  AGENDA_FULL: {
    message: {
      'zh-CN': '议程最多排 {maximum} 项，请先整理一下。',
      'zh-TW': '議程最多排 {maximum} 項，請先整理一下。',
      en: 'An agenda takes {maximum} items at most.',
    },
    description: 'Proposing one more item to an agenda that is full.',
  },
});

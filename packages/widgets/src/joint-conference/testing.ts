import type { FakeServer } from '../testing/fake-server.ts';

export const organization = (name: string) => ({ id: `org-${name}`, name });

export const COMMITTEE = organization('花园社区居民委员会');
export const CLINIC = organization('花园社区卫生服务站');
export const SCHOOL = organization('花园小学');
export const PROPERTY = organization('绵阳市涪城区安居物业服务有限责任公司花园小区项目部');

export const offered = (action: string, label: string, code: string | null = null) => ({
  action,
  label,
  allowed: code === null,
  reasonRequired: action === 'CANCEL',
  refusal: code === null ? null : { code, message: '会议还没有开始，开始后再登记。' },
});

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Half past two in China’s afternoon, some days from today; or hours later. */
export const inDays = (days: number, hours = 0) => {
  const today = Math.floor((Date.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  return new Date(today + days * DAY + (14.5 + hours) * HOUR).toISOString();
};

/** What the lifecycle answers for acts that others take. */
const forOthers = (action: string, label: string) => ({
  ...offered(action, label),
  allowed: false,
  refusal: { code: 'NOT_FOR_YOU', message: '这一步由工作人员来做。' },
});

/** A meeting in three days, as everybody sees it. */
export const meeting = {
  __typename: 'Meeting',
  id: 'meeting-next',
  title: '十一月联席会议',
  urgent: false,
  startsAt: inDays(3),
  endsAt: inDays(3, 2),
  place: '社区党群服务中心二楼会议室',
  state: 'PLANNED',
  stateLabel: '待召开',
  cancelReason: null as string | null,
  calendarAddress: '/calendar/meeting/d/next.ics',
  noticeDocument: '/documents/notice/next.docx',
  minutes: null as string | null,
  minutesDocument: null as string | null,
  agenda: [
    { id: 'item-1', title: '三栋门口充电棚选址', body: '', organization: PROPERTY },
    {
      id: 'item-2',
      title: '放学时段校门口停车',
      body: '下午四点半到五点半，家长车辆占了消防通道。',
      organization: null as { id: string; name: string } | null,
    },
  ],
  attendances: [] as object[],
  resolutions: [] as object[],
  timeline: [{ action: 'CALL', reason: null as string | null }],
  availableActions: [forOthers('SET_AGENDA', '排议程')] as object[],
};

const outcome = {
  id: 'work-1',
  title: '更换三栋楼道灯',
  ownerName: PROPERTY.name,
  state: 'IN_PROGRESS',
  stateLabel: '进行中',
  progress: 60,
  dueAt: inDays(18),
  overdue: false,
};

/** A meeting last month, with what became of what it resolved. */
export const held = {
  ...meeting,
  id: 'meeting-held',
  title: '十月联席会议',
  startsAt: inDays(-28),
  endsAt: inDays(-28, 2),
  state: 'HELD',
  stateLabel: '已召开',
  attendances: [
    {
      organization: PROPERTY,
      attendance: 'PRESENT',
      attendanceLabel: '出席',
      representative: '周强',
    },
    { organization: CLINIC, attendance: 'PRESENT', attendanceLabel: '出席', representative: null },
    { organization: SCHOOL, attendance: 'EXCUSED', attendanceLabel: '请假', representative: null },
  ],
  resolutions: [
    {
      text: '物业公司在十二月十日前更换三栋全部楼道灯，费用由公共收益支出。',
      agendaItem: { id: 'item-0', title: '楼道灯不亮' },
      outcomes: [outcome],
    },
    {
      text: '卫生服务站每月第一个周六为老人量血压。',
      agendaItem: null,
      outcomes: [
        {
          ...outcome,
          title: '排出义诊日期',
          ownerName: CLINIC.name,
          state: 'VERIFIED',
          stateLabel: '已办结',
          progress: 100,
        },
        {
          ...outcome,
          title: '通知高龄老人',
          ownerName: COMMITTEE.name,
          progress: 20,
          dueAt: inDays(-3),
          overdue: true,
        },
      ],
    },
  ],
};

export const conference = {
  __typename: 'JointConference',
  id: 'conference-1',
  name: '花园社区物业服务联席会议',
  rhythm: '每月第一个周三下午',
  noticeDays: 3,
  endedAt: null as string | null,
  convener: COMMITTEE,
  members: [PROPERTY, CLINIC, SCHOOL],
  ownMembers: [] as object[],
  nextMeeting: meeting as typeof meeting | null,
  laterMeetings: [] as object[],
  meetings: { nodes: [held] as object[], pageInfo: { hasNextPage: false } },
  calendarAddress: '/calendar/JointConference/d/1.ics',
  availableActions: [forOthers('CALL_MEETING', '召集会议')] as object[],
};

export const conferencesOf = (...conferences: readonly object[]) => ({
  community: { id: 'community-1', name: '花园社区', conferences: { nodes: conferences } },
});

/** Lets the server answer one conference with a next meeting and a past one. */
export function answerConferences(server: FakeServer): void {
  server.answer('Conferences', () => conferencesOf(conference));
  server.answer('Conference', () => ({ node: conference }));
}

const NOT_BEGUN = 'MEETING_NOT_BEGUN';

/** What is offered to who convenes, and speaks for two members. */
export const office = {
  ownMembers: [PROPERTY, CLINIC] as object[],
  availableActions: [offered('EDIT', '修改'), offered('CALL_MEETING', '召集会议')],
  nextMeeting: {
    ...meeting,
    availableActions: [
      offered('RESCHEDULE', '改时间或地点'),
      offered('SET_AGENDA', '排议程'),
      offered('PROPOSE_AGENDA_ITEM', '提一个议题'),
      offered('RECORD_ATTENDANCE', '登记出席', NOT_BEGUN),
      offered('RECORD_MINUTES', '记会议纪要', NOT_BEGUN),
      offered('CANCEL', '取消会议'),
    ],
  },
};

/** What is offered to who convenes once the meeting has begun. */
export const running = {
  ...office,
  nextMeeting: {
    ...meeting,
    startsAt: new Date(Date.now() - HOUR / 2).toISOString(),
    endsAt: new Date(Date.now() + HOUR).toISOString(),
    availableActions: [
      offered('RECORD_ATTENDANCE', '登记出席'),
      offered('RECORD_MINUTES', '记会议纪要'),
    ],
  },
};

/** Lets the server refuse any day for a regular meeting. */
export function refuseNotice(server: FakeServer): void {
  const refused = {
    __typename: 'RuleRefusedError',
    code: 'NOTICE_TOO_SHORT',
    message: '定期会议要提前 3 天通知，最早可以定在 2026-11-25。',
    path: ['startsAt'],
  };
  server.answer('CallMeeting', () => ({ callMeeting: refused }));
  server.answer('RescheduleMeeting', () => ({ rescheduleMeeting: refused }));
}

/** Lets the server take an item for the agenda, and show it. */
export function takeProposal(server: FakeServer): void {
  server.answer('ProposeAgendaItem', ({ input }: { input?: { title: string } }) => {
    const item = { id: 'item-new', title: input?.title ?? '', body: '', organization: PROPERTY };
    const agenda = [...meeting.agenda, item];
    const nextMeeting = { ...office.nextMeeting, agenda };
    server.answer('Conference', () => ({ node: { ...conference, ...office, nextMeeting } }));
    return {
      proposeAgendaItem: { __typename: 'ProposeAgendaItemSuccess', meeting: { id: meeting.id } },
    };
  });
}

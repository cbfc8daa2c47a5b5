import type { FakeServer } from '../../testing/fake-server.ts';
import { action, at, item } from '../testing.ts';

const COMPANY = { id: 'o2', name: '绵阳市涪城区和谐家园物业服务有限公司花园小区项目部' };
const COMMITTEE = { id: 'o3', name: '花园社区居民委员会' };
const BUREAU = { id: 'o1', name: '涪城区住房和城乡建设局' };
const refused = (name: string, label: string, message: string) => ({
  ...action(name, label),
  allowed: false,
  refusal: { code: 'REFUSED', message },
});

/** Lines whose views are loaded by kind. */
export const SUBJECTS: readonly object[] = [
  item({
    subject: 'w1',
    kind: 'WorkItem',
    kindLabel: '督办事项',
    title: '清理消防通道上的电动车，并划好停车位',
    wanted: '请办理并报进展',
    stateLabel: '办理中',
    since: at(-6),
    dueAt: at(-3),
    overdue: true,
    urgedTimes: 1,
  }),
  item({
    subject: 'a1',
    kind: 'AdmissionRequest',
    kindLabel: '准入申请',
    title: '社区每月报送物业纠纷台账',
    wanted: '请审核',
    stateLabel: '等待审核',
    since: at(-2),
  }),
  item({
    subject: 'a2',
    kind: 'AdmissionRequestReturned',
    kindLabel: '退回的准入申请',
    title: '社区张贴节水宣传画',
    wanted: '请补充后再提交',
    stateLabel: '已退回补充',
    since: at(-2),
  }),
  item({
    subject: 'g1',
    kind: 'AgreementToSign',
    kindLabel: '待签署的协议',
    title: '花园小区公共设施维护协议',
    wanted: '请签署，或提出修改',
    stateLabel: '等待签署',
    since: at(-1),
  }),
  item({
    subject: 'x1',
    kind: 'ReportingIn',
    kindLabel: '报到',
    title: '我会修电脑',
    wanted: '请确认',
    stateLabel: '等待确认',
    since: at(-1),
  }),
];

const WORK = {
  __typename: 'WorkItem',
  id: 'w1',
  body: '三个单元的消防通道都要清出来。',
  stateLabel: '办理中',
  progress: 40,
  dueAt: at(-3),
  ownerPersonName: null,
  createdAt: at(-6),
  ownerOrganization: COMPANY,
  department: BUREAU,
  community: { id: 'community-1' },
  notes: [
    {
      at: at(-2),
      authorName: '赵刚',
      body: '一单元已经清理，贴了提示。',
      progress: 40,
      photos: [],
      documents: [{ id: 'd1', url: 'https://linli.test/d1.pdf', fileName: '清理记录.pdf' }],
    },
  ],
  timeline: [],
  urges: [{ at: at(-1), byName: '周文静', words: '请抓紧' }],
  availableActions: [
    action('REPORT', '报进展'),
    action('FINISH', '办完了'),
    action('REASSIGN', '换人办理'),
    action('CHANGE_DUE_DATE', '改期限', true),
    action('CANCEL', '取消事项', true),
    {
      ...action('VERIFY', '核实办结'),
      allowed: false,
      refusal: { code: 'NOT_FOR_YOU', message: '' },
    },
  ],
};
const ADMISSION = {
  __typename: 'AdmissionRequest',
  id: 'a1',
  number: 12,
  title: '社区每月报送物业纠纷台账',
  kind: 'LEDGER',
  kindLabel: '台账',
  body: '为了掌握物业纠纷的情况。',
  basis: '',
  standard: '每月5日前报送。',
  budgetLine: '',
  funds: { amount: '0', currency: 'CNY' },
  timesPerYear: 12,
  minutesEach: 90,
  since: '2027-01-01',
  until: '2027-12-31',
  submittedAt: at(-2),
  decisionReason: null,
  department: BUREAU,
  targets: [{ id: 'community-1', name: '花园社区' }],
  timeline: [],
  availableActions: [
    refused('APPROVE', '准入', '还缺依据和经费，不能准入。可以退回，请部门补充。'),
    action('RETURN', '退回补充', true),
    action('REJECT', '不予准入', true),
  ],
};
const RETURNED = {
  ...ADMISSION,
  id: 'a2',
  title: '社区张贴节水宣传画',
  decisionReason: '请写清楚依据是哪个文件。',
  availableActions: [action('RESUBMIT', '补充后再提交'), action('WITHDRAW', '撤回')],
};
const RATING = {
  id: 'q1',
  kind: 'RATING',
  label: '对方做到了约定的事吗？',
  hint: null,
  required: true,
  showIf: null,
  min: 1,
  max: 5,
  minLabel: '没做到',
  maxLabel: '都做到了',
};
/** An agreement of which all is waiting: a signature, an answer, a rating. */
const AGREEMENT = {
  __typename: 'Agreement',
  id: 'g1',
  title: '花园小区公共设施维护协议',
  stateLabel: '等待签署',
  version: 2,
  since: '2027-01-01',
  until: '2027-12-31',
  total: { amount: '1280000', currency: 'CNY' },
  mySides: [COMPANY],
  sides: [
    { signed: false, organization: COMPANY },
    { signed: true, organization: COMMITTEE },
  ],
  obligations: [
    {
      id: 'ob1',
      text: '每月检查一次消防设施，坏了三天内修好。',
      dueOn: '2027-03-31',
      stateLabel: '还没做到',
      amount: { amount: '1280000', currency: 'CNY' },
      obligor: COMPANY,
      breaches: [
        {
          id: 'b1',
          body: '二单元的灭火器过期两个月了。',
          stateLabel: '等待说明',
          reportedAt: at(-1),
          reporter: COMMITTEE,
          availableActions: [action('ANSWER_BREACH', '说明情况')],
        },
      ],
    },
  ],
  ratings: [],
  availableActions: [action('SIGN', '签署'), action('RATE', '评价')],
  form: { version: 1, questions: [RATING] },
};

/** Lets the fake server answer for what is opened by kind, and take every step. */
export function answerSubjects(server: FakeServer): void {
  server.answer('DeskWorkItem', () => ({ node: WORK }));
  server.answer('DeskAdmission', ({ id }) => ({ node: id === 'a1' ? ADMISSION : RETURNED }));
  server.answer('DeskAgreement', () => ({ node: AGREEMENT }));
  server.answer('OwnerOrganizations', () => ({
    organizations: { edges: [COMMITTEE, COMPANY].map((node) => ({ node })) },
  }));
  server.answer('OwnerMembers', () => ({
    node: {
      __typename: 'Organization',
      id: 'o3',
      memberships: { edges: [{ node: { id: 'm1', publicName: '李敏', title: '网格员' } }] },
    },
  }));
  const steps = {
    DeskReportProgress: 'reportProgress',
    DeskFinishWork: 'finishWorkItem',
    DeskVerifyWork: 'verifyWorkItem',
    DeskReopenWork: 'reopenWorkItem',
    DeskReassignWork: 'reassignWorkItem',
    DeskChangeDueDate: 'changeDueDate',
    DeskCancelWork: 'cancelWorkItem',
    DeskDecideAdmission: 'decideAdmission',
    DeskResubmitAdmission: 'resubmitAdmission',
    DeskWithdrawAdmission: 'withdrawAdmission',
    DeskSignAgreement: 'signAgreement',
    DeskAnswerBreach: 'answerBreach',
    DeskRateSide: 'rateAgreementSide',
  };
  for (const [name, field] of Object.entries(steps)) {
    const __typename = `${field[0]?.toUpperCase()}${field.slice(1)}Success`;
    server.answer(name, () => ({ [field]: { __typename } }));
  }
  server.answer('DeskAttachDocument', () => ({
    attachDocument: { __typename: 'AttachDocumentSuccess', attachment: { id: 'file-1' } },
  }));
}

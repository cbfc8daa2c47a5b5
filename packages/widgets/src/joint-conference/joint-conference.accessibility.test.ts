import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './joint-conference.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { jointConferenceStrings } from './joint-conference.strings.ts';
import type { LinliJointConference } from './joint-conference.ts';
import { officeStrings } from './office/office.strings.ts';
import * as officeOperations from './office/operations.ts';
import * as operations from './operations.ts';
import {
  answerConferences,
  conference,
  conferencesOf,
  held,
  inDays,
  meeting,
  office,
  PROPERTY,
  refuseNotice,
  running,
  takeProposal,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations, officeOperations);
  restore = server.install();
  answerConferences(server);
});
afterEach(() => restore());

type Open = () => Promise<LinliJointConference>;

const show: Open = () =>
  mount(
    `<linli-joint-conference data-locale="${locale}"></linli-joint-conference>`,
    'linli-joint-conference',
  );
const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();

/** Mounts the widget when an operation is answered like this. */
const showWith =
  (name: string, answer: () => unknown): Open =>
  () => {
    server.answer(name, answer);
    return show();
  };
const showConference = (change: object) =>
  showWith('Conference', () => ({ node: { ...conference, ...change } }));

/** Everything folded out. */
const unfolded =
  (open: Open): Open =>
  async () => {
    const widget = await open();
    await expect.poll(() => widget.renderRoot.querySelector('details')).not.toBeNull();
    for (const details of widget.renderRoot.querySelectorAll('details')) details.open = true;
    return widget;
  };

/** The form behind a button, after these further ones. */
const acting =
  (change: object, ...names: readonly string[]): Open =>
  async () => {
    const widget = await showConference(change)();
    for (const name of names) await press(name);
    return widget;
  };

/** Clicks something in the open form. */
async function click(widget: LinliJointConference, selector: string): Promise<void> {
  const form = () => widget.renderRoot.querySelector('linli-meeting-form');
  const found = () => form()?.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  await expect.poll(found).not.toBeNull();
  found()?.click();
}

/** Each state of the widget; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['a conference on its way', showWith('Conference', pending), '正在打开'],
  ['a conference', show, '三栋门口充电棚选址'],
  ['a conference with all folded out', unfolded(show), '复制地址'],
  [
    'a meeting that runs, urgent and moved',
    showConference({
      nextMeeting: {
        ...meeting,
        urgent: true,
        startsAt: new Date(Date.now() - 60_000).toISOString(),
        agenda: [],
        timeline: [
          { action: 'CALL', reason: '水管爆裂' },
          { action: 'RESCHEDULE', reason: null },
        ],
      },
    }),
    '会议正在进行',
  ],
  [
    'no meeting, past or planned',
    showConference({
      nextMeeting: null,
      meetings: { nodes: [], pageInfo: { hasNextPage: false } },
    }),
    '还没有开过会',
  ],
  [
    'meetings after the next one',
    showConference({ laterMeetings: [{ ...meeting, id: 'meeting-later', urgent: true }] }),
    '再往后的会议',
  ],
  [
    'past meetings of all kinds, and more',
    showConference({
      endedAt: inDays(-2),
      meetings: {
        nodes: [
          { ...held, id: 'held-2', resolutions: [] },
          { ...held, id: 'held-3', state: 'PLANNED', stateLabel: '待召开', resolutions: [] },
          {
            ...held,
            id: 'held-4',
            state: 'CANCELLED',
            stateLabel: '已取消',
            cancelReason: '台风',
            resolutions: [],
          },
        ],
        pageInfo: { hasNextPage: true },
      },
    }),
    '会议结果还没有公布',
  ],
  [
    'minutes for those who may read them',
    unfolded(
      showConference({
        meetings: {
          nodes: [{ ...held, minutes: '各方同意先划线。', minutesDocument: '/documents/m.docx' }],
          pageInfo: { hasNextPage: false },
        },
      }),
    ),
    '只有召集单位和成员单位能看',
  ],
  [
    'several conferences',
    showWith('Conferences', () =>
      conferencesOf(conference, { ...conference, id: 'conference-2', nextMeeting: null }),
    ),
    '花园社区物业服务联席会议',
  ],
  ['no conference', showWith('Conferences', () => conferencesOf()), '还没有建立联席会议'],
  ['an unknown one', showWith('Conference', () => ({ node: null })), '没有找到这个联席会议'],
  ['refused', showWith('Conferences', refusal('FORBIDDEN')), '您现在不能查看'],
  ['failed', showWith('Conference', refusal('INTERNAL_SERVER_ERROR')), '我们这边出了点问题'],
  [
    'offline',
    async () => {
      const widget = await show();
      await expect.poll(() => widget.renderRoot.querySelector('.when')).not.toBeNull();
      return loseConnection(server, widget);
    },
    '网络断开了',
  ],
  ['what a convener may do', showConference(office), '您可以办的事'],
  ['calling a meeting', acting(office, '召集会议'), '怎么开'],
  ['a call that lacks its day', acting(office, '召集会议', '发出会议通知'), '请选日期。'],
  [
    'a notice that is too short',
    async () => {
      refuseNotice(server);
      return acting(office, '改时间或地点', '改好并通知各单位')();
    },
    '定期会议要提前 3 天通知',
  ],
  ['setting the agenda', acting(office, '排议程', '加一项'), '加一项'],
  ['proposing an item', acting(office, '提一个议题'), '以哪家单位的名义'],
  [
    'an item that is on the agenda',
    async () => {
      takeProposal(server);
      const widget = await acting({ ...office, ownMembers: [PROPERTY] }, '提一个议题')();
      await page.getByLabelText(say('想商量什么事'), { exact: true }).fill('量血压');
      await press('提交议题');
      return widget;
    },
    '议题已排进议程。',
  ],
  [
    'an act without network',
    async () => {
      const widget = await acting(office, '取消会议')();
      await page.getByLabelText(say('为什么取消'), { exact: true }).fill('台风');
      loseNetwork(server);
      await press('确定取消这次会议');
      return widget;
    },
    '现在连不上网络',
  ],
  [
    'recording attendance',
    async () => {
      const widget = await acting(running, '登记出席')();
      await click(widget, 'form > p .button');
      return widget;
    },
    '缺席',
  ],
  [
    'recording minutes with work',
    async () => {
      const widget = await acting(running, '记会议纪要')();
      await click(widget, 'input[type=checkbox]');
      await press('公布决议');
      return widget;
    },
    '请选由哪家单位办。',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, jointConferenceStrings, officeStrings, sharedStrings);
  });
  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});

import type { FakeServer } from '../testing/fake-server.ts';
import type { Ballot } from './ballot-facts.ts';

const tally = (heads: number, weight = heads) => ({ heads, weight });

const CAST: Ballot['availableActions'][number] = {
  action: 'CAST',
  label: '投票',
  allowed: true,
  reasonRequired: false,
  refusal: null,
};

/** An owners' vote that is open, for somebody with two flats. */
export function ballotFixture(change: Partial<Ballot> = {}): Ballot & { __typename: 'Ballot' } {
  return {
    __typename: 'Ballot',
    id: 'b1',
    title: '使用维修资金更换电梯',
    question:
      '是否同意使用建筑物及其附属设施维修资金，更换花园社区第三期安置小区2号楼的两部电梯，预算不超过68万元？',
    method: 'YES_NO_ABSTAIN',
    secrecy: 'OPEN',
    secrecyLabel: '记名投票',
    votingUnit: 'OWNER',
    state: 'OPEN',
    stateLabel: '投票中',
    opensAt: '2026-11-15T01:00:00Z',
    closesAt: '2026-11-30T12:00:00Z',
    countedAt: null,
    cancelReason: null,
    changeable: false,
    hidden: true,
    papersDigest: null,
    options: [],
    seats: null,
    minChoices: null,
    maxChoices: null,
    scoreMax: null,
    budget: null,
    allocation: null,
    rule: { sources: ['中华人民共和国民法典 第二百七十八条'] },
    roll: { entries: 320, cast: 214 },
    ownEntries: [{ id: 'e1', counts: tally(1, 8950), voted: false }],
    result: null,
    interim: null,
    availableActions: [CAST],
    ...change,
  };
}

/** How it ended: carried, by heads and by area. */
export function countedFixture(change: Partial<Ballot> = {}): ReturnType<typeof ballotFixture> {
  return ballotFixture({
    state: 'COUNTED',
    stateLabel: '已计票',
    countedAt: '2026-11-30T12:05:00Z',
    papersDigest: 'a'.repeat(64),
    availableActions: [],
    ownEntries: [],
    result: {
      outcome: 'CARRIED',
      outcomeLabel: '通过',
      winners: ['YES'],
      tied: [],
      eligible: tally(320, 2_984_000),
      cast: tally(221, 2_104_500),
      valid: tally(219, 2_086_000),
      spoilt: tally(2, 18_500),
      abstaining: tally(11, 98_000),
      votes: [
        { option: 'YES', votes: tally(176, 1_702_300) },
        { option: 'NO', votes: tally(32, 285_700) },
      ],
      channels: [
        { channel: 'ONLINE', count: 148 },
        { channel: 'PAPER', count: 66 },
        { channel: 'PROXY', count: 7 },
      ],
    },
    ...change,
  });
}

/** Options as on a ballot about courtyards. */
export const PLANS: Ballot['options'] = [
  { id: '1', label: '儿童活动场地', body: '滑梯、沙坑和遮阳棚，放在中心花园东侧。', cost: null },
  { id: '2', label: '老人健身角', body: '', cost: null },
  {
    id: '3',
    label: '带灭火设施和视频看护的电动自行车集中充电棚，以及配套的道路划线',
    body: '一共六十个充电位。',
    cost: null,
  },
];

/** Makes a fake server answer with a ballot, and count what is cast. */
export function serveBallot(server: FakeServer, ballot: Ballot): void {
  let shown = ballot;
  server.answer('BallotById', () => ({ node: shown }));
  server.answer('CastBallot', (variables) => {
    const { entry } = variables['input'] as unknown as { entry: string };
    shown = {
      ...shown,
      roll: shown.roll && { ...shown.roll, cast: shown.roll.cast + 1 },
      ownEntries: shown.ownEntries.map((own) => (own.id === entry ? { ...own, voted: true } : own)),
    };
    return {
      castBallot: { __typename: 'CastBallotSuccess', receiptCode: 'K7QM-42PX', ballot: shown },
    };
  });
}

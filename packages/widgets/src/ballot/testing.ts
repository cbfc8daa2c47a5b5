import type { FakeServer } from '../testing/fake-server.ts';
import type { Ballot } from './ballot-facts.ts';
import type { BallotResult, CountedBallot } from './result/result-facts.ts';

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
    methodLabel: '赞成或反对',
    secrecy: 'OPEN',
    votingUnit: 'OWNER',
    state: 'OPEN',
    stateLabel: '投票中',
    opensAt: '2026-11-15T01:00:00Z',
    closesAt: '2026-11-30T12:00:00Z',
    countedAt: null,
    cancelReason: null,
    changeable: false,
    hidden: true,
    ties: 'NONE',
    publicKey: null,
    options: [],
    seats: null,
    minChoices: null,
    maxChoices: null,
    scoreMax: null,
    budget: null,
    allocation: null,
    rule: {
      inWords: [
        '参加表决的业主人数和面积都要达到三分之二以上',
        '同意的业主人数和面积都要超过参加表决的一半',
      ],
      sources: ['中华人民共和国民法典 第二百七十八条'],
    },
    roll: { entries: 320, cast: 214 },
    ownEntries: [{ id: 'e1', counts: tally(1, 8950), voted: false }],
    availableActions: [CAST],
    ...change,
  };
}

/** The same when it is counted. */
export function countedFixture(change: Partial<Ballot> = {}): ReturnType<typeof ballotFixture> {
  return ballotFixture({
    state: 'COUNTED',
    stateLabel: '已计票',
    countedAt: '2026-11-30T12:05:00Z',
    availableActions: [],
    ownEntries: [],
    ...change,
  });
}

/** How it ended: carried, by heads and by area. */
export function resultFixture(
  change: Partial<CountedBallot> = {},
  result: Partial<BallotResult> = {},
): CountedBallot {
  return {
    __typename: 'Ballot',
    id: 'b1',
    state: 'COUNTED',
    method: 'YES_NO_ABSTAIN',
    votingUnit: 'OWNER',
    budget: null,
    options: [],
    resultInWords: [
      '参加表决的业主人数占69.1%，需要66.7%：达到',
      '参加表决的业主面积占70.5%，需要66.7%：达到',
      '同意的业主人数占参加表决人数的79.6%，需要超过50%：达到',
      '同意的业主面积占参加表决面积的80.9%，需要超过50%：达到',
      '通过了',
    ],
    lotSeed: null,
    recountAddress: '/recount/d/b1.json',
    interim: null,
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
      checks: [true, true, true, true].map((enough) => ({ enough })),
      points: [],
      quota: null,
      rounds: [],
      duels: [],
      projects: [],
      spent: null,
      lots: [],
      ...result,
    },
    ...change,
  };
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

/** What residents decide among plans: counted by heads, by the count alone. */
const plain: Partial<CountedBallot> = {
  votingUnit: 'PERSON',
  options: PLANS,
  resultInWords: ['通过了'],
};
const elected: Partial<BallotResult> = {
  outcome: 'ELECTED',
  outcomeLabel: '已选出',
  winners: ['1'],
  checks: [],
  spoilt: tally(0),
  abstaining: tally(0),
  votes: PLANS.map(({ id }, index) => ({ option: id, votes: tally(90 - index * 20) })),
};

/** A run-off in two rounds. */
export const runOffFixture = (): CountedBallot =>
  resultFixture(
    { ...plain, method: 'IRV' },
    {
      ...elected,
      rounds: [
        {
          cause: 'FIRST',
          from: [],
          votes: PLANS.map(({ id }, index) => ({ option: id, votes: 90 - index * 20 })),
          left: 0,
          elected: [],
        },
        {
          cause: 'EXCLUSION',
          from: ['3'],
          votes: [
            { option: '1', votes: 118 },
            { option: '2', votes: 84 },
          ],
          left: 8,
          elected: ['1'],
        },
      ],
    },
  );

/** Every two plans compared. */
export const duelsFixture = (): CountedBallot =>
  resultFixture(
    { ...plain, method: 'SCHULZE' },
    {
      ...elected,
      duels: [
        { one: '1', other: '2', preferOne: 120, preferOther: 90, winner: '1' },
        { one: '1', other: '3', preferOne: 140, preferOther: 70, winner: '1' },
        { one: '2', other: '3', preferOne: 100, preferOther: 100, winner: null },
      ],
    },
  );

const yuan = (amount: number) => ({ amount: String(amount * 100), currency: 'CNY' });

/** A budget that pays for one of three projects. */
export const budgetFixture = (): CountedBallot =>
  resultFixture(
    { ...plain, method: 'BUDGET', budget: yuan(200_000) },
    {
      ...elected,
      spent: yuan(120_000),
      projects: [
        {
          option: '1',
          cost: yuan(120_000),
          votes: tally(90),
          verdict: 'FUNDED',
          left: yuan(200_000),
        },
        {
          option: '2',
          cost: yuan(90_000),
          votes: tally(70),
          verdict: 'DOES_NOT_FIT',
          left: yuan(80_000),
        },
        { option: '3', cost: yuan(60_000), votes: tally(0), verdict: 'NO_VOTES', left: null },
      ],
    },
  );

/** Makes a fake server answer with a ballot, and count what is cast. */
export function serveBallot(
  server: FakeServer,
  ballot: Ballot,
  result: CountedBallot = resultFixture(),
): void {
  let shown = ballot;
  server.answer('BallotById', () => ({ node: shown }));
  server.answer('BallotResultById', () => ({ node: result }));
  server.answer('BallotPapers', () => ({
    node: {
      ...{
        __typename: 'Ballot',
        id: ballot.id,
        noticeAddress: '/documents/ballot-notice/d/b1.docx',
      },
      ...{ resultAddress: null, a4: '/documents/ballot-poster/d/b1/a4.html', a3: null },
    },
  }));
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

/** What the tests of ballots ask, as a front end would. */
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path message } ... on InvalidInputError { problems { path code message } }';

export const wholeBallot = `id title question hostId hostName publicKey community { name } method options { id label body cost }
  seats maxChoices secrecy votingUnit rollMode electorate { leastLevel tenures registered }
  rule { id quorum { measure numerator denominator } threshold { comparison } sources }
  changeable hidden state stateLabel cancelReason definitionText definitionDigest papersDigest
  resultInWords lotSeed lotCommitment recountAddress roll { entries eligible { heads weight } cast } ownEntries { id counts { heads weight } voted }
  result { outcome outcomeLabel winners tied eligible { heads weight } cast { heads weight } valid { heads weight }
    abstaining { heads } spoilt { heads } votes { option votes { heads weight } }
    checks { kind measure counted least enough } channels { channel count } }
  interim { cast { heads } } timeline { action reason } availableActions { action allowed refusal { code } }`;

const acts = {
  prepareBallot: `ballot { ${wholeBallot} }`,
  openBallot: `ballot { ${wholeBallot} }`,
  castBallot: `receiptCode ballot { ${wholeBallot} }`,
  grantBallotMandate: 'ballot { id }',
  recordBallotMandate: 'ballot { id }',
  revokeBallotMandate: 'ballot { id }',
  assistBallot: `receiptCode ballot { ${wholeBallot} }`,
  resolveBallotTie: `ballot { ${wholeBallot} }`,
  issueBallotCredential: 'blindSignature',
  castUnlinkableBallot: 'trackingNumber',
  closeBallot: `ballot { ${wholeBallot} }`,
  countBallot: `ballot { ${wholeBallot} }`,
  cancelBallot: `ballot { ${wholeBallot} }`,
} as const;

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const hour = 3_600_000;

/** The acts on ballots in one app. */
export function ballotActs(app: TestApp) {
  const { here } = app.world;
  const act = async (
    persona: Persona | null,
    name: keyof typeof acts,
    input: object,
  ): Promise<Answer['data'] & Record<string, unknown>> => {
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) {
        ${refused} ... on ${capital(name)}Success { ${acts[name]} } } }`,
      { input },
    );
    if (errors) return { code: errors[0]?.extensions.code, errors };
    return data[name];
  };
  const read = async (persona: Persona | null, id: string) =>
    (
      await app
        .as(persona)
        .run(`query ($id: ID!) { node(id: $id) { ... on Ballot { ${wholeBallot} } } }`, { id })
    ).data.node;
  /** A topic at the stage at which it is decided. */
  const converging = async (districtId = here.id, communityId = here.community.id) => {
    const id = newId();
    const now = app.clock.now();
    await app.context({ kind: 'operator' }).db.topic.create({
      data: {
        districtId,
        id,
        communityId,
        title: '三号楼加装电梯',
        body: '老人上下楼不方便。',
        state: 'CONVERGING',
        proposerName: '王秀兰',
        channel: 'ONLINE',
        proposedAt: now,
        updatedAt: now,
      },
    });
    return `Topic:${districtId}:${id}`;
  };
  /** What a worker sends to prepare a ballot that opens now and closes in an hour. */
  const usual = async (over: object = {}) => ({
    host: await converging(),
    title: '三号楼加装电梯表决',
    question: '您是否同意三号楼加装电梯？',
    method: 'YES_NO_ABSTAIN',
    secrecy: 'OPEN',
    opensAt: app.clock.now().toISOString(),
    closesAt: new Date(app.clock.now().getTime() + hour).toISOString(),
    idempotencyKey: newId(),
    ...over,
  });
  const prepared = async (over: object = {}) =>
    (await act(here.worker, 'prepareBallot', await usual(over))).ballot;
  const opened = async (over: object = {}) => {
    const { id } = await prepared(over);
    return (await act(here.worker, 'openBallot', { ballot: id })).ballot;
  };
  return { act, read, usual, prepared, opened, converging };
}

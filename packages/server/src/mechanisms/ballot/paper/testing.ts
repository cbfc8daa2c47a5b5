/** What the tests of ballots on paper do, as a front end would. */
import { newId } from '../../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../../testing/index.ts';
import { ballotActs } from '../testing.ts';

const refused =
  '__typename ... on DomainError { code path message } ... on InvalidInputError { problems { path code } }';

const papers = 'papers { issued entered disputed counted notCounted void }';

const acts = {
  issuePaperBallots:
    'stack { id count printAddress sheets(first: 100) { nodes { id code named state } } }',
  givePaperBallots: 'results { entry refusal { code message } }',
  returnPaperBallot: '__typename',
  enterPaperBallots: `results { code state refusal { code message } } ballot { roll { cast } ${papers} }`,
  voidPaperSheet: 'sheet { id state voidReason } replacement { code state }',
} as const;

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

export function paperActs(app: TestApp) {
  const { here } = app.world;
  const ballots = ballotActs(app);
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
  /** Lets somebody work for the committee of `here` too: a second and a third reader. */
  const employ = async (persona: Persona): Promise<Persona> => {
    await app.context({ kind: 'operator' }).db.roleAssignment.create({
      data: {
        districtId: here.id,
        id: newId(),
        personId: persona.personId,
        communityId: here.community.id,
        role: 'COMMITTEE_WORKER',
        since: new Date(app.clock.now().getTime() - 1_000),
      },
    });
    return persona;
  };
  const inAnHour = () => new Date(app.clock.now().getTime() + 3_600_000).toISOString();
  /** An open ballot that takes paper, with the codes of its sheets. */
  const issued = async (over: object = {}, count?: number) => {
    const ballot = await ballots.opened({
      paper: true,
      secrecy: 'SECRET',
      closesAt: inAnHour(),
      ...over,
    });
    const input = { ballot: ballot.id, count: count ?? null, idempotencyKey: newId() };
    const { stack } = await act(here.worker, 'issuePaperBallots', input);
    const nodes: { code: string }[] = stack.sheets.nodes;
    return { id: ballot.id as string, codes: nodes.map(({ code }) => code) };
  };
  const enter = async (persona: Persona, ballot: string, entries: object[]) =>
    (await act(persona, 'enterPaperBallots', { ballot, entries })).results;
  /** The roll, as staff read it. */
  const roll = async (persona: Persona, ballot: string) =>
    (
      await app.as(persona).run(
        `query ($id: ID!) { node(id: $id) { ... on Ballot {
          rollEntries(first: 100) { nodes { id names doors voted paperGiven } } } } }`,
        { id: ballot },
      )
    ).data.node.rollEntries.nodes;
  const give = async (ballot: string, entries?: string[]) => {
    const all = (await roll(here.worker, ballot)).map(({ id }: { id: string }) => id);
    const input = { ballot, entries: entries ?? all };
    return (await act(here.worker, 'givePaperBallots', input)).results;
  };
  const close = async (ballot: string) => {
    app.clock.advance({ minutes: 60 });
    return ballots.act(here.worker, 'closeBallot', { ballot });
  };
  const count = (ballot: string) => ballots.act(here.worker, 'countBallot', { ballot });
  const castOnline = (voter: Persona, input: object) => ballots.act(voter, 'castBallot', input);
  return { ...ballots, castOnline, act, employ, issued, enter, roll, give, close, count };
}

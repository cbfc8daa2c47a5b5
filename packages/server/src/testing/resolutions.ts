/** What tests of public notices and resolutions ask, and how one comes about in them. */
import { newId } from '../kernel/ids.ts';
import { keepPublicationTime } from '../mechanisms/publication/index.ts';
import { operatorContext } from '../operator-context.ts';
import type { Persona, TestApp } from './index.ts';

const refused =
  '__typename ... on DomainError { code message path } ... on InvalidInputError { problems { path code } }';

const resolutionFields = `id state stateLabel title round
  current { number title text digest citations { kind subjectId excerpt } }
  draft { number title }
  versions { number amendReason }
  publication { id state text objectionCount unansweredCount lastDay digest }
  work { id title state }
  ratings { round answers average yes partly no wanting }
  timeline { action reason }
  availableActions { action allowed refusal { code } }`;

const publicationFields = `id title text place state stateLabel days lastDay objectionCount
  unansweredCount withdrawReason takesObjections
  objections(first: 20) { nodes { id number body authorName outcome answer channel callerName callerPhone } }
  timeline { action reason } availableActions { action allowed refusal { code } }`;

const objectionFields = 'id number body authorName outcome answer callerName callerPhone';

/** What each mutation answers. */
const answers: Readonly<Record<string, string>> = {
  draftResolution: `resolution { ${resolutionFields} }`,
  editResolution: `resolution { ${resolutionFields} }`,
  amendResolution: `resolution { ${resolutionFields} }`,
  publishResolution: `resolution { ${resolutionFields} }`,
  withdrawResolution: `resolution { ${resolutionFields} }`,
  rateResolution: `resolution { ${resolutionFields} myRating { stars done } }`,
  extendPublication: `publication { ${publicationFields} }`,
  withdrawPublication: `publication { ${publicationFields} }`,
  objectToPublication: `objection { ${objectionFields} } receipt { code title stateLabel }`,
  recordObjection: `objection { ${objectionFields} } receipt { code title stateLabel }`,
  answerObjection: `objection { ${objectionFields} }`,
};

export function resolutionActs(app: TestApp) {
  const { here } = app.world;
  const key = () => `key-${newId()}`;

  /** Sends one of the mutations, and answers as the server does. */
  function act(persona: Persona | null, mutation: string, input: object) {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    return app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        ${refused} ... on ${type}Success { ${answers[mutation]} } } }`,
      { input },
    );
  }

  /** The same for what must succeed: the success's fields. */
  async function done(persona: Persona, mutation: string, input: object) {
    const answer = await act(persona, mutation, input);
    const success = answer.data?.[mutation];
    if (!success || success.code) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    return success;
  }

  async function sent(persona: Persona, mutation: string, input: object, fields: string) {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        ${refused} ... on ${type}Success { ${fields} } } }`,
      { input },
    );
    if (errors || data[mutation].code) throw new Error(JSON.stringify(errors ?? data));
    return data[mutation];
  }

  const wording = (changes: object = {}) => ({
    title: '三栋二单元加装电梯',
    text: '同意加装电梯，费用按楼层分摊，一楼不出钱。联系人电话13908162233。',
    tasks: [{ title: '签施工合同', ownerOrganization: here.company.globalId, days: 30 }],
    citations: [] as string[],
    ...changes,
  });

  /** A topic under discussion with a statement and an argument of two neighbours. */
  async function discussed() {
    const { topic, receipt } = await sent(
      here.resident,
      'proposeTopic',
      {
        community: here.community.globalId,
        title: '加装电梯怎么办',
        body: '三栋二单元',
        idempotencyKey: key(),
      },
      'topic { id } receipt { code }',
    );
    const stage = { topic: topic.id, action: 'OPEN_DISCUSSION' };
    await sent(here.worker, 'advanceTopic', stage, 'topic { id }');
    const { argument } = await sent(
      here.otherResident,
      'addArgument',
      { topic: topic.id, stance: 'FOR', body: '老人上不了楼', idempotencyKey: key() },
      'argument { id }',
    );
    const { statement } = await sent(
      here.account,
      'addStatement',
      { topic: topic.id, body: '一楼不该出钱', idempotencyKey: key() },
      'statement { id }',
    );
    return {
      topic: topic.id as string,
      receipt: receipt.code as string,
      argument: argument.id as string,
      statement: statement.id as string,
    };
  }

  async function drafted(changes: object = {}) {
    const about = await discussed();
    const { resolution } = await done(here.worker, 'draftResolution', {
      topic: about.topic,
      basis: 'ANSWERER',
      ...wording({ citations: [about.argument, about.statement], ...changes }),
      idempotencyKey: key(),
    });
    return { ...about, resolution: resolution.id as string };
  }

  /** On public notice for seven days. */
  async function published() {
    const about = await drafted();
    const { resolution } = await done(here.worker, 'publishResolution', {
      resolution: about.resolution,
      place: '三栋公告栏',
    });
    return { ...about, publication: resolution.publication.id as string };
  }

  async function objected(publication: string, persona: Persona = here.resident) {
    const input = { publication, body: '施工噪声怎么管？', idempotencyKey: key() };
    const { objection } = await done(persona, 'objectToPublication', input);
    return objection.id as string;
  }

  const keepTime = () => keepPublicationTime(operatorContext(app.context({ kind: 'operator' })));

  /** Its notice has ended, with nobody against it. */
  async function inForce() {
    const about = await published();
    app.clock.advance({ days: 8 });
    await keepTime();
    return about;
  }

  /** Finishes and verifies everything that is to be done. */
  async function carryOut(resolution: string) {
    const { work } = await read(here.worker, resolution);
    for (const { id, state } of work as { id: string; state: string }[]) {
      if (state !== 'OPEN') continue;
      const note = { workItem: id, body: '办好了' };
      await sent(here.representative, 'finishWorkItem', note, 'workItem { id }');
      await sent(here.worker, 'verifyWorkItem', { workItem: id }, 'workItem { id }');
    }
  }

  async function read(persona: Persona | null, id: string) {
    const { data } = await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Resolution { ${resolutionFields} } } }`, {
        id,
      });
    return data.node;
  }

  async function readPublication(persona: Persona | null, id: string) {
    const { data } = await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Publication { ${publicationFields} } } }`, {
        id,
      });
    return data.node;
  }

  async function told(persona: Persona): Promise<string[]> {
    const { data } = await app
      .as(persona)
      .run('{ viewer { notifications(first: 100) { nodes { kind } } } }');
    return data.viewer.notifications.nodes.map(({ kind }: { kind: string }) => kind);
  }

  return {
    key,
    act,
    done,
    wording,
    discussed,
    drafted,
    published,
    objected,
    keepTime,
    inForce,
    carryOut,
    read,
    readPublication,
    told,
  };
}

import { keepPublicationTime } from '../../mechanisms/publication/index.ts';
import { operatorContext } from '../../operator-context.ts';
import type { Subjects } from '../subjects.ts';
import {
  type AccessArea,
  everybody,
  forbidden,
  only,
  signedInHere,
  unsigned,
} from './access-area.ts';

const wording = (s: Subjects) => ({
  title: '加装电梯的决议',
  text: '同意加装，费用按楼层分摊。',
  tasks: [{ title: '签施工合同', ownerOrganization: s.app.world.here.company.globalId, days: 30 }],
  citations: [],
});

const draftInput = async (s: Subjects) => ({
  topic: await s.openTopic(),
  basis: 'ANSWERER',
  ...wording(s),
  idempotencyKey: s.key(),
});

const draft = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'draftResolution', await draftInput(s), 'resolution');

async function published(s: Subjects): Promise<string> {
  const input = { resolution: await draft(s), place: '小区公告栏' };
  return s.act(s.app.world.here.worker, 'publishResolution', input, 'resolution');
}

const rowOf = (globalId: string) => globalId.split(':').at(-1) ?? '';

async function publication(s: Subjects): Promise<string> {
  const id = await published(s);
  const { data } = await s.app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Resolution { publication { id } } } }', { id });
  return data.node.publication.id;
}

const objectionInput = async (s: Subjects) => ({
  publication: await publication(s),
  body: '施工时间没写清楚。',
  idempotencyKey: s.key(),
});

const recordInput = async (s: Subjects) => ({
  ...(await objectionInput(s)),
  channel: 'PAPER',
  callerName: s.secret,
  withholdName: true,
});

const objection = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'recordObjection', await recordInput(s), 'objection');

/** Its notice is over, as the database has it, since nobody waits in a test. */
async function afterNotice(s: Subjects, resolution: string): Promise<void> {
  const context = s.app.context({ kind: 'operator' });
  await context.db.publication.updateMany({
    where: { hostId: rowOf(resolution) },
    data: { endsAt: s.app.clock.now() },
  });
  await keepPublicationTime(operatorContext(context));
}

async function toAmend(s: Subjects): Promise<string> {
  const id = await published(s);
  const { data } = await s.app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Resolution { publication { id } } } }', { id });
  const input = { publication: data.node.publication.id, reason: '楼号写错了' };
  await s.act(s.app.world.here.worker, 'withdrawPublication', input, 'publication');
  return id;
}

const made = new WeakMap<Subjects, Promise<string>>();

/** Carried out; one for everybody who tries to rate it. */
function delivered(s: Subjects): Promise<string> {
  const known = made.get(s) ?? deliver(s);
  made.set(s, known);
  return known;
}

async function deliver(s: Subjects): Promise<string> {
  const { representative, worker } = s.app.world.here;
  const id = await published(s);
  await afterNotice(s, id);
  const { data } = await s.app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Resolution { work { id } } } }', { id });
  for (const { id: workItem } of data.node.work as { id: string }[]) {
    await s.act(representative, 'finishWorkItem', { workItem, body: '装好了' }, 'workItem');
    await s.act(worker, 'verifyWorkItem', { workItem }, 'workItem');
  }
  return id;
}

/** Public notices, objections and resolutions. */
export const resolutions: AccessArea = {
  rows: {
    draftResolution: { input: draftInput, expected: only('worker') },
    editResolution: {
      input: async (s) => ({ resolution: await draft(s), ...wording(s) }),
      expected: only('worker'),
    },
    publishResolution: {
      input: async (s) => ({ resolution: await draft(s), place: '小区公告栏' }),
      expected: only('worker'),
    },
    amendResolution: {
      input: async (s) => ({ resolution: await toAmend(s), ...wording(s), reason: '改了楼号' }),
      expected: only('worker'),
    },
    withdrawResolution: {
      input: async (s) => ({ resolution: await draft(s), reason: '另议' }),
      expected: only('worker'),
    },
    rateResolution: {
      input: async (s) => ({ resolution: await delivered(s), stars: 5, done: 'YES' }),
      // Verified residents of the place; the others of the district are told why not.
      expected: {
        ...everybody('RESIDENCY_REQUIRED'),
        visitor: unsigned,
        guest: unsigned,
        resident: 'done',
        otherResident: 'done',
        elsewhereResident: forbidden,
        elsewhereWorker: forbidden,
        elsewhereOfficial: forbidden,
      },
    },
    objectToPublication: { input: objectionInput, expected: only(...signedInHere) },
    recordObjection: { input: recordInput, expected: only('worker') },
    answerObjection: {
      input: async (s) => ({
        objection: await objection(s),
        outcome: 'DISMISSED',
        reasons: '合同里写了。',
      }),
      expected: only('worker'),
    },
    extendPublication: {
      input: async (s) => ({ publication: await publication(s), days: 10, reason: '赶上放假' }),
      expected: only('worker'),
    },
    withdrawPublication: {
      input: async (s) => ({ publication: await publication(s), reason: '楼号写错了' }),
      expected: only('worker'),
    },
  },
  publicNodes: { Publication: publication, Objection: objection, Resolution: published },
};

import type { Persona } from '../index.ts';
import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';
import { openBallot } from './ballots.ts';

const onPaper = (s: Subjects) => openBallot(s, { paper: true });

const issueInput = async (s: Subjects) => ({
  ballot: await onPaper(s),
  count: 2,
  idempotencyKey: s.key(),
});

async function read(s: Subjects, persona: Persona, id: string, fields: string) {
  const document = `query ($id: ID!) { node(id: $id) { ${fields} } }`;
  return (await s.app.as(persona).run(document, { id })).data.node;
}

/** A stack of sheets of a secret ballot. */
async function issued(s: Subjects): Promise<{ ballot: string; stack: string; sheet: Sheet }> {
  const { worker } = s.app.world.here;
  const input = await issueInput(s);
  const stack = await s.act(worker, 'issuePaperBallots', input, 'stack');
  const fields = '... on PaperStack { sheets(first: 1) { nodes { id code } } }';
  const found = await read(s, worker, stack, fields);
  return { ballot: input.ballot, stack, sheet: found.sheets.nodes[0] };
}

interface Sheet {
  id: string;
  code: string;
}

async function anEntry(s: Subjects, ballot: string): Promise<string> {
  const fields = '... on Ballot { rollEntries(first: 1) { nodes { id } } }';
  const found = await read(s, s.app.world.here.worker, ballot, fields);
  return found.rollEntries.nodes[0].id;
}

async function sheetsInput(s: Subjects) {
  const topic = await s.openTopic();
  const { resident } = s.app.world.here;
  const input = { topic, body: '应当补偿一楼', idempotencyKey: s.key() };
  await s.act(resident, 'addStatement', input, 'statement');
  return { topic, count: 1, idempotencyKey: s.key() };
}

const give =
  'mutation ($input: GivePaperBallotsInput!) { givePaperBallots(input: $input) { __typename } }';

/** Ballots on paper. */
export const papers: AccessArea = {
  rows: {
    issuePaperBallots: { input: issueInput, expected: only('worker') },
    givePaperBallots: {
      input: async (s) => {
        const ballot = await onPaper(s);
        return { ballot, entries: [await anEntry(s, ballot)] };
      },
      expected: only('worker'),
    },
    enterPaperBallots: {
      input: async (s) => {
        const { ballot, sheet } = await issued(s);
        return { ballot, entries: [{ code: sheet.code, choice: { answer: 'YES' } }] };
      },
      expected: only('worker'),
    },
    voidPaperSheet: {
      input: async (s) => ({ code: (await issued(s)).sheet.code, reason: '撕破了' }),
      expected: { ...only('worker'), elsewhereWorker: 'PAPER_UNKNOWN' },
    },
    issueStatementSheets: {
      input: async (s) => sheetsInput(s),
      expected: only('worker'),
    },
    enterStatementSheets: {
      input: async (s) => {
        const { worker } = s.app.world.here;
        const input = await sheetsInput(s);
        const stack = await s.act(worker, 'issueStatementSheets', input, 'stack');
        const fields = '... on PaperStack { sheets(first: 1) { nodes { code } } }';
        const { code } = (await read(s, worker, stack, fields)).sheets.nodes[0];
        return { topic: input.topic, entries: [{ code, votes: [{ number: 1, value: 'AGREE' }] }] };
      },
      expected: only('worker'),
    },
    returnPaperBallot: {
      input: async (s) => {
        const { ballot, sheet } = await issued(s);
        const entry = await anEntry(s, ballot);
        await s.app.as(s.app.world.here.worker).run(give, { input: { ballot, entries: [entry] } });
        return { ballot, entry, code: sheet.code };
      },
      expected: only('worker'),
    },
  },
  privateNodes: {
    PaperStack: async (s) => (await issued(s)).stack,
    PaperSheet: async (s) => (await issued(s)).sheet.id,
  },
};

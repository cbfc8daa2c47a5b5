import {
  checkLog,
  loadEd25519,
  parseCheckpoint,
  type SignatureScheme,
  verifyConsistency,
  verifyInclusion,
} from '@linli/methods';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { logDownloadPath, readLog } from './download.ts';
import { sequenceLog, sequenceLogs } from './sequence-log.ts';
import { logThat } from './testing.ts';

let app: TestApp;
let scheme: SignatureScheme;
let services: ReturnType<TestApp['context']>;
beforeAll(async () => {
  app = await openTestApp();
  scheme = await loadEd25519();
  services = app.context({ kind: 'operator' });
});
afterAll(() => app.close());

/** What anybody reads of a district's log. */
async function read(fields: string, variables: object = {}, declared = '') {
  const { here } = app.world;
  const answer = await app
    .as(null)
    .run(
      `query ($community: ID!${declared}) { transparencyLog(community: $community) { ${fields} } }`,
      { community: here.community.globalId, ...variables },
    );
  return answer;
}

const readLines = async () => {
  const lines = await readLog(services, logDownloadPath(app.world.here.id));
  let text = '';
  for await (const part of lines ?? []) text += part;
  return text.split('\n').slice(0, -1);
};

describe('before anything is logged', () => {
  it('a district has no log', async () => {
    const { data } = await read('size');
    expect(data.transparencyLog).toBeNull();
    expect(await readLog(services, logDownloadPath(app.world.here.id))).toBeNull();
    expect(await sequenceLog(services, app.world.here.id)).toBe(0);
    expect((await read('size')).data.transparencyLog).toBeNull();
  });
});

describe('a log', () => {
  const ids: string[] = [];
  const checkpoints: string[] = [];
  let verifierKey: string;
  beforeAll(async () => {
    for (let round = 0; round < 7; round += 1) {
      for (let count = 0; count <= round; count += 1)
        ids.push(await logThat(app, { round, count }));
      expect(await sequenceLog(services, app.world.here.id)).toBe(round + 1);
      const { data } = await read('newestHead { checkpoint } verifierKey');
      checkpoints.push(data.transparencyLog.newestHead.checkpoint);
      verifierKey = data.transparencyLog.verifierKey;
    }
  });

  it('has everything once, in places without gaps, after the entry that opens it', async () => {
    const { data } = await read(
      'size origin entries(first: 100) { nodes { id index kind { name label } facts } }',
    );
    const { size, origin, entries } = data.transparencyLog;
    const nodes = entries.nodes.toReversed();
    expect(origin).toBe('linli.test/log/510703000000');
    expect(size).toBe(29);
    expect(nodes.map(({ index }: { index: number }) => index)).toEqual([...Array(29).keys()]);
    expect(nodes[0].kind).toEqual({ name: 'LOG_OPENED', label: '开始记录' });
    expect(nodes.slice(1).map(({ id }: { id: string }) => id.split(':')[2])).toEqual(ids);
    expect(nodes[28].facts).toBe('{"count":6,"round":6}');
  });

  it('proves every entry to every head that covers it', async () => {
    for (const checkpoint of checkpoints) {
      const treeSize = parseCheckpoint(checkpoint)?.size ?? 0;
      for (const index of [0, 1, 2, 5, 9, 15, 28]) {
        const { data } = await read(
          'entry(index: $index) { id index leaf leafHash }',
          { index },
          ', $index: Int!',
        );
        const { entry } = data.transparencyLog;
        const answer = await read(
          'inclusionProof(entry: $entry, treeSize: $treeSize) { index treeSize leafHash hashes }',
          { entry: entry.id, treeSize },
          ', $entry: ID!, $treeSize: Int',
        );
        const proof = answer.data.transparencyLog.inclusionProof;
        if (index >= treeSize) {
          expect(proof).toBeNull();
          continue;
        }
        expect(proof.leafHash).toBe(entry.leafHash);
        expect(verifyInclusion(entry, proof, checkpoint, verifierKey, scheme)).toBeNull();
        const other = { ...entry, leaf: entry.leaf.replace('"version":1', '"version":2') };
        expect(verifyInclusion(other, proof, checkpoint, verifierKey, scheme)).toBe('NOT_PROVEN');
      }
    }
  });

  it('proves that it only grew, between any two heads', async () => {
    for (const [place, earlier] of checkpoints.entries()) {
      for (const later of checkpoints.slice(place)) {
        const [first, second] = [earlier, later].map((note) => parseCheckpoint(note)?.size);
        const { data } = await read(
          'consistencyProof(first: $first, second: $second) { hashes }',
          { first, second },
          ', $first: Int!, $second: Int',
        );
        const { hashes } = data.transparencyLog.consistencyProof;
        const keys = [verifierKey, verifierKey] as const;
        expect(verifyConsistency(earlier, later, hashes, keys, scheme)).toBeNull();
      }
    }
  });

  it.each([
    ['consistencyProof(first: 30) { first }', 'first'],
    ['consistencyProof(first: -1) { first }', 'first'],
    ['consistencyProof(first: 1, second: 30) { first }', 'second'],
    ['inclusionProof(entry: "LogEntry:x", treeSize: 30) { index }', 'treeSize'],
  ])('refuses %s', async (field) => {
    const { errors } = await read(field);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('finds entries by what they are and what they happened to', async () => {
    const { community, neighbour } = app.world.here;
    const find = async (argument: string) => {
      const { data } = await read(`entries(first: 100, ${argument}) { nodes { index } }`);
      return data.transparencyLog.entries.nodes.length;
    };
    expect(await find('kind: "LOG_TRIED"')).toBe(28);
    expect(await find('kind: "LOG_OPENED"')).toBe(1);
    expect(await find(`subject: "${community.globalId}"`)).toBe(28);
    expect(await find(`subject: "${neighbour.globalId}"`)).toBe(0);
    expect(await find('subject: "nonsense"')).toBe(0);
    expect(await find(`subject: "Topic:${app.world.elsewhere.id}:${community.id}"`)).toBe(0);
  });

  it('says nothing of an entry of another district', async () => {
    const { elsewhere } = app.world;
    const id = await logThat(app, {}, { district: elsewhere });
    await sequenceLogs(services);
    const entry = globalId('LogEntry', { districtId: elsewhere.id, id });
    const { data } = await read(
      'inclusionProof(entry: $entry) { index } size',
      { entry },
      ', $entry: ID!',
    );
    expect(data.transparencyLog).toEqual({ inclusionProof: null, size: 29 });
  });

  it('is downloaded whole, and any verifier finds it well', async () => {
    const lines = await readLines();
    const log = checkLog({ scheme, verifierKey });
    for (const line of lines) log.take(line);
    const { problem, head, kinds } = log.report();
    expect(problem).toBeNull();
    expect(head?.size).toBe(29);
    expect(head?.checkpoint).toBe(checkpoints.at(-1));
    expect(kinds).toEqual({ LOG_OPENED: 1, LOG_TRIED: 28 });
  });

  it.each([
    '/log/nonsense.jsonl',
    '/log/01a2033b-628a-7270-815b-8832dd64d71f.jsonl',
    '/log/',
    '/log/x',
  ])('is not downloaded from %s', async (path) => {
    expect(await readLog(services, path)).toBeNull();
  });

  it('keeps its rows from being changed, deleted or doubled in the database', async () => {
    const { database } = services;
    for (const table of ['log_entry', 'log_head', 'log_node']) {
      const district = 'district_id = district_id';
      await expect(database.query(`UPDATE ${table} SET ${district}`)).rejects.toThrow(
        'append-only',
      );
      await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      await expect(database.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    }
    await expect(database.query('DELETE FROM log_tree')).rejects.toThrow('append-only');
    await expect(database.query('UPDATE log_tree SET size = size - 1')).rejects.toThrow('grows');
    const copy = (index: string) =>
      database.query(`INSERT INTO log_entry SELECT district_id, gen_random_uuid(), ${index}, kind,
        subject_type, subject_id, leaf, leaf_hash, at, sequenced_at FROM log_entry WHERE index = 5`);
    await expect(copy('5')).rejects.toThrow('unique');
    await expect(copy('1000')).rejects.toThrow('none before it');
  });
});

describe('a log whose rows were changed all the same, by whoever may drop triggers', () => {
  it('no longer leads to its own heads', async () => {
    const { database } = services;
    await database.execute('ALTER TABLE log_entry DISABLE TRIGGER log_entry_append_only');
    await database.query(
      `UPDATE log_entry SET leaf = replace(leaf, '"count":3', '"count":4') WHERE index = 19`,
    );
    await database.execute('ALTER TABLE log_entry ENABLE TRIGGER log_entry_append_only');
    const log = checkLog({ scheme });
    for (const line of await readLines()) log.take(line);
    const { problem } = log.report();
    expect(problem?.fault).toBe('ROOT_DIFFERS');
  });
});

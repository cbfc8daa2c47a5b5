import { expect, test } from 'vitest';
import type { Viewer } from '../../platform/viewer.ts';
import { actionsOffered, defaultLevels, refusalOfAct } from './policies.ts';

const districtId = 'district';
const person = (more: object = {}): Viewer => ({
  kind: 'person',
  districtId,
  sessionHash: '',
  personId: 'somebody',
  displayName: '王秀兰',
  level: 'ACCOUNT',
  homeCommunityId: null,
  appointments: [],
  offices: [],
  ...more,
});
const worker = person({ appointments: [{ role: 'COMMITTEE_WORKER', communityId: 'community' }] });
const guest: Viewer = { kind: 'guest', districtId, sessionHash: '' };
const key: Viewer = { kind: 'api-key', districtId, keyId: 'key', permissions: [] };
const topic = (state: Parameters<typeof refusalOfAct>[1]['state'], proposerId = 'proposer') => ({
  state,
  districtId,
  proposerId,
  community: { id: 'community', districtId, ancestorIds: [districtId] },
});

test.each([
  ['ARGUE', 'PROPOSED', 'WRONG_STATE'],
  ['ARGUE', 'DISCUSSING', null],
  ['STATE', 'CONVERGING', 'WRONG_STATE'],
  ['VOTE', 'DISCUSSING', null],
  ['VOTE', 'CONVERGING', null],
  ['VOTE', 'RETURNED', 'WRONG_STATE'],
  ['VOTE', 'DECIDED', 'WRONG_STATE'],
] as const)('%s in a topic that is %s: %s', (act, state, refusal) => {
  expect(refusalOfAct(person(), topic(state), act)).toBe(refusal);
});

test.each([
  ['a visitor', { kind: 'visitor' }, 'SIGN_IN_REQUIRED'],
  ['a guest', guest, 'SIGN_IN_REQUIRED'],
  ['somebody of another district', person({ districtId: 'elsewhere' }), 'NOT_FOR_YOU'],
  ['a program', key, 'NOT_FOR_YOU'],
  ['somebody signed in', person(), null],
] as [string, Viewer, string | null][])('%s who would vote is told: %s', (_, viewer, refusal) => {
  expect(refusalOfAct(viewer, topic('DISCUSSING'), 'VOTE')).toBe(refusal);
});

test('where a vote takes residency, only verified residents vote', () => {
  const levels = { ...defaultLevels, VOTE: 'RESIDENT' } as const;
  const refusal = (viewer: Viewer) => refusalOfAct(viewer, topic('DISCUSSING'), 'VOTE', levels);
  expect(refusal(person())).toBe('RESIDENCY_REQUIRED');
  expect(refusal(person({ level: 'RESIDENT' }))).toBeNull();
});

const noFacts = { othersTookPart: false, triageMissing: false, reviewMissing: false };
const offered = (viewer: Viewer, state: Parameters<typeof topic>[0], proposer?: string) =>
  actionsOffered(viewer, topic(state, proposer), noFacts).map(
    ({ action, refusal }) => `${action}: ${refusal ?? 'allowed'}`,
  );

test('a worker is offered the steps, a resident the taking part', () => {
  expect(offered(worker, 'DISCUSSING')).toEqual([
    'ARGUE: allowed',
    'STATE: allowed',
    'VOTE: allowed',
    'CONVERGE: allowed',
    'RETURN: allowed',
    'WITHDRAW: NOT_FOR_YOU',
  ]);
  expect(offered(person(), 'CONVERGING')).toEqual([
    'ARGUE: WRONG_STATE',
    'STATE: WRONG_STATE',
    'VOTE: allowed',
    'REOPEN_DISCUSSION: NOT_FOR_YOU',
  ]);
});

test('a proposer may withdraw, and nothing leads out of a final stage', () => {
  expect(offered(person(), 'PROPOSED', 'somebody')).toContain('WITHDRAW: allowed');
  expect(offered(worker, 'DECIDED')).toContain('COMPLETE: allowed');
  expect(offered(worker, 'RETURNED').filter((line) => !line.endsWith('WRONG_STATE'))).toEqual([]);
  expect(offered(worker, 'PUBLISHED')).toHaveLength(3);
});

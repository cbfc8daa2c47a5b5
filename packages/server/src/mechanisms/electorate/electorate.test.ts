import { describe, expect, test } from 'vitest';
import type { Place, Viewer } from '../../platform/viewer.ts';
import { electorateRefusal } from './electorate.ts';

const district: Place = { id: 'd', districtId: 'd', ancestorIds: ['city'] };
const community: Place = { id: 'c', districtId: 'd', ancestorIds: ['city', 'd'] };
const building: Place = { id: 'b', districtId: 'd', ancestorIds: ['city', 'd', 'c'] };
const neighbour: Place = { id: 'n', districtId: 'd', ancestorIds: ['city', 'd'] };

const visitor: Viewer = { kind: 'visitor' };
const guest: Viewer = { kind: 'guest', districtId: 'd', sessionHash: 's' };
const person = (level: 'ACCOUNT' | 'RESIDENT', districtId = 'd'): Viewer => ({
  kind: 'person',
  districtId,
  sessionHash: 's',
  personId: 'p',
  displayName: '王秀兰',
  level,
  homeCommunityId: null,
  appointments: [],
  offices: [],
});
const key: Viewer = { kind: 'api-key', districtId: 'd', keyId: 'k', permissions: [] };

describe('who counts', () => {
  test.each([
    ['a guest where guests count', guest, 'GUEST', null, null],
    ['a guest where an account is needed', guest, 'ACCOUNT', null, 'SIGN_IN_REQUIRED'],
    ['a guest where residency is needed', guest, 'RESIDENT', null, 'SIGN_IN_REQUIRED'],
    ['nobody known, where guests count', visitor, 'GUEST', null, 'GUEST_SESSION_REQUIRED'],
    ['nobody known, where anybody may read', visitor, 'VISITOR', null, 'GUEST_SESSION_REQUIRED'],
    ['nobody known, where an account is needed', visitor, 'ACCOUNT', null, 'SIGN_IN_REQUIRED'],
    ['an account of the district', person('ACCOUNT'), 'ACCOUNT', neighbour, null],
    ['an account of another district', person('ACCOUNT', 'x'), 'GUEST', null, 'NOT_IN_ELECTORATE'],
    [
      'an account that is not verified',
      person('ACCOUNT'),
      'RESIDENT',
      community,
      'RESIDENCY_REQUIRED',
    ],
    ['a resident of the place', person('RESIDENT'), 'RESIDENT', community, null],
    ['a resident of a building below it', person('RESIDENT'), 'RESIDENT', building, null],
    ['a resident of the neighbour', person('RESIDENT'), 'RESIDENT', neighbour, 'NOT_IN_ELECTORATE'],
    [
      'a resident of the place above',
      person('RESIDENT'),
      'RESIDENT',
      district,
      'NOT_IN_ELECTORATE',
    ],
    [
      'a resident whose home is not known',
      person('RESIDENT'),
      'RESIDENT',
      null,
      'NOT_IN_ELECTORATE',
    ],
    ['a program', key, 'GUEST', null, 'NOT_FOR_YOU'],
    ['the machine itself', { kind: 'operator' } as Viewer, 'GUEST', null, 'NOT_FOR_YOU'],
  ] as const)('%s', (_, viewer, leastLevel, home, refusal) => {
    expect(electorateRefusal(viewer, { place: community, leastLevel }, home)).toBe(refusal);
  });
});

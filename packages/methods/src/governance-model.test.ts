import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareGovernance } from './governance-comparison.ts';
import { checkInvariants, layoutOf } from './governance-invariants.ts';
import { fillTemplate, type GovernanceBody, type GovernanceModel } from './governance-model.ts';
import { checkGovernanceModel, isGovernanceModel } from './governance-model-check.ts';

const text = { 'zh-CN': '字' };

function body(
  key: string,
  kind: GovernanceBody['kind'],
  powers: GovernanceBody['powers'],
  more: Partial<GovernanceBody> = {},
): GovernanceBody {
  const nameTemplate = `{community}${key}`;
  return {
    key,
    kind,
    level: 'COMMUNITY',
    title: text,
    nameTemplate,
    powers,
    composition: [],
    ...more,
  };
}

const model: GovernanceModel = {
  version: 1,
  key: 'test',
  name: text,
  summary: text,
  place: text,
  source: { title: text, year: 1999, note: text },
  bodies: [
    body('party', 'PARTY_COMMITTEE', ['LEAD']),
    body('assembly', 'REPRESENTATIVE_ASSEMBLY', ['DECIDE']),
    body('committee', 'RESIDENTS_COMMITTEE', ['EXECUTE']),
    body('board', 'SUPERVISORY_COMMITTEE', ['SUPERVISE']),
    body('station', 'WORK_STATION', [], { serves: { least: 3, most: 5 } }),
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee' },
    { from: 'board', kind: 'SUPERVISES', to: 'committee' },
  ],
  processes: [{ process: 'TWO_LISTS', steps: [text], settings: { days: 3, open: true } }],
  conferences: [
    {
      key: 'all',
      level: 'COMMUNITY',
      title: text,
      nameTemplate: '{community}联席会议',
      convener: 'party',
      members: ['party', 'committee'],
      rhythm: text,
      noticeDays: 3,
    },
  ],
  traits: [text],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'LEADS_ACYCLIC' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'BODY_SERVES', body: 'station', least: 3, most: 5 },
    {
      rule: 'RELATED',
      from: ['PARTY_COMMITTEE'],
      kind: 'LEADS',
      to: ['RESIDENTS_COMMITTEE'],
    },
  ],
};

const problems = (change: object) =>
  checkGovernanceModel({ ...model, ...change }).map(({ path, code }) => `${path} ${code}`);

test('a sound definition has no problem', () => {
  expect(checkGovernanceModel(model)).toEqual([]);
  expect(isGovernanceModel(JSON.parse(JSON.stringify(model)))).toBe(true);
});

describe('a problem is named with its path', () => {
  const [party, ...others] = model.bodies;
  const first = (change: object) => ({ bodies: [{ ...party, ...change }, ...others] });
  test.each<[string, object, string[]]>([
    ['another format', { version: 2 }, ['version BOUNDS_INVALID']],
    ['a typing mistake', { trait: [] }, ['trait UNKNOWN_FIELD']],
    ['no Chinese name', { name: { en: 'x' } }, ['name.zh-CN TEXT_MISSING']],
    ['a language of its own', { name: { ...text, fr: 'x' } }, ['name.fr UNKNOWN_FIELD']],
    ['a text without end', { name: { 'zh-CN': '字'.repeat(81) } }, ['name.zh-CN TEXT_TOO_LONG']],
    ['a key with a space', { key: 'A b' }, ['key KEY_INVALID']],
    ['no bodies', { bodies: [] }, ['bodies LIST_TOO_SHORT']],
    ['bodies that are none', { bodies: 7 }, ['bodies MALFORMED']],
    ['an unknown kind', first({ kind: 'CLUB' }), ['bodies.0.kind UNKNOWN_NAME']],
    ['an unknown power', first({ powers: ['RULE'] }), ['bodies.0.powers.0 UNKNOWN_NAME']],
    ['a power twice', first({ powers: ['LEAD', 'LEAD'] }), ['bodies.0.powers.1 KEY_DUPLICATE']],
    [
      'a place that nothing fills',
      first({ nameTemplate: '{city}党委' }),
      ['bodies.0.nameTemplate TEMPLATE_INVALID'],
    ],
    [
      'more at least than at most',
      first({ serves: { least: 5, most: 3 } }),
      ['bodies.0.serves.most BOUNDS_INVALID'],
    ],
    [
      'a key twice',
      first({ key: 'committee' }),
      [
        'bodies.2.key KEY_DUPLICATE',
        'relations.0.from BODY_UNKNOWN',
        'conferences.0.convener BODY_UNKNOWN',
        'conferences.0.members.0 BODY_UNKNOWN',
      ],
    ],
    [
      'a relation to nobody',
      { relations: [{ from: 'party', kind: 'LEADS', to: 'x' }] },
      ['relations.0.to BODY_UNKNOWN'],
    ],
    [
      'a relation to itself',
      { relations: [{ from: 'party', kind: 'LEADS', to: 'party' }] },
      ['relations.0.to RELATION_TO_ITSELF'],
    ],
    [
      'an unknown process',
      { processes: [{ process: 'MAGIC', steps: [] }] },
      ['processes.0.process UNKNOWN_NAME'],
    ],
    [
      'settings of objects',
      { processes: [{ process: 'TWO_LISTS', steps: [], settings: { a: {} } }] },
      ['processes.0.settings.a MALFORMED'],
    ],
    ['an unknown rule', { invariants: [{ rule: 'BE_NICE' }] }, ['invariants.0.rule UNKNOWN_NAME']],
    [
      'a rule that its bodies break',
      { relations: [] },
      ['invariants.1 INVARIANT_BROKEN', 'invariants.6 INVARIANT_BROKEN'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test('a convener who does not sit in the conference', () => {
    const conferences = [{ ...model.conferences[0], members: ['committee', 'board'] }];
    expect(problems({ conferences })).toEqual(['conferences.0.members CONVENER_NOT_MEMBER']);
  });
});

test('no value, however hostile, is more than a list of problems', () => {
  expect(checkGovernanceModel(null)).toEqual([{ path: '', code: 'MALFORMED' }]);
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(model)), (value, field) => {
      expect(Array.isArray(checkGovernanceModel({ ...model, [field]: value }))).toBe(true);
    }),
  );
  const polluted = JSON.parse('{"__proto__": {"version": 1}, "constructor": 1}');
  expect(checkGovernanceModel(polluted).length).toBeGreaterThan(0);
});

describe('invariants', () => {
  const laidOut = layoutOf(model);
  const broken = (change: Partial<typeof laidOut>) =>
    checkInvariants(model.invariants, { ...laidOut, ...change }).map(
      ({ rule, bodies }) => `${rule} ${bodies.join(',')}`,
    );
  const altered = (key: string, change: object) => ({
    bodies: laidOut.bodies.map((each) => (each.key === key ? { ...each, ...change } : each)),
  });

  test('are kept by what the model lays out', () => {
    expect(broken({})).toEqual([]);
  });

  test.each<[string, Partial<typeof laidOut>, string[]]>([
    [
      'two leaders',
      altered('board', { powers: ['SUPERVISE', 'LEAD'] }),
      ['SINGLE_LEADER party,board'],
    ],
    ['no leader', altered('party', { powers: [] }), ['SINGLE_LEADER ']],
    [
      'an executor that decides',
      altered('committee', { powers: ['EXECUTE', 'DECIDE'] }),
      ['DECIDER_IS_NOT_EXECUTOR committee', 'POWER_HELD_BY committee'],
    ],
    ['nobody decides', altered('assembly', { powers: [] }), ['POWER_HELD_BY ']],
    ['a station for two', altered('station', { serves: 2 }), ['BODY_SERVES station']],
    ['a station for six', altered('station', { serves: 6 }), ['BODY_SERVES station']],
    [
      'a circle of leaders',
      {
        relations: [
          ...laidOut.relations,
          { from: 'committee', kind: 'LEADS', to: 'board' },
          { from: 'board', kind: 'LEADS', to: 'party' },
        ],
      },
      ['LEADS_ACYCLIC party,committee,board'],
    ],
    [
      'nobody supervises who executes',
      { relations: laidOut.relations.filter(({ kind }) => kind === 'LEADS') },
      ['EVERY_EXECUTOR_SUPERVISED committee'],
    ],
    [
      'nobody leads the committee',
      { relations: laidOut.relations.filter(({ kind }) => kind !== 'LEADS') },
      ['RELATED committee'],
    ],
  ])('%s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  test('supervising oneself does not count', () => {
    const relations = [
      ...laidOut.relations.filter(({ kind }) => kind === 'LEADS'),
      { from: 'committee', kind: 'SUPERVISES' as const, to: 'committee' },
    ];
    expect(broken({ relations })).toEqual(['EVERY_EXECUTOR_SUPERVISED committee']);
  });
});

test('a comparison has a row where one of the models has something, and says where they differ', () => {
  const [party, assembly, committee, board, station] = model.bodies;
  const other: GovernanceModel = {
    ...model,
    key: 'other',
    bodies: [
      party,
      { ...assembly, powers: [] },
      { ...committee, key: 'village', powers: ['DECIDE'] },
      board,
      station,
    ] as GovernanceBody[],
    relations: [{ from: 'board', kind: 'SUPERVISES', to: 'village' }],
    processes: [],
  };
  const rows = compareGovernance([model, other]);
  const row = (aspect: string, name: string) =>
    rows.find((each) => each.aspect === aspect && each.name === name);
  expect(row('POWER', 'LEAD')).toMatchObject({ differs: false });
  expect(row('POWER', 'DECIDE')).toEqual({
    aspect: 'POWER',
    name: 'DECIDE',
    cells: [[{ body: 'assembly', other: null }], [{ body: 'village', other: null }]],
    differs: true,
  });
  // The keys differ, the kinds do not.
  expect(row('SUPERVISION', 'RESIDENTS_COMMITTEE')).toMatchObject({ differs: false });
  expect(row('RELATION', 'LEADS')?.cells[1]).toEqual([]);
  expect(row('PROCESS', 'TWO_LISTS')).toMatchObject({ differs: true });
  expect(row('PROCESS', 'AGREEMENT')).toBeUndefined();
  expect(row('BODY', 'FOUNDATION')).toBeUndefined();
});

test('a template keeps what has no name', () => {
  expect(fillTemplate('{community}居委会{x}', { community: '滨江社区' })).toBe('滨江社区居委会{x}');
});

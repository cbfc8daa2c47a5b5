import { checkInvariants, layoutOf } from './governance-invariants.ts';
import {
  type GovernanceModel,
  governanceBodyKinds,
  governanceLevels,
  governancePowers,
  governanceProcesses,
  governanceRelationKinds,
  governanceRoles,
  governanceTemplatePlaces,
  GOVERNANCE_LIMITS as limits,
} from './governance-model.ts';
import {
  checkShape,
  type Fields,
  type GovernanceProblem,
  type Reader,
} from './governance-shape.ts';

/** True when the definition has no problem. */
export function isGovernanceModel(input: unknown): input is GovernanceModel {
  return checkGovernanceModel(input).length === 0;
}

/**
 * Every problem of a model that somebody hands in; safe with any JSON value. References and
 * invariants are looked at only when every part has its shape.
 */
export function checkGovernanceModel(input: unknown): GovernanceProblem[] {
  const shape = checkShape(input, readModel);
  if (shape.length > 0) return shape;
  const model = input as GovernanceModel;
  const references = checkReferences(model);
  if (references.length > 0) return references;
  return checkInvariants(model.invariants, layoutOf(model)).map(({ index }) => ({
    path: `invariants.${index}`,
    code: 'INVARIANT_BROKEN',
  }));
}

function readModel(read: Reader): void {
  read.only([
    'version',
    'key',
    'name',
    'summary',
    'place',
    'source',
    'bodies',
    'relations',
    'processes',
    'conferences',
    'traits',
    'invariants',
  ]);
  read.whole('version', 1, 1);
  read.key('key');
  read.text('name', limits.nameLength);
  read.text('summary', limits.textLength);
  read.text('place', limits.nameLength);
  read.object('source', (source) => {
    source.only(['title', 'year', 'note']);
    source.text('title', limits.textLength);
    if (source.value('year') !== null) source.whole('year', 1949, 2100);
    source.text('note', limits.textLength);
  });
  read.list('bodies', 1, limits.bodies, readBody);
  read.list('relations', 0, limits.relations, (relation) => {
    relation.only(['from', 'kind', 'to', 'basis']);
    relation.key('from');
    relation.one('kind', governanceRelationKinds);
    relation.key('to');
    if (relation.has('basis')) relation.text('basis', limits.textLength);
  });
  read.list('processes', 0, governanceProcesses.length, readProcess);
  read.list('conferences', 0, limits.conferences, (conference) => {
    conference.only([
      'key',
      'level',
      'title',
      'nameTemplate',
      'convener',
      'members',
      'rhythm',
      'noticeDays',
    ]);
    conference.key('key');
    conference.one('level', governanceLevels);
    conference.text('title', limits.nameLength);
    conference.template('nameTemplate', limits.nameLength, governanceTemplatePlaces);
    conference.key('convener');
    conference.keys('members', 2, limits.bodies);
    conference.text('rhythm', limits.nameLength);
    conference.whole('noticeDays', 0, limits.noticeDays);
  });
  read.texts('traits', limits.traits, limits.textLength);
  read.list('invariants', 0, limits.invariants, readInvariant);
}

function readBody(body: Reader): void {
  body.only([
    'key',
    'kind',
    'level',
    'title',
    'nameTemplate',
    'powers',
    'composition',
    'serves',
    'optional',
  ]);
  body.key('key');
  body.one('kind', governanceBodyKinds);
  body.one('level', governanceLevels);
  body.text('title', limits.nameLength);
  body.template('nameTemplate', limits.nameLength, governanceTemplatePlaces);
  body.several('powers', 0, governancePowers);
  body.list('composition', 0, governanceRoles.length, (seats) => {
    seats.only(['role', 'least', 'most']);
    seats.one('role', governanceRoles);
    seats.range('least', 'most', 0, limits.seats);
  });
  if (body.has('serves')) {
    body.object('serves', (serves) => {
      serves.only(['least', 'most']);
      serves.range('least', 'most', 1, limits.serves);
    });
  }
  if (body.has('optional') && body.value('optional') !== true) body.report('optional', 'MALFORMED');
}

function readProcess(process: Reader): void {
  process.only(['process', 'steps', 'settings']);
  process.one('process', governanceProcesses);
  process.texts('steps', limits.steps, limits.textLength);
  if (!process.has('settings')) return;
  process.object('settings', (settings) => {
    const names = Object.keys(settings.fields);
    if (names.length > limits.settings) settings.report('', 'LIST_TOO_LONG');
    for (const name of names.slice(0, limits.settings)) {
      const value = settings.value(name);
      if (!/^[a-z][A-Za-z]{0,39}$/.test(name)) settings.report(name.slice(0, 64), 'KEY_INVALID');
      else if (typeof value !== 'boolean' && !Number.isFinite(value)) {
        settings.report(name, 'MALFORMED');
      }
    }
  });
}

const invariantFields: Readonly<Record<string, readonly string[]>> = {
  SINGLE_LEADER: ['level'],
  EVERY_EXECUTOR_SUPERVISED: [],
  DECIDER_IS_NOT_EXECUTOR: [],
  LEADS_ACYCLIC: [],
  POWER_HELD_BY: ['power', 'kinds'],
  BODY_SERVES: ['body', 'least', 'most'],
  RELATED: ['from', 'kind', 'to'],
};

function readInvariant(invariant: Reader): void {
  const rule = invariant.one('rule', Object.keys(invariantFields));
  if (rule === null) return;
  invariant.only(['rule', ...(invariantFields[rule] ?? [])]);
  switch (rule) {
    case 'SINGLE_LEADER':
      invariant.one('level', governanceLevels);
      break;
    case 'POWER_HELD_BY':
      invariant.one('power', governancePowers);
      invariant.several('kinds', 1, governanceBodyKinds);
      break;
    case 'BODY_SERVES':
      invariant.key('body');
      invariant.range('least', 'most', 1, limits.serves);
      break;
    case 'RELATED':
      invariant.several('from', 1, governanceBodyKinds);
      invariant.one('kind', governanceRelationKinds);
      invariant.several('to', 1, governanceBodyKinds);
      break;
  }
}

/** Keys that are used twice or name nothing, and what would be laid out twice under one name. */
function checkReferences(model: GovernanceModel): GovernanceProblem[] {
  const problems: GovernanceProblem[] = [];
  const bodies = new Set(model.bodies.map(({ key }) => key));
  const known = (path: string, key: string) => {
    if (!bodies.has(key)) problems.push({ path, code: 'BODY_UNKNOWN' });
  };
  const once = (list: readonly Fields[], path: (index: number) => string, name: NameOf) => {
    const seen = new Set<string>();
    for (const [index, item] of list.entries()) {
      if (seen.has(name(item))) problems.push({ path: path(index), code: 'KEY_DUPLICATE' });
      seen.add(name(item));
    }
  };
  const rows = (list: readonly object[]) => list as readonly Fields[];
  once(
    rows(model.bodies),
    (index) => `bodies.${index}.key`,
    ({ key }) => String(key),
  );
  once(
    rows(model.bodies),
    (index) => `bodies.${index}.nameTemplate`,
    ({ level, nameTemplate, kind }) => `${level} ${kind} ${nameTemplate}`,
  );
  once(
    rows(model.conferences),
    (index) => `conferences.${index}.key`,
    ({ key }) => String(key),
  );
  once(
    rows(model.processes),
    (index) => `processes.${index}.process`,
    ({ process }) => String(process),
  );
  once(
    rows(model.relations),
    (index) => `relations.${index}`,
    ({ from, kind, to }) => `${from} ${kind} ${to}`,
  );
  for (const [index, { from, to }] of model.relations.entries()) {
    known(`relations.${index}.from`, from);
    known(`relations.${index}.to`, to);
    if (from === to) problems.push({ path: `relations.${index}.to`, code: 'RELATION_TO_ITSELF' });
  }
  for (const [index, { convener, members }] of model.conferences.entries()) {
    known(`conferences.${index}.convener`, convener);
    for (const [position, member] of members.entries()) {
      known(`conferences.${index}.members.${position}`, member);
    }
    if (!members.includes(convener)) {
      problems.push({ path: `conferences.${index}.members`, code: 'CONVENER_NOT_MEMBER' });
    }
  }
  for (const [index, invariant] of model.invariants.entries()) {
    if (invariant.rule === 'BODY_SERVES') known(`invariants.${index}.body`, invariant.body);
  }
  return problems;
}

type NameOf = (item: Fields) => string;

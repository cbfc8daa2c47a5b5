import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Site } from '../generated/prisma/client.ts';
import { decodeRowKey, globalReferenceId, splitGlobalId } from '../kernel/global-id.ts';

/** How answers to a document may be held for visitors. */
export interface Holding {
  /** The most seconds, should no change be heard of. */
  seconds: number;
  /** The variables that may name a place or a row. */
  named: readonly string[];
  /** True when the site, by its key, decides what is read. */
  readsSite: boolean;
  /** True when nothing outside of what variables and the site name is read. */
  bounded: boolean;
}

/** Answers are dropped by the changes themselves; this bounds what no change tells of. */
const longest = 30;
/** Where states follow from the clock and nothing is written when they change. */
const longestByClock = 5;
const clockTypes = new Set(['Survey']);
const clockFields = new Set([
  'Ballot.availableActions',
  'Community.duties',
  'Community.dutyDepartments',
  'Community.onDutyNow',
  'Community.posts',
  'Duty.availableActions',
  'Duty.state',
  'Duty.stateLabel',
  'DutyRoster.availableActions',
  'Organization.dutyRoster',
  'Organization.openNow',
  'Organization.opensAt',
  'Post.availableActions',
  'Post.over',
  'Publication.availableActions',
  'Publication.takesObjections',
  'ProfileBody.openNow',
  'ProfileBody.opensAt',
  'Resolution.availableActions',
  'Resolution.takesRatings',
  'WorkItemOutcome.overdue',
]);

/**
 * What every visitor may read alike; where a field depends on the viewer, such as own entries on a
 * roll, it is empty for all of them. A type that is not here is never held: those that carry what
 * people wrote in confidence, codes that are counted when they are tried, and new ones until somebody
 * has thought about them.
 */
const publicTypes = new Set([
  'ActionRefusal',
  'Argument',
  'ArgumentCounts',
  'AvailableAction',
  'Ballot',
  'BallotOption',
  'BallotResult',
  'BallotRoll',
  'BallotTally',
  'Burden',
  'BurdenByDepartment',
  'BurdenByKind',
  'BurdenChange',
  'BurdenMonth',
  'ChannelCount',
  'ChannelVotes',
  'Community',
  'CommunityProcess',
  'CommunityBurden',
  'CommunityProfile',
  'ProfileAgreement',
  'ProfileBody',
  'ProfileDuty',
  'ProfileGrid',
  'ProfileMember',
  'ProfileRelation',
  'CompositionAnswer',
  'CompositionRule',
  'ConsensusStatement',
  'FormVersion',
  'GovernanceBody',
  'GovernanceComparison',
  'GovernanceComparisonCell',
  'GovernanceComparisonRow',
  'GovernanceConference',
  'GovernanceInvariant',
  'GovernanceModel',
  'GovernanceProcessUse',
  'GovernanceRelation',
  'GovernanceSeats',
  'GovernanceSetting',
  'GovernanceSource',
  'DateQuestion',
  'DecisionRule',
  'DepartmentDuties',
  'Duty',
  'DutyBurden',
  'DutyLoad',
  'DutyRoster',
  'DutyShift',
  'Grid',
  'LogConsistencyProof',
  'LogEntry',
  'LogHead',
  'LogInclusionProof',
  'LogKind',
  'MatrixQuestion',
  'ModerationAct',
  'ModerationRule',
  'Membership',
  'MultipleChoiceQuestion',
  'Node',
  'NumberQuestion',
  'OpinionGroup',
  'OpinionGroups',
  'OpinionPoint',
  'OptionResult',
  'OptionVotes',
  'Organization',
  'OrganizationRelation',
  'OwnersCandidate',
  'OwnersElection',
  'OwnersFormation',
  'OwnersTurnout',
  'OwnBallotEntry',
  'OwnResolutionRating',
  'OwnSurveyParticipation',
  'Objection',
  'PageInfo',
  'PhoneQuestion',
  'Post',
  'Publication',
  'Question',
  'QuestionCondition',
  'QuestionOption',
  'QuestionResult',
  'RatingQuestion',
  'Regulation',
  'RepresentativeStatement',
  'RequiredDocument',
  'Resolution',
  'ResolutionCitation',
  'ResolutionRatings',
  'ResolutionTask',
  'ResolutionVersion',
  'Service',
  'ServiceRating',
  'SingleChoiceQuestion',
  'Site',
  'Statement',
  'Survey',
  'SurveyResults',
  'TextQuestion',
  'TimelineEntry',
  'Topic',
  'TopicBoard',
  'TopicSource',
  'TransparencyLog',
  'Viewer',
  'VoteCounts',
  'WeeklySpan',
  'WorkItemOutcome',
]);

/** Judges from the types that a query reads; null when its answers may not be held. */
export function judgeHolding(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Holding | null {
  const types = typesOf(schema, document);
  if (![...types].every(isPublic)) return null;
  const roots = rootFields(operation);
  return {
    seconds: readsClock(types, fieldsOf(schema, document)) ? longestByClock : longest,
    named: (operation.variableDefinitions ?? [])
      .filter(({ type }) => mayName(schema, type))
      .map(({ variable }) => variable.name.value),
    readsSite: roots.has('site'),
    bounded: [...roots].every((root) => boundedRoots.has(root)),
  };
}

/** Fields of the query type that read what they are told of by id, by the site, or nothing. */
const boundedRoots = new Set([
  'ballotsOf',
  'community',
  'communityProfile',
  'node',
  'site',
  'topicBoard',
  'viewer',
]);

/**
 * The one district whose changes can change an answer; null when it may be any of them. Ids carry
 * their district; a code or a cursor is not looked into.
 */
export function districtOfAnswer(
  holding: Holding,
  variables: Readonly<Record<string, unknown>>,
  site: Site | null,
): string | null {
  if (!holding.bounded) return null;
  const districts = new Set<string | null>();
  if (holding.readsSite) districts.add(site?.districtId ?? null);
  for (const name of holding.named) {
    const value = variables[name];
    if (value === undefined || value === null || value === '') continue;
    districts.add(typeof value === 'string' ? districtOfId(value, site) : null);
  }
  const [only = null] = districts;
  return districts.size === 1 ? only : null;
}

function districtOfId(id: string, site: Site | null): string | null {
  if (site && id === globalReferenceId('Community', site.communityId)) return site.districtId;
  return decodeRowKey(splitGlobalId(id)?.id ?? '')?.districtId ?? null;
}

/** Whether something that a document reads follows from the clock alone. */
function readsClock(types: ReadonlySet<string>, fields: ReadonlySet<string>): boolean {
  return (
    [...types].some((type) => clockTypes.has(type)) ||
    [...clockFields].some((field) => fields.has(field))
  );
}

function isPublic(type: string): boolean {
  return publicTypes.has(type.replace(/(Connection|Edge)$/, ''));
}

/** Every type of which the document may read a field. */
function typesOf(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const info = new TypeInfo(schema);
  const types = new Set<string>();
  const note = (type: string | undefined) => {
    if (type !== undefined) types.add(type);
  };
  const reader = {
    Field: () => {
      const type = getNamedType(info.getType());
      if (isCompositeType(type)) note(type.name);
    },
    InlineFragment: () => note(getNamedType(info.getType())?.name),
    FragmentDefinition: () => note(getNamedType(info.getType())?.name),
  };
  visit(document, visitWithTypeInfo(info, reader));
  return types;
}

/** Every field that the document reads, as `Type.field`. */
function fieldsOf(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  const reader = {
    Field: (field: FieldNode) => {
      fields.add(`${info.getParentType()?.name}.${field.name.value}`);
    },
  };
  visit(document, visitWithTypeInfo(info, reader));
  return fields;
}

/** The fields of the query type that a document asks for. */
function rootFields(operation: OperationDefinitionNode): Set<string> {
  const roots = new Set<string>();
  for (const selection of operation.selectionSet.selections) {
    // A fragment on the query type may hold anything.
    roots.add(selection.kind === Kind.FIELD ? selection.name.value : '…');
  }
  return roots;
}

/** Whether a variable's value could name something: ids, texts and inputs; not numbers or stages. */
function mayName(schema: GraphQLSchema, type: TypeNode): boolean {
  if (type.kind !== Kind.NAMED_TYPE) return mayName(schema, type.type);
  const name = type.name.value;
  if (['Int', 'Float', 'Boolean'].includes(name)) return false;
  return !isEnumType(schema.getType(name));
}

import {
  type BrokenInvariant,
  checkInvariants,
  fillTemplate,
  type GovernanceConference,
  type GovernanceModel,
} from '@linli/methods';
import { isSwitchable } from '../processes.ts';
import { type PlacedBody, placeBodies } from './find-bodies.ts';
import { namesIn, nodesAt } from './names.ts';
import type { GovernanceState } from './state.ts';
import type {
  ConferenceStep,
  GovernanceStep,
  GovernanceUses,
  OrganizationStep,
  ProcessStep,
  RelationStep,
} from './steps.ts';

/** What laying out a model would do here. */
export interface ApplicationPlan {
  steps: readonly GovernanceStep[];
  /** With refs in place of ids for what does not exist yet. */
  uses: GovernanceUses;
  /** The bodies as they would be, for the invariants. */
  placed: readonly PlacedBody[];
}

/**
 * Pure: the same model, place and state give the same plan.
 *
 * @param served the community, and those that share its stations
 */
export function planApplication(
  model: GovernanceModel,
  state: GovernanceState,
  served: readonly string[],
): ApplicationPlan {
  const placed = placeBodies(model, state, served);
  const steps = [
    ...organizationSteps(model, state, placed),
    ...relationSteps(model, state, placed),
    ...model.conferences.flatMap((conference) => conferenceSteps(conference, state, placed)),
    ...model.processes.map((use) => processStep(use, state)),
  ];
  const refs = (subject: GovernanceStep['subject']) =>
    steps.flatMap((step) => (step.subject === subject && step.ref !== null ? [step.ref] : []));
  return {
    steps,
    placed,
    uses: {
      organizations: placed.map(({ ref, body }) => ({ id: ref, powers: body.powers })),
      relations: refs('RELATION'),
      conferences: refs('CONFERENCE'),
      processes: refs('PROCESS'),
    },
  };
}

/** The invariants that would not hold: over what is there and what the plan adds. */
export function brokenInvariants(
  model: GovernanceModel,
  { steps, placed }: ApplicationPlan,
  relations: GovernanceState['relations'],
): BrokenInvariant[] {
  const refs = new Set(placed.map(({ ref }) => ref));
  const between = relations
    .filter(({ fromId, toId }) => refs.has(fromId) && refs.has(toId))
    .map(({ fromId, kind, toId }) => ({ from: fromId, kind, to: toId }));
  const added = steps.filter((step) => step.subject === 'RELATION');
  return checkInvariants(model.invariants, {
    bodies: placed.map(({ ref, body, powers, coverage }) => ({
      id: ref,
      key: body.key,
      kind: body.kind,
      level: body.level,
      powers,
      serves: body.serves ? coverage.length : 1,
    })),
    relations: [...between, ...added],
  });
}

function organizationSteps(
  model: GovernanceModel,
  state: GovernanceState,
  placed: readonly PlacedBody[],
): OrganizationStep[] {
  const laidOut = placed.map(({ ref, body, node, found, name, powers, coverage, shared }) => {
    const added = coverage.filter((id) => !(found?.coverage ?? []).includes(id));
    const differs = found !== null && [...found.powers].sort().join() !== [...powers].sort().join();
    const [act, reason] =
      found === null
        ? (['CREATE', 'NOT_THERE_YET'] as const)
        : differs
          ? (['CHANGE', 'POWERS_DIFFER'] as const)
          : added.length > 0
            ? (['CHANGE', 'SERVES_MORE'] as const)
            : (['LEAVE', 'FITS_ALREADY'] as const);
    return {
      subject: 'ORGANIZATION' as const,
      act,
      reason,
      name,
      ref,
      body: body.key,
      kind: body.kind,
      nodeId: found?.nodeId ?? node.id,
      powersBefore: found?.powers ?? [],
      powers,
      coverage: added,
      shared,
    };
  });
  const absent = model.bodies
    .filter(({ key }) => !placed.some(({ body }) => body.key === key))
    .map(({ key, kind, title, optional }) => ({
      subject: 'ORGANIZATION' as const,
      act: 'LEAVE' as const,
      reason: optional ? ('NONE_THERE' as const) : ('NO_ESTATE' as const),
      name: title['zh-CN'],
      ref: null,
      body: key,
      kind,
      nodeId: state.places.community.id,
      powersBefore: [],
      powers: [],
      coverage: [],
      shared: false,
    }));
  return [...laidOut, ...absent];
}

function relationSteps(
  model: GovernanceModel,
  state: GovernanceState,
  placed: readonly PlacedBody[],
): RelationStep[] {
  const ofBody = (key: string) => placed.filter(({ body }) => body.key === key);
  return model.relations.flatMap(({ from, kind, to, basis }) =>
    ofBody(from).flatMap((source) =>
      ofBody(to)
        .filter((target) => source.ref !== target.ref && areTogether(source, target))
        .map((target): RelationStep => {
          const standing = state.relations.find(
            (relation) =>
              relation.kind === kind &&
              relation.fromId === source.ref &&
              relation.toId === target.ref,
          );
          return {
            subject: 'RELATION',
            act: standing ? 'LEAVE' : 'CREATE',
            reason: standing ? 'FITS_ALREADY' : 'NOT_THERE_YET',
            name: `${source.name} → ${target.name}`,
            ref: standing?.id ?? `new:${source.ref}:${kind}:${target.ref}`,
            from: source.ref,
            kind,
            to: target.ref,
            basis: basis?.['zh-CN'] ?? null,
          };
        }),
    ),
  );
}

/** Two bodies of estates belong together in the same estate only. */
function areTogether(one: PlacedBody, other: PlacedBody): boolean {
  const both = one.body.level === 'ESTATE' && other.body.level === 'ESTATE';
  return !both || one.node.id === other.node.id;
}

function conferenceSteps(
  conference: GovernanceConference,
  state: GovernanceState,
  placed: readonly PlacedBody[],
): ConferenceStep[] {
  const nodes = nodesAt(conference.level, state.places);
  const step = {
    subject: 'CONFERENCE' as const,
    rhythm: conference.rhythm['zh-CN'],
    noticeDays: conference.noticeDays,
  };
  if (nodes.length === 0) {
    const absent = { act: 'LEAVE' as const, reason: 'NO_ESTATE' as const, ref: null };
    const nobody = { nodeId: state.places.community.id, convener: '', members: [] };
    return [{ ...step, ...absent, ...nobody, name: conference.title['zh-CN'] }];
  }
  return nodes.map((node) => {
    const inNode = ({ body, node: own }: PlacedBody) =>
      conference.level !== 'ESTATE' || body.level !== 'ESTATE' || own.id === node.id;
    const seated = placed.filter(inNode);
    const convener = seated.find(({ body }) => body.key === conference.convener)?.ref ?? null;
    const members = conference.members.flatMap((key) =>
      seated.filter(({ body }) => body.key === key).map(({ ref }) => ref),
    );
    const name = fillTemplate(conference.nameTemplate, namesIn(state.places, node));
    const standing = state.conferences.find(
      (each) => each.nodeId === node.id && each.name === name,
    );
    const place = { nodeId: node.id, name, convener: convener ?? '', members };
    if (standing) {
      return { ...step, ...place, act: 'LEAVE', reason: 'FITS_ALREADY', ref: standing.id };
    }
    if (convener === null || members.length < 2) {
      return { ...step, ...place, act: 'LEAVE', reason: 'TOO_FEW_MEMBERS', ref: null };
    }
    const ref = `new:${conference.key}@${node.id}`;
    return { ...step, ...place, act: 'CREATE', reason: 'NOT_THERE_YET', ref };
  });
}

function processStep(
  { process, settings = {} }: GovernanceModel['processes'][number],
  state: GovernanceState,
): ProcessStep {
  const step = { subject: 'PROCESS' as const, name: process, process, settings };
  if (!isSwitchable(process)) {
    return { ...step, act: 'LEAVE', reason: 'RUNS_ELSEWHERE', ref: null };
  }
  if (state.ownProcesses.includes(process)) {
    return { ...step, act: 'LEAVE', reason: 'ON_ALREADY', ref: process };
  }
  if (state.inheritedProcesses.includes(process)) {
    return { ...step, act: 'LEAVE', reason: 'ON_ALREADY', ref: null };
  }
  return { ...step, act: 'CREATE', reason: 'NOT_THERE_YET', ref: process };
}

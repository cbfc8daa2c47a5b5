import {
  fillTemplate,
  type GovernanceBody,
  type GovernanceModel,
  type GovernancePower,
  governancePowers,
} from '@linli/methods';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';
import { namesIn, nodesAt } from './names.ts';
import type { GovernanceState, PlanNode, StandingOrganization } from './state.ts';

/** A body of the model in this place: an organization that is there, or one to be. */
export interface PlacedBody {
  /** The organization's id, or `new:<key>@<node>`. */
  ref: string;
  body: GovernanceBody;
  node: PlanNode;
  found: StandingOrganization | null;
  name: string;
  powers: readonly GovernancePower[];
  coverage: readonly string[];
  shared: boolean;
}

/** Kinds of which a community or an estate has one, so that it is known by its kind alone. */
const singular: readonly OrganizationKind[] = [
  'PARTY_COMMITTEE',
  'PARTY_BRANCH',
  'REPRESENTATIVE_ASSEMBLY',
  'RESIDENTS_COMMITTEE',
  'MANAGEMENT_COMMITTEE',
  'RESIDENTS_COUNCIL',
  'SUPERVISORY_COMMITTEE',
  'WORK_STATION',
  'SERVICE_CENTER',
  'MUTUAL_AID_CENTER',
  'OWNERS_ASSEMBLY',
  'OWNERS_COMMITTEE',
  'OWNERS_SUPERVISORY_BOARD',
];

/**
 * Every body of the model in its place. One is found by its name first, then by its kind where that
 * tells it; what is found keeps its name. A station for several communities is one that serves this
 * one already, or has room for it. Of an optional body, all of its kind take part.
 *
 * @param served the community and those that share its stations
 */
export function placeBodies(
  model: GovernanceModel,
  state: GovernanceState,
  served: readonly string[],
): PlacedBody[] {
  const taken = new Set<string>();
  const slots = model.bodies
    .filter(({ optional }) => !optional)
    .flatMap((body) => nodesAt(body.level, state.places).map((node) => ({ body, node })));
  const found = new Map<(typeof slots)[number], StandingOrganization>();
  const take = (find: (slot: (typeof slots)[number]) => StandingOrganization | undefined) => {
    for (const slot of slots) {
      const organization = found.has(slot) ? undefined : find(slot);
      if (!organization) continue;
      found.set(slot, organization);
      taken.add(organization.id);
    }
  };
  const free = ({ body, node }: (typeof slots)[number]) =>
    state.organizations.filter(
      ({ id, kind, nodeId }) => kind === body.kind && nodeId === node.id && !taken.has(id),
    );
  const named = ({ body, node }: (typeof slots)[number]) =>
    fillTemplate(body.nameTemplate, namesIn(state.places, node));
  take((slot) => {
    if (slot.body.serves) return stationFor(slot.body.serves.most, free(slot), served);
    return free(slot).find(({ name }) => name === named(slot));
  });
  take((slot) => (isKnownByKind(slot.body, model) ? free(slot)[0] : undefined));
  const placed = slots.map((slot) => {
    const organization = found.get(slot) ?? null;
    return place(slot.body, slot.node, organization, organization?.name ?? named(slot), served);
  });
  const others = model.bodies
    .filter(({ optional }) => optional === true)
    .flatMap((body) =>
      state.organizations
        .filter(({ id, kind }) => kind === body.kind && !taken.has(id))
        .filter((organization) => isAround(organization, body, state))
        .map((organization) => {
          taken.add(organization.id);
          const estate = state.places.estates.find(({ id }) => id === organization.estateId);
          const node = estate ?? nodesAt(body.level, state.places)[0] ?? state.places.community;
          return place(body, node, organization, organization.name, served);
        }),
    );
  return [...placed, ...others];
}

function place(
  body: GovernanceBody,
  node: PlanNode,
  found: StandingOrganization | null,
  name: string,
  served: readonly string[],
): PlacedBody {
  const shared =
    body.optional === true || body.level === 'DISTRICT' || body.level === 'SUBDISTRICT';
  const kept = shared ? (found?.powers ?? []) : [];
  const coverage = found?.coverage ?? [];
  return {
    ref: found?.id ?? `new:${body.key}@${node.id}`,
    body,
    node,
    found,
    name,
    powers: governancePowers.filter((power) => body.powers.includes(power) || kept.includes(power)),
    coverage: body.serves ? [...new Set([...coverage, ...served])].sort() : coverage,
    shared,
  };
}

function isKnownByKind(body: GovernanceBody, model: GovernanceModel): boolean {
  const isNear = body.level === 'COMMUNITY' || body.level === 'ESTATE';
  const alike = model.bodies.filter(
    ({ kind, level }) => kind === body.kind && level === body.level,
  );
  return isNear && !body.serves && alike.length === 1 && singular.includes(body.kind);
}

function stationFor(
  most: number,
  candidates: readonly StandingOrganization[],
  served: readonly string[],
): StandingOrganization | undefined {
  const [community = ''] = served;
  const stations = candidates.filter(({ coverage }) => coverage.length > 0);
  return (
    stations.find(({ coverage }) => coverage.includes(community)) ??
    stations.find(({ coverage }) => new Set([...coverage, ...served]).size <= most)
  );
}

/** Where an optional body is looked for: in the node above, or in the community and below it. */
function isAround(
  { nodeId }: StandingOrganization,
  { level }: GovernanceBody,
  { places: { district, subdistrict } }: GovernanceState,
): boolean {
  if (level === 'DISTRICT') return nodeId === district.id;
  if (level === 'SUBDISTRICT') return nodeId === subdistrict.id;
  return nodeId !== district.id && nodeId !== subdistrict.id;
}

import type { Context } from '../../context.ts';
import { globalId, readRowKey } from '../../kernel/global-id.ts';
import {
  adoptRegulation,
  appointMember,
  editOrganization,
  foundOrganization,
} from '../../modules/organizations/index.ts';
import type { Office, PersonViewer } from '../../platform/viewer.ts';
import { dayBefore, daysBefore } from '../moments.ts';
import { official, phoneOf, worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  type Seeding,
} from '../seeding.ts';
import { applyModel } from './apply-model.ts';
import type { BodyContent, MemberContent } from './body-content.ts';
import { communityBodies } from './community-bodies.ts';
import { otherBodies } from './other-bodies.ts';
import { regulations } from './regulations.ts';
import { seedIncubation } from './seed-incubation.ts';

/** Days before the seeding. */
const founded = 426;

/**
 * Writes the organizations, lays out the governance model with those that follow from it, and says
 * who is in them. Whoever of the cast was appointed speaks for their body from then on.
 */
export async function seedOrganizations(seeding: Seeding): Promise<OrganizedSeeding> {
  const bodies = [...communityBodies, ...otherBodies];
  const ids = new Map<string, string>();
  for (const body of bodies) {
    if (body.by === 'HAND') ids.set(body.name, await foundBody(seeding, body));
  }
  const laidOut = await applyModel(seeding);
  for (const { by, name, ...facts } of bodies) {
    if (by === 'HAND') continue;
    const organization = laidOut.get(name);
    if (!organization) throw new Error(`The governance model lays out no ${name}.`);
    ids.set(name, organization);
    const { summary, telephone, address, openingHours } = facts;
    await editOrganization(keeperOf(seeding, facts, founded - 1), {
      organization,
      summary,
      telephone,
      address,
      openingHours: spansOf(openingHours),
    });
  }
  const offices = new Map<string, Office[]>();
  for (const body of bodies) {
    const organization = idOf(ids, body.name);
    for (const member of body.members) {
      await appoint(seeding, body, organization, member);
      const { id = '' } = readRowKey(organization, 'Organization') ?? {};
      const held = { organizationId: id, role: member.role };
      offices.set(member.name, [...(offices.get(member.name) ?? []), held]);
    }
  }
  await seedRegulations(seeding, ids);
  const organized: OrganizedSeeding = {
    ...seeding,
    cast: inOffice(seeding.cast, offices),
    organization: (name) => idOf(ids, name),
  };
  await seedIncubation(organized);
  return organized;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`No organization is called ${name}.`);
  return id;
}

const spansOf = (spans: BodyContent['openingHours']) =>
  spans.map((span) => ({ ...span, days: [...span.days] }));

async function foundBody(seeding: Seeding, body: BodyContent): Promise<string> {
  const { kind, name, at, by: _, members: __, openingHours, ...facts } = body;
  const key = await foundOrganization(keeperOf(seeding, body, founded), {
    ...facts,
    kind,
    name,
    openingHours: spansOf(openingHours),
    community: placeOf(seeding, at),
    idempotencyKey: demonstrationIdempotencyKey('organization', name),
  });
  return globalId('Organization', key);
}

async function appoint(
  seeding: Seeding,
  body: BodyContent,
  organization: string,
  { name, role, title, capacities = [], term }: MemberContent,
): Promise<void> {
  const [since, until] = term ?? [founded - 2, null];
  await appointMember(keeperOf(seeding, body, founded - 2), {
    organization,
    publicName: name,
    phone: phoneOf(name),
    role,
    title: title ?? null,
    capacities: [...capacities],
    termSince: dayBefore(seeding.now, since),
    termUntil: until === null ? null : dayBefore(seeding.now, -until),
    idempotencyKey: demonstrationIdempotencyKey('member', body.name, name, role),
  });
}

/** The community's office keeps its bodies, the district's those above. */
function keeperOf(seeding: Seeding, { at }: Pick<BodyContent, 'at'>, days: number): Context {
  const isAbove = at === 'DISTRICT' || at === 'SUBDISTRICT';
  return asPerson(seeding, isAbove ? official : worker, daysBefore(seeding.now, days, '10:30'));
}

function placeOf({ estates, district, community }: Seeding, at: BodyContent['at']): string {
  if (at === 'DISTRICT') return district;
  if (at === 'COMMUNITY' || at === 'SUBDISTRICT') return community;
  const estate = estates.get(at);
  if (!estate) throw new Error(`No estate is called ${at}.`);
  return estate.estate;
}

async function seedRegulations(seeding: Seeding, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const { body, title, text, basis, keeper, adopted, review } of regulations) {
    const context = asPerson(seeding, worker, daysBefore(seeding.now, adopted, '16:00'));
    await adoptRegulation(context, {
      organization: idOf(ids, body),
      title,
      body: text,
      basis,
      keeper,
      adoptedOn: dayBefore(seeding.now, adopted),
      reviewOn: dayBefore(seeding.now, -review),
      idempotencyKey: demonstrationIdempotencyKey('regulation', title),
    });
  }
}

/** The cast with the offices that they hold now. */
function inOffice(
  cast: Seeding['cast'],
  offices: ReadonlyMap<string, Office[]>,
): ReadonlyMap<string, PersonViewer> {
  return new Map(
    [...cast].map(([name, viewer]) => [
      name,
      phoneOf(name) === null ? viewer : { ...viewer, offices: offices.get(name) ?? [] },
    ]),
  );
}

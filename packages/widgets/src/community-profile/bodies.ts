import type {
  ProfileBody,
  ProfileMember,
  ProfileRelation,
} from './community-profile.controller.ts';

export type Power = ProfileBody['powers'][number];
/** A body stands with the power that it names first; `NONE` has those that serve and join in. */
export type PowerGroup = Power | 'NONE';

const GROUPS: readonly PowerGroup[] = [
  'LEAD',
  'DECIDE',
  'EXECUTE',
  'DELIBERATE',
  'SUPERVISE',
  'NONE',
];

/** Those who sit in a body; the other roles speak for it. */
const SEATS: readonly ProfileMember['role'][] = [
  'MEMBER',
  'STANDING_MEMBER',
  'REPRESENTATIVE',
  'STAFF',
];

export interface BodyGroup {
  readonly power: PowerGroup;
  readonly bodies: readonly ProfileBody[];
}

/** Bodies by the power that they name first; groups without a body are left out. */
export function groupBodies(
  bodies: readonly ProfileBody[],
  relations: readonly ProfileRelation[],
): BodyGroup[] {
  return GROUPS.map((power) => {
    const group = bodies.filter(({ powers }) => (powers[0] ?? 'NONE') === power);
    // Who leads stands before whom it leads.
    const leaders = ({ id }: ProfileBody) =>
      relations.filter(
        ({ kind, from, to }) =>
          kind === 'LEADS' && to === id && group.some((other) => other.id === from),
      ).length;
    return { power, bodies: group.sort((a, b) => leaders(a) - leaders(b)) };
  }).filter((group) => group.bodies.length > 0);
}

/** Who speaks for a body, in the order of their offices. */
export function headsOf({ members }: ProfileBody): ProfileMember[] {
  return members.filter(({ role }) => !SEATS.includes(role));
}

/** What a body is to others, or others to it, in one word. */
export interface Standing {
  readonly kind: ProfileRelation['kind'];
  /** `out`: it leads, supervises, …; `in`: it is led, supervised; `both`: they work together. */
  readonly direction: 'out' | 'in' | 'both';
  readonly names: readonly string[];
}

/** How a body stands to others, one entry for each relation and direction. */
export function standingsOf(
  { id }: Pick<ProfileBody, 'id'>,
  relations: readonly ProfileRelation[],
): Standing[] {
  const found = new Map<
    string,
    { kind: Standing['kind']; direction: Standing['direction']; names: string[] }
  >();
  for (const { kind, from, fromName, to, toName } of relations) {
    if (from !== id && to !== id) continue;
    const direction = kind === 'PARTNERS' ? 'both' : from === id ? 'out' : 'in';
    const standing = found.get(kind + direction) ?? { kind, direction, names: [] };
    standing.names.push(from === id ? toName : fromName);
    found.set(kind + direction, standing);
  }
  // Who it answers to comes before whom it works for.
  const order = ['in', 'out', 'both'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.direction) - order.indexOf(b.direction),
  );
}

/** A unit of a building that somebody owns: a flat, a shop, a garage. */
export interface OwnedUnit {
  /** Exclusive area in hundredths of a square metre, as registered. */
  readonly floorAreaHundredths: number;
  /** Who own it together, by any names that tell them apart. Empty when nobody is recorded. */
  readonly owners: readonly string[];
}

/** What an owners' vote is measured against. */
export interface OwnersCount {
  /** Owners by heads. */
  readonly owners: number;
  readonly units: number;
  /** Units for which no owner is recorded; they are in `units` and in the area, not in the heads. */
  readonly unitsWithoutOwner: number;
  /** The sum of the exclusive areas, in hundredths of a square metre. */
  readonly floorAreaHundredths: number;
}

/**
 * Counts owners by heads and by floor area, as votes under article 278 of the Civil Code need both.
 *
 * Heads: a unit is one head, however many own it together; the units of one buyer are one head
 * together (Supreme People's Court, interpretation on cases of ownership of building units, Fa Shi
 * 2020 no. 17, art. 9; areas: art. 8). Those who own several units together are one buyer. Where
 * groups of owners overlap, nobody stands for two heads: there are as many heads as groups can be
 * told apart by an owner of their own, the largest matching of groups and persons. A person alone
 * and with a partner is thus two heads while the partner has no unit alone, and `{a}`, `{b}` and
 * `{a, b}` are two.
 */
export function countOwners(units: readonly OwnedUnit[]): OwnersCount {
  return {
    owners: ownerGroups(units).reduce((sum, { heads }) => sum + heads, 0),
    units: units.length,
    unitsWithoutOwner: units.filter(({ owners }) => owners.length === 0).length,
    floorAreaHundredths: units.reduce((sum, unit) => sum + unit.floorAreaHundredths, 0),
  };
}

/** One buyer: who own one or several units together. */
export interface OwnerGroup {
  /** Each once, in the order of code units. */
  readonly owners: readonly string[];
  /** 0 where the group has no owner of its own to stand for it, so that heads add up to `countOwners`. */
  readonly heads: 0 | 1;
  /** Of all its units, in hundredths of a square metre. */
  readonly floorAreaHundredths: number;
}

/**
 * The owners as `countOwners` counts them, group by group: what each brings into a vote. Smaller
 * groups come first, and keep their head where groups overlap; the order of units does not matter.
 */
export function ownerGroups(units: readonly OwnedUnit[]): OwnerGroup[] {
  const groups = new Map<string, { key: string; owners: readonly string[]; area: number }>();
  for (const { owners, floorAreaHundredths } of units) {
    if (owners.length === 0) continue;
    const group = [...new Set(owners)].sort();
    const key = JSON.stringify(group);
    const area = (groups.get(key)?.area ?? 0) + floorAreaHundredths;
    groups.set(key, { key, owners: group, area });
  }
  const inOrder = [...groups.values()].sort(
    (one, other) => one.owners.length - other.owners.length || (one.key < other.key ? -1 : 1),
  );
  const matched = largestMatching(inOrder.map(({ owners }) => owners));
  return inOrder.map(({ owners, area }, index) => ({
    owners,
    heads: matched.has(index) ? 1 : 0,
    floorAreaHundredths: area,
  }));
}

/**
 * Groups, by their index, that can each be given a member that no other group is given: as many as
 * there can be (Kuhn 1955), and of equally many those that come first.
 */
function largestMatching(groups: readonly (readonly string[])[]): ReadonlySet<number> {
  const groupOf = new Map<string, number>();
  const matched = new Set<number>();
  for (const start of groups.keys()) {
    if (settle(start)) matched.add(start);
  }
  return matched;

  /** Gives a group a member, where need be by giving another group another; without recursion. */
  function settle(start: number): boolean {
    const cameFrom = new Map<string, { group: number; via: string | null }>();
    const waiting: { group: number; via: string | null }[] = [{ group: start, via: null }];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const member of groups[next.group] ?? []) {
        if (cameFrom.has(member)) continue;
        cameFrom.set(member, next);
        const taken = groupOf.get(member);
        if (taken === undefined) {
          reassign(member, cameFrom);
          return true;
        }
        waiting.push({ group: taken, via: member });
      }
    }
    return false;
  }

  function reassign(
    free: string,
    cameFrom: ReadonlyMap<string, { group: number; via: string | null }>,
  ): void {
    for (let member: string | null = free; member !== null; ) {
      const step = cameFrom.get(member);
      if (!step) return;
      groupOf.set(member, step.group);
      member = step.via;
    }
  }
}

import { isDeepStrictEqual } from 'node:util';
import { type OpinionBundle, type PublishedOpinions, recomputeOpinions } from '@linli/methods';
import { fieldOf } from './ask-server.ts';

/** The most statements, persons and votes that are computed with. */
const most = { statements: 20_000, participants: 200_000, votes: 20_000_000 } as const;

export interface OpinionCheck {
  /** Null when the published groups come out again, to the bit. */
  fault: 'MALFORMED' | 'GROUPS_DIFFER' | null;
  participants: number;
  statements: number;
  groups: number;
}

/** Computes the groups of a topic again, from a bundle that may be anything. */
export function checkOpinions(bundle: unknown): OpinionCheck {
  const nothing = { fault: 'MALFORMED' as const, participants: 0, statements: 0, groups: 0 };
  if (!isBundle(bundle)) return nothing;
  let groups: PublishedOpinions;
  try {
    groups = recomputeOpinions(bundle);
  } catch (error) {
    if (error instanceof RangeError) return nothing;
    throw error;
  }
  const again: unknown = JSON.parse(JSON.stringify(groups));
  const isSame = isDeepStrictEqual(again, fieldOf(bundle, 'published'));
  return {
    fault: isSame ? null : 'GROUPS_DIFFER',
    participants: bundle.participants.length,
    statements: bundle.statements.length,
    groups: groups.groups.length,
  };
}

function isBundle(value: unknown): value is OpinionBundle {
  const statements = fieldOf(value, 'statements');
  const participants = fieldOf(value, 'participants');
  if (!Array.isArray(statements) || statements.length > most.statements) return false;
  if (!Array.isArray(participants) || participants.length > most.participants) return false;
  let votes = 0;
  const isList = (list: unknown): boolean => {
    if (!Array.isArray(list)) return false;
    votes += list.length;
    return votes <= most.votes && list.every((id) => typeof id === 'string');
  };
  return (
    statements.every(
      (statement) =>
        typeof fieldOf(statement, 'id') === 'string' &&
        typeof fieldOf(statement, 'moderatedOut') === 'boolean',
    ) &&
    participants.every((person) =>
      ['agrees', 'disagrees', 'passes'].every((name) => isList(fieldOf(person, name))),
    )
  );
}

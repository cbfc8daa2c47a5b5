import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Permission } from '../../platform/permissions.ts';

/** Who meets: what a module says of one of its subjects. */
export interface MeetingHost {
  communityId: string;
  /** What stands on the notice: 滨江社区联席会议. */
  name: string;
  /** The organization that calls and chairs. */
  convenerId: string;
  /** The organizations that are invited, the convener among them if it is a member. */
  memberIds: readonly string[];
  /** Civil days of notice for a regular meeting. */
  noticeDays: number;
  /** The fewest residents with whom a vote of a meeting decides; 0 when left out. */
  leastResidents?: number;
  /** Whether residents are invited beside the members, as its notice then says; false when left out. */
  invitesResidents?: boolean;
  /** Whether it meets no more. */
  ended: boolean;
}

export interface MeetingHostDescriber {
  load(context: Pick<Context, 'db'>, key: RowKey): Promise<MeetingHost | null>;
  /** Holds the host until the transaction ends, and says whether it still meets. */
  hold(transaction: Transaction, key: RowKey): Promise<boolean>;
  /** Staff who hold this in the place act for the convener too. */
  permission: Permission;
}

const describers = new Map<string, MeetingHostDescriber>();

/** Says, when a module is loaded, how its subjects meet. `hostType` is their node type. */
export function describeMeetingHost(hostType: string, describer: MeetingHostDescriber): void {
  if (describers.has(hostType)) throw new Error(`${hostType} is described twice.`);
  describers.set(hostType, describer);
}

export function hostDescriber(hostType: string): MeetingHostDescriber | undefined {
  return describers.get(hostType);
}

import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Writing } from '../../platform/write.ts';
import type { BallotResult } from './result.ts';

/** Who decides by ballot: what a module says of one of its subjects. */
export interface BallotHost {
  communityId: string;
  /** What stands above the ballot: 三号楼加装电梯. */
  name: string;
  /** Civil days from preparing a ballot to its opening, as the host's rules demand; 0 for none. */
  noticeDays: number;
  /** Whether it is at a stage at which it decides by ballot. */
  decides: boolean;
}

export interface BallotHostDescriber {
  load(context: Pick<Context, 'db'>, key: RowKey): Promise<BallotHost | null>;
  /** Holds the host until the transaction ends, and says whether it still decides by ballot. */
  hold(transaction: Transaction, key: RowKey): Promise<boolean>;
  /** Who holds this in the ballot's place prepares, opens, closes and cancels. */
  permission: Permission;
  /** What becomes of the host when its ballot is counted; in the transaction of the count. */
  onCounted?(
    context: Context,
    writing: Writing,
    key: RowKey,
    counted: { ballot: RowKey; result: BallotResult },
  ): Promise<void>;
}

const describers = new Map<string, BallotHostDescriber>();

/** Says, when a module is loaded, how its subjects decide by ballot. `hostType` is their node type. */
export function describeBallotHost(hostType: string, describer: BallotHostDescriber): void {
  if (describers.has(hostType)) throw new Error(`${hostType} is described twice.`);
  describers.set(hostType, describer);
}

export function hostDescriber(hostType: string): BallotHostDescriber | undefined {
  return describers.get(hostType);
}

import type { Context } from '../../context.ts';
import type { Publication } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Writing } from '../../platform/write.ts';
import type { PublicationRule } from './period.ts';

/** What became of the objections of a publication that ended. */
export interface ObjectionsAnswered {
  upheld: number;
  partlyUpheld: number;
  dismissed: number;
}

/** What a module says of a subject that it publishes. */
export interface PublicationHost {
  /** What is published, in a line. */
  title: string;
}

export interface PublicationHostDescriber {
  load(context: Pick<Context, 'db'>, key: RowKey): Promise<PublicationHost | null>;
  /** How long its notices are up. */
  rule: PublicationRule;
  /** Staff who hold this in the place act beside those with `publication:edit`. */
  permission: Permission;
  /** The period is over and every objection has its answer; in the same transaction. */
  onEnded(
    context: Context,
    writing: Writing,
    key: RowKey,
    objections: ObjectionsAnswered,
  ): Promise<void>;
  /** The notice was taken down before its time; in the same transaction. */
  onWithdrawn(
    context: Context,
    writing: Writing,
    key: RowKey,
    publication: Publication,
  ): Promise<void>;
}

const describers = new Map<string, PublicationHostDescriber>();

/** Says, when a module is loaded, how its subjects are published. `hostType` is their node type. */
export function describePublicationHost(
  hostType: string,
  describer: PublicationHostDescriber,
): void {
  if (describers.has(hostType)) throw new Error(`${hostType} is described twice.`);
  describers.set(hostType, describer);
}

export function hostDescriber(hostType: string): PublicationHostDescriber {
  const describer = describers.get(hostType);
  if (!describer) throw new Error(`No module describes how ${hostType} is published.`);
  return describer;
}

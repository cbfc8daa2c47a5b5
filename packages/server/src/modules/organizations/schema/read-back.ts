import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';

/** What a mutation answers: the row that it wrote, read as the document asks for it. */

type Query<Table extends 'organization' | 'membership' | 'organizationRelation' | 'regulation'> =
  Omit<Parameters<Context['db'][Table]['findUniqueOrThrow']>[0], 'where'>;

const where = ({ districtId, id }: RowKey) => ({ districtId_id: { districtId, id } });

export const readOrganization = ({ db }: Context, query: Query<'organization'>, key: RowKey) =>
  db.organization.findUniqueOrThrow({ ...query, where: where(key) });

export const readMembership = ({ db }: Context, query: Query<'membership'>, key: RowKey) =>
  db.membership.findUniqueOrThrow({ ...query, where: where(key) });

export const readRelation = ({ db }: Context, query: Query<'organizationRelation'>, key: RowKey) =>
  db.organizationRelation.findUniqueOrThrow({ ...query, where: where(key) });

export const readRegulation = ({ db }: Context, query: Query<'regulation'>, key: RowKey) =>
  db.regulation.findUniqueOrThrow({ ...query, where: where(key) });

/** Of every mutation that creates something. */
export const keyDescription =
  'Made once by the sender, 8–100 characters, repeated when it tries again.';

import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';

const placeFields = { id: true, districtId: true, ancestorIds: true } as const;

/** What the rules need beside the agreement's own row. */
export const agreementFacts = {
  community: { select: placeFields },
  parties: {
    orderBy: { position: 'asc' },
    include: {
      organization: {
        select: {
          id: true,
          kind: true,
          name: true,
          dissolvedAt: true,
          community: { select: placeFields },
        },
      },
    },
  },
  renewedBy: { select: { id: true } },
  ratings: { select: { raterId: true, ratedId: true } },
} as const satisfies Prisma.AgreementInclude;

export type LoadedAgreement = Prisma.AgreementGetPayload<{ include: typeof agreementFacts }>;

/** The agreement with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findAgreement(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<LoadedAgreement> {
  const key = namedRow(globalId, 'Agreement', ['agreement']);
  return load(db, key, ['agreement']);
}

/** Reads an agreement and keeps everybody else from changing it until the transaction ends. */
export async function holdAgreement(
  transaction: Transaction,
  key: RowKey,
): Promise<LoadedAgreement> {
  await transaction.$queryRawUnsafe(
    `SELECT 1 FROM agreement WHERE district_id = $1::uuid AND id = $2::uuid FOR UPDATE`,
    key.districtId,
    key.id,
  );
  return load(transaction, key, []);
}

async function load(
  db: Transaction,
  { districtId, id }: RowKey,
  path: readonly string[],
): Promise<LoadedAgreement> {
  const where = { districtId_id: { districtId, id } };
  const agreement = await db.agreement.findUnique({ where, include: agreementFacts });
  if (!agreement) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return agreement;
}

const obligationFacts = {
  breaches: { orderBy: { reportedAt: 'asc' } },
} as const satisfies Prisma.AgreementObligationInclude;

export type LoadedObligation = Prisma.AgreementObligationGetPayload<{
  include: typeof obligationFacts;
}>;

/** The obligation with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findObligation(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<LoadedObligation> {
  const key = namedRow(globalId, 'AgreementObligation', ['obligation']);
  return readObligation(db, key, ['obligation']);
}

export async function readObligation(
  db: Transaction,
  { districtId, id }: RowKey,
  path: readonly string[] = [],
): Promise<LoadedObligation> {
  const where = { districtId_id: { districtId, id } };
  const row = await db.agreementObligation.findUnique({ where, include: obligationFacts });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return row;
}

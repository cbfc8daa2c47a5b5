import { z } from 'zod';
import type { Money } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.ts';
import { readRowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { line, parseInput, prose } from '../../kernel/input.ts';
import { agreementErrors } from './errors.ts';

/** One obligation as a version keeps it. Its id stays while later versions carry it on. */
export interface ObligationTerms {
  id: string;
  obligorId: string;
  text: string;
  dutyId: string | null;
  /** Minor units, as a string: JSON has no whole numbers of this size. */
  amountMinor: string;
  /** A civil day. */
  dueOn: string | null;
}

/** A text as one side puts it to the others. Days are civil days, `2026-11-22`. */
export interface Terms {
  title: string;
  since: string;
  until: string;
  obligations: readonly ObligationTerms[];
}

export interface ObligationInput {
  /** The obligation of the present text that this one carries on. */
  id?: string | null | undefined;
  obligor: string;
  text: string;
  duty?: string | null | undefined;
  amount?: Money | null | undefined;
  dueOn?: string | null | undefined;
}

export interface TermsInput {
  title: string;
  since: string;
  until: string;
  obligations: readonly ObligationInput[];
}

const day = z.iso.date();
const form = z.object({
  title: line(100),
  since: day,
  until: day,
  obligations: z
    .array(
      z.object({
        id: z.string().nullish(),
        obligor: z.string(),
        text: prose(1_000),
        duty: z.string().nullish(),
        amount: z.object({ amount: z.string().regex(/^\d{1,15}$/) }).nullish(),
        dueOn: day.nullish(),
      }),
    )
    .min(1)
    .max(50),
});

const longestYears = 10;

/** What the terms of an agreement are read against. */
interface TermsPlace {
  districtId: string;
  /** The ids of the sides. */
  sideIds: readonly string[];
  /** The obligations of the present text, by id. */
  carriedIds: readonly string[];
}

/**
 * Reads the terms that a side proposes.
 *
 * @throws InvalidInputError that lists every problem: AGREEMENT_PERIOD_INVALID, NOT_A_SIDE,
 *   DUTY_NOT_IN_FORCE, DUE_OUTSIDE_PERIOD among them.
 */
export async function readTerms(
  context: Context,
  input: TermsInput,
  place: TermsPlace,
): Promise<Terms> {
  const { obligations, ...rest } = parseInput(form, input);
  const today = civilDay(context.clock.now());
  const problems: FieldProblem[] = [];
  if (!isPeriod(rest, today)) {
    problems.push({ path: ['until'], code: agreementErrors.AGREEMENT_PERIOD_INVALID });
  }
  const duties = await dutiesInForce(context, place.districtId, obligations, today);
  const free = new Set(place.carriedIds);
  const read = obligations.map((given, index): ObligationTerms => {
    const at = (field: string) => ['obligations', String(index), field];
    const obligorId = idIn(given.obligor, 'Organization', place.districtId);
    if (!obligorId || !place.sideIds.includes(obligorId)) {
      problems.push({ path: at('obligor'), code: agreementErrors.NOT_A_SIDE });
    }
    const dutyId = given.duty ? idIn(given.duty, 'Duty', place.districtId) : null;
    if (given.duty && (!dutyId || !duties.has(dutyId))) {
      problems.push({ path: at('duty'), code: agreementErrors.DUTY_NOT_IN_FORCE });
    }
    const dueOn = given.dueOn ?? null;
    if (dueOn !== null && (dueOn < rest.since || dueOn > rest.until)) {
      problems.push({ path: at('dueOn'), code: agreementErrors.DUE_OUTSIDE_PERIOD });
    }
    const carried = given.id ? idIn(given.id, 'AgreementObligation', place.districtId) : null;
    // An id that is used twice or that the present text does not have begins a new obligation.
    const id = carried && free.delete(carried) ? carried : newId();
    return {
      id,
      obligorId: obligorId ?? '',
      text: given.text,
      dutyId,
      amountMinor: String(BigInt(given.amount?.amount ?? '0')),
      dueOn,
    };
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return { ...rest, obligations: read };
}

function isPeriod({ since, until }: Pick<Terms, 'since' | 'until'>, today: string): boolean {
  const longest = Temporal.PlainDate.from(since).add({ years: longestYears }).toString();
  return until >= since && until >= today && until <= longest;
}

function idIn(globalId: string, typename: string, districtId: string): string | null {
  const key = readRowKey(globalId, typename);
  return key?.districtId === districtId ? key.id : null;
}

async function dutiesInForce(
  { db }: Context,
  districtId: string,
  obligations: readonly { duty?: string | null | undefined }[],
  today: string,
): Promise<ReadonlySet<string>> {
  const ids = obligations.flatMap(({ duty }) =>
    duty ? (idIn(duty, 'Duty', districtId) ?? []) : [],
  );
  if (ids.length === 0) return new Set();
  const rows = await db.duty.findMany({
    where: {
      districtId,
      id: { in: ids },
      OR: [{ until: null }, { until: { gte: new Date(today) } }],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The obligations of a text as rows. */
export function obligationRows(
  { districtId, id: agreementId }: { districtId: string; id: string },
  terms: Terms,
): Prisma.AgreementObligationCreateManyInput[] {
  return terms.obligations.map((obligation, position) => ({
    districtId,
    id: obligation.id,
    agreementId,
    organizationId: obligation.obligorId,
    dutyId: obligation.dutyId,
    text: obligation.text,
    amountMinor: BigInt(obligation.amountMinor),
    dueOn: obligation.dueOn === null ? null : new Date(obligation.dueOn),
    state: 'OPEN',
    position,
  }));
}

/** What a version keeps, as JSON. */
export const storedTerms = (terms: Terms) => terms as unknown as Prisma.InputJsonObject;

/** What a version kept. It was checked before it was stored. */
export const termsOf = ({ terms }: { terms: Prisma.JsonValue }) => terms as unknown as Terms;

import { globalId, type RowKey } from '../../kernel/global-id.ts';
import {
  answerBreach,
  draftAgreement,
  rateAgreementSide,
  recordFulfilment,
  reportBreach,
  signAgreement,
} from '../../modules/agreements/index.ts';
import { dayBefore, daysBefore } from '../moments.ts';
import { representative, worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  unlessTaken,
} from '../seeding.ts';
import { type AgreementContent, charging, committee, company, estateCare } from './agreements.ts';

const at = (seeding: OrganizedSeeding, name: string, days: number) =>
  asPerson(seeding, name, daysBefore(seeding.now, days, '15:30'));

/** One agreement that has been lived with for most of a year, and one that waits for a signature. */
export async function seedAgreements(seeding: OrganizedSeeding): Promise<void> {
  await seedEstateCare(seeding);
  const key = await draft(seeding, charging);
  await sign(seeding, key, worker, charging.drafted - 1);
}

async function seedEstateCare(seeding: OrganizedSeeding): Promise<void> {
  const key = await draft(seeding, estateCare);
  await sign(seeding, key, worker, estateCare.drafted - 2);
  await sign(seeding, key, representative, estateCare.drafted - 4);
  const obligations = await at(seeding, worker, 0).db.agreementObligation.findMany({
    where: { districtId: key.districtId, agreementId: key.id },
    orderBy: { position: 'asc' },
    include: { breaches: true },
  });
  const side = seeding.organization(committee);
  const companySide = seeding.organization(company);
  for (const [position, content] of estateCare.obligations.entries()) {
    const { kept, breach } = content;
    const row = obligations[position];
    if (!row) throw new Error(`${estateCare.title} has no obligation ${position}.`);
    const obligation = globalId('AgreementObligation', row);
    if (kept) {
      const context = at(seeding, worker, kept.days);
      await unlessTaken(() => recordFulfilment(context, { obligation, side, note: kept.note }));
    }
    if (!breach) continue;
    const reporter = at(seeding, worker, breach.days);
    await unlessTaken(() => reportBreach(reporter, { obligation, side, body: breach.body }));
    const reported = await reporter.db.agreementBreach.findFirstOrThrow({
      where: { districtId: key.districtId, obligationId: row.id },
    });
    await unlessTaken(() =>
      answerBreach(at(seeding, representative, breach.days - 2), {
        breach: globalId('AgreementBreach', reported),
        side: companySide,
        answer: breach.answer,
      }),
    );
  }
  await rateAgreementSide(at(seeding, worker, 8), {
    agreement: globalId('Agreement', key),
    side,
    rated: companySide,
    answers: estateCare.rating,
  });
}

async function draft(
  seeding: OrganizedSeeding,
  { title, place, drafted, since, until, obligations }: AgreementContent,
): Promise<RowKey> {
  const context = at(seeding, worker, drafted);
  const community = place === null ? seeding.community : seeding.estates.get(place)?.estate;
  if (!community) throw new Error(`No estate is called ${place}.`);
  const { districtId } = seeding;
  const dutyOf = async (named: string) => {
    const row = await context.db.duty.findFirstOrThrow({ where: { districtId, title: named } });
    return globalId('Duty', row);
  };
  return draftAgreement(context, {
    community,
    side: seeding.organization(committee),
    sides: [seeding.organization(committee), seeding.organization(company)],
    terms: {
      title,
      since: dayBefore(seeding.now, since),
      until: dayBefore(seeding.now, -until),
      obligations: await Promise.all(
        obligations.map(async ({ by, text, duty, yuan, due }) => ({
          obligor: seeding.organization(by),
          text,
          duty: duty === undefined ? null : await dutyOf(duty),
          amount: yuan === undefined ? null : { amount: String(yuan * 100), currency: 'CNY' },
          dueOn: due === undefined ? null : dayBefore(seeding.now, due),
        })),
      ),
    },
    questions: null,
    idempotencyKey: demonstrationIdempotencyKey('agreement', title),
  });
}

async function sign(
  seeding: OrganizedSeeding,
  key: RowKey,
  name: typeof worker | typeof representative,
  days: number,
): Promise<void> {
  const side = seeding.organization(name === worker ? committee : company);
  const agreement = globalId('Agreement', key);
  await unlessTaken(() => signAgreement(at(seeding, name, days), { agreement, side, version: 1 }));
}
